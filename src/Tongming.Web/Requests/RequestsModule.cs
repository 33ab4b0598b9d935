using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Archives;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Demo;
using Tongming.Web.Requests.Desk;
using Tongming.Web.Requests.Desk.Api;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Disputes.Complaints;
using Tongming.Web.Requests.Import;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Requests.Lists.Loads;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Requests.Permissions;
using Tongming.Web.Requests.Portal;
using Tongming.Web.Requests.Tallies;
using Tongming.Web.Requests.Templates;

namespace Tongming.Web.Requests;

/// <summary>Everything that this module registers.</summary>
internal static class RequestsModule
{
    /// <summary>The texts of this module, to build the search index anew.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } = [RequestSearch.Source];

    public static void AddRequests(this IServiceCollection services, IConfiguration configuration)
    {
        var options = RequestOptions.Read(configuration);
        services.AddSingleton(options);
        services.AddSingleton<ApplicantSeal>();
        services.AddSingleton<PermissionsOfBodies>();
        services.AddSingleton<PerformAct>();
        services.AddSingleton<SubmitRequest>();
        services.AddSingleton<PaperSeal>();
        services.AddSingleton<CasePapers>();
        services.AddSingleton<DecisionPapers>();
        services.AddSingleton<CaseSheets>();
        foreach (
            var act in typeof(ICaseAct)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICaseAct)))
        )
            services.AddSingleton(typeof(ICaseAct), act);
        services.AddSingleton<ITallySource, TallyRequests>();
        services.AddSingleton<ITallySource, TallyDisputes>();
        services.AddSingleton<ITallySource, TallyRequestFees>();
        services.AddSingleton<IBulletinSource, RequestsOfPeriod>();
        services.AddOfficeWork();
        services.AddPortal(configuration);
        services.AddCases(configuration);
        services.AddLists(options);
        services.AddDisputes();
        services.AddArchives();
    }

    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapPortal();
        routes.MapCases();
        routes.MapLists();
        routes.MapLoad();
        routes.MapAssign();
        routes.MapExport();
        routes.MapDisputes();
        routes.MapComplaints();
        routes.MapFullData();
        routes.MapArchives();
        routes.MapRetention();
        routes.MapPermissions();
        routes.MapTemplates();
        routes.MapImport();
    }

    /// <summary>The demo's cases, the import of an earlier ledger, templates and permissions.</summary>
    private static void AddOfficeWork(this IServiceCollection services)
    {
        services.AddSingleton<IDemoSource, RequestsDemo>();
        services.AddSingleton<IDemoSource, DisputesDemo>();
        services.AddSingleton(new LedgerFile(new DocumentLimits()));
        services.AddSingleton<ImportLedger>();
        services.AddSingleton(new DeskEntry("导入台账", "/desk/requests/import", 18, ImportLedger.May));
        services.AddSingleton<PutTemplate>();
        services.AddScoped<ReadTemplates>();
        services.AddSingleton(new ActWord(PutTemplate.Act, "更换文书模板"));
        services.AddSingleton(new DeskEntry("文书模板", "/desk/templates", 80, PutTemplate.May));
        services.AddSingleton<ChangePermission>();
        services.AddSingleton(new ActWord(ChangePermission.Act, "修改申请权限"));
        services.AddSingleton(new DeskEntry("申请权限", "/desk/request-permissions", 94, actor => actor.Holds(Role.SecurityAdministrator)));
    }
}
