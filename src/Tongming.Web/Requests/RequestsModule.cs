using Tongming.People;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Archives;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Demo;
using Tongming.Web.Requests.Desk;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Import;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Requests.Lists.Reminders;
using Tongming.Web.Requests.Lists.Today;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Requests.Permissions;
using Tongming.Web.Requests.Portal;
using Tongming.Web.Requests.Recounts;
using Tongming.Web.Requests.Templates;

namespace Tongming.Web.Requests;

/// <summary>Everything that this module registers.</summary>
internal static class RequestsModule
{
    public static void AddRequests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RequestOptions.Read(configuration));
        services.AddSingleton<ApplicantSeal>();
        services.AddSingleton<PermissionsOfBodies>();
        services.AddSingleton<PerformAct>();
        services.AddSingleton<SubmitRequest>();
        services.AddSingleton<PaperSeal>();
        services.AddSingleton<CasePapers>();
        services.AddSingleton<DecisionPapers>();
        services.AddSingleton<IDemoSource, RequestsDemo>();
        services.AddSingleton(new LedgerFile(new DocumentLimits()));
        services.AddSingleton<ImportLedger>();
        services.AddSingleton(new DeskEntry("导入台账", "/desk/requests/import", 18, ImportLedger.May));
        services.AddSingleton<PutTemplate>();
        services.AddSingleton(new ActWord(PutTemplate.Act, "更换文书模板"));
        services.AddSingleton(new DeskEntry("文书模板", "/desk/templates", 80, PutTemplate.May));
        services.AddSingleton<ChangePermission>();
        services.AddSingleton(new ActWord(ChangePermission.Act, "修改申请权限"));
        services.AddSingleton(new DeskEntry("申请权限", "/desk/request-permissions", 94, actor => actor.Holds(Role.SecurityAdministrator)));
        foreach (var act in typeof(ICaseAct).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICaseAct))))
            services.AddSingleton(typeof(ICaseAct), act);

        // The public side.
        services.AddPortal(configuration);
        services.AddDisputes();
        services.AddArchives();
        services.AddLists();
        // The staff side of one case.
        services.AddCases(configuration);
    }

    /// <summary>The texts of this module, to build the search index anew.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } = [RequestSearch.Source];

    /// <summary>Lists, counts and reminders; and what moves with the calendar.</summary>
    private static void AddLists(this IServiceCollection services)
    {
        services.AddScoped<ReadListActor>();
        services.AddSingleton<FilterCases>();
        services.AddSingleton<ExportCases>();
        services.AddSingleton<AssignCases>();
        services.AddSingleton<ReminderPost>();
        services.AddSingleton(RequestSearch.Source);
        services.AddSingleton<IMovesWithCalendar, CasesMove>();
        services.AddSingleton<IMovesWithCalendar, DisputesMove>();
        services.AddJob<RemindOfDeadlines>(("requests.remind", "到期提醒"), new TimeOnly(8, 30), TimeSpan.FromMinutes(10));
        services.AddJob<RecountOpenCases>((RecountOpenCases.Name, "重算答复期限"), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));
        services.AddJob<RecountDisputes>((RecountDisputes.Name, "重算答辩期限"), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        services.AddSingleton(new DeskEntry("依申请公开", CasesPage.Path, 10, CaseScope.SeesCases));
        services.AddSingleton(new DeskEntry("工作量", "/desk/load", 15, CaseScope.SeesCases));
        services.AddSingleton(new DeskTally("待办", "/desk#waiting", CountTodo.RunAsync));
        foreach (var word in RequestListActs.Words)
            services.AddSingleton(word);
    }

    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapPortal();
        routes.MapLists();
        routes.MapCases();
    }
}
