using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Catalogue;
using Tongming.Web.Publications.Channels;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Demo;
using Tongming.Web.Publications.Desk;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Faults;
using Tongming.Web.Publications.Filed;
using Tongming.Web.Publications.Files;
using Tongming.Web.Publications.Guide;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Permissions;
using Tongming.Web.Publications.Portal;
using Tongming.Web.Publications.Portal.Machines;
using Tongming.Web.Publications.Registers;
using Tongming.Web.Publications.Settings;
using Tongming.Web.Publications.Tallies;
using Tongming.Web.Publications.Wording;

namespace Tongming.Web.Publications;

/// <summary>Everything that this module registers.</summary>
internal static class PublicationsModule
{
    /// <summary>The texts of this module, to build the search index anew.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } = [ItemSearch.Source, ItemSearch.TitleSource];

    public static void AddPublications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PerformEditionAct>();
        services.AddSingleton<DraftItem>();
        services.AddSingleton<ItemActs>();
        services.AddSingleton<TellOfReport>();
        services.AddScoped<IDelivers, TakeFiledReport>();
        services.AddScoped<IDelivers, SeeShownReport>();
        foreach (var (act, word) in EditionWords.Others)
            services.AddSingleton(new ActWord(act, word));
        services.AddSingleton<TakeFiles>();
        foreach (
            var act in typeof(IEditionAct)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEditionAct)))
        )
            services.AddSingleton(typeof(IEditionAct), act);
        services.AddSingleton<CheckAttachment>();
        services.AddSingleton<RefuseMarkedFile>();
        services.AddSingleton<CleanAttachment>();
        services.AddSingleton<CheckEdition>();
        services.AddSingleton<AnswerFindings>();
        services.AddSingleton<MaskPersonalData>();
        services.AddWording();
        services.AddSingleton<ItemQuestion>();
        services.AddScoped<PublicItems>();
        services.AddScoped<PublicSearch>();
        services.AddSingleton(new PublicMoment(PublicScope.NextMomentAsync));
        services.AddSingleton<IFindsPublished, PublishedItems>();
        services.AddScoped<ISitemapSource, SitemapOfItems>();
        services.AddSingleton<IDemoSource, CatalogueDemo>();
        services.AddSingleton<IDemoSource, PublicationsDemo>();
        services.AddSingleton<IDemoSource, ChannelsDemo>();
        services.AddSingleton<DemoRegisterUses>();
        services.AddSingleton<IDemoSource, RegistersDemo>();
        services.AddSingleton(new DeskEntry("信息发布", "/desk/publications", 30, PublicScope.SeesItems));
        services.AddSingleton<ITallySource, TallyRegisters>();
        services.AddSingleton<ITallySource, TallyChannels>();
        services.AddSingleton<ITallySource, TallyItems>();
        services.AddSingleton<IBulletinSource, UploadsOfPeriod>();
        services.AddSingleton<IBulletinSource, InterpretationsOfPeriod>();
        services.AddSingleton<IBulletinSource, ItemsOfPeriod>();
        services.AddSingleton<IBulletinSource, ChannelsOfPeriod>();
        services.AddSingleton<IBulletinSource, ColumnsOfPeriod>();
        services.AddCatalogue();
        services.AddRegisters();
        services.AddGuide();
        services.AddSingleton<PlanColumn>();
        services.AddSingleton<ChangeColumn>();
        services.AddSingleton<FileExemption>();
        services.AddSingleton<KeepUpload>();
        services.AddSingleton<TickUpload>();
        services.AddSingleton(new DeskEntry("栏目", "/desk/columns", 31, PublicScope.SeesItems));
        foreach (var word in ColumnActs.Words)
            services.AddSingleton(word);
        services.AddJob<CountViews>(("publications.count-views", "登记浏览次数"), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        services.AddSingleton<ReportFault>();
        services.AddSingleton<SettleFault>();
        foreach (var word in FaultActs.Words)
            services.AddSingleton(word);
        services.AddSingleton(new DeskEntry("找错", "/desk/faults", 33, PublicScope.SeesItems));
        services.AddSingleton(new DeskEntry("发布设置", "/desk/publishing-settings", 34, PlanColumn.May));
        services.AddSingleton<SetPublishing>();
        services.AddSingleton<SetDepth>();
        services.AddSingleton<SetTimeLimit>();
        services.AddSingleton(new ActWord(SetTimeLimit.Act, "设本机关期限"));
        services.AddSingleton<ChangePublishingRight>();
        services.AddSingleton(new ActWord(ChangePublishingRight.Act, "修改发布权限"));
        services.AddSingleton(
            new DeskEntry("发布权限", PublishingRightsPage.Address, 95, actor => actor.Holds(Role.SecurityAdministrator))
        );
        services.AddSingleton(new ActWord(SetPublishing.Act, "修改发布设置"));
        services.AddSingleton(new ActWord(SetDepth.Act, "设审核级数"));
        services.AddSingleton(new FooterSource(SetPublishing.FooterAsync));
        services.AddSingleton(new HomePart("/Publications/Portal/_Home.cshtml", 10));
        services.AddChannels(configuration);
        services.AddSingleton(new MenuEntry("信息公开", "/disclosure", 5));
        foreach (var entry in PublicationActs.All)
            services.AddSingleton(new ActWord($"publication.{entry.Code}", entry.Label));
    }

    public static void MapPublications(this IEndpointRouteBuilder routes)
    {
        routes.MapItemFiles();
        routes.MapFeeds();
        routes.MapPublicationsApi();
        routes.MapChecks();
        routes.MapWording();
        routes.MapPublicationChannels();
        routes.MapCatalogue();
        routes.MapCatalogueYears();
        routes.MapDocuments();
        routes.MapRegisters();
        routes.MapGuide();
        routes.MapUploads();
        routes.MapFreshness();
        routes.MapPublishingRights();
        routes.MapTimeLimits();
    }
}
