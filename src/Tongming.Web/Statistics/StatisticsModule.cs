using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Demo;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Statistics.Imports.Mappings;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Machines;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Sets;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics;

/// <summary>Everything that this module registers.</summary>
internal static class StatisticsModule
{
    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddSingleton<CubeStore>();
        services.AddSingleton<RecordLook>();
        services.AddSingleton<RegionMaps>();
        services.AddSingleton<KeepDataSet>();
        services.AddSingleton<ExplainIndicator>();
        services.AddSingleton<ReadIndicators>();
        services.AddSingleton<BringNumbers>();
        services.AddSingleton<SettleImport>();
        services.AddSingleton<RereadImport>();
        services.AddJob<ScreenImports>(("statistics.screen", "核查导入的数据"), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(30));
        services.AddSingleton<DisclosureNumbers>();
        services.AddSingleton<KeptFindings>();
        services.AddSingleton<JudgeRecords>();
        services.AddSingleton<ExamineVersion>();
        services.AddSingleton<AdoptProtection>();
        services.AddSingleton<CompareEarlier>();
        services.AddJob<RunExaminations>(("statistics.examine", "检查数据的保密"), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(30));
        services.AddSingleton<PerformReleaseAct>();
        services.AddSingleton<PlanRelease>();
        services.AddSingleton<PrepareRelease>();
        services.AddSingleton<CheckRelease>();
        services.AddSingleton<MoveRelease>();
        services.AddSingleton<ListEarlyReader>();
        services.AddSingleton<ReleaseDeskPage.Acts>();
        services.AddScoped<PublicNumbers>();
        services.AddScoped<AnnouncedReleases>();
        services.AddSingleton<KeepTemplate>();
        services.AddSingleton<KeepVolume>();
        services.AddSingleton<DropVolume>();
        services.AddSingleton<WriteOutVolume>();
        services.AddSingleton<VolumeContents>();
        services.AddSingleton<WrittenVolumes>();
        services.AddSingleton<PrintVolumes.Files>();
        services.AddSingleton<VolumeDeskPage.Acts>();
        services.AddScoped<PublicVolumes>();
        services.AddJob<PrintVolumes>(("statistics.print", "书刊转成 PDF"), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(10));
        services.AddScoped<FindNumbers>();
        services.AddScoped(provider => new FindsBeside(provider.GetRequiredService<FindNumbers>().BesideAsync));
        services.AddScoped<ISitemapSource, SitemapOfNumbers>();
        services.AddSingleton<IFindsPublished, PublishedNumbers>();
        services.AddScoped<ProvinceAnswers>();
        services.AddSingleton(InsertedFigures.Source);
        services.AddSingleton<CallBudget>();
        services.AddSingleton<BulkTurns>();
        services.AddSingleton(new PublicMoment(StatisticsScope.NextMomentAsync));
        services.AddSingleton(new DeskEntry("数据集", "/desk/statistics", 40, StatisticsScope.Sees));
        services.AddSingleton(new DeskEntry("发布日历", "/desk/releases", 41, StatisticsScope.Sees));
        services.AddSingleton(new DeskEntry("书刊", "/desk/statistics/volumes", 42, StatisticsScope.Sees));
        services.AddSingleton(new DeskEntry("保密参数", "/desk/statistics/parameters", 43, StatisticsScope.ReadsParameters));
        services.AddSingleton(new MenuEntry("统计数据", "/data", 6));
        services.AddSingleton<IDemoSource, StatisticsDemo>();
        services.AddSingleton<IDemoSource, VolumesDemo>();
        foreach (var word in StatisticsLedger.Words)
            services.AddSingleton(word);
    }

    public static void MapStatistics(this IEndpointRouteBuilder routes)
    {
        routes.MapNumberFiles();
        routes.MapVolumeFiles();
        routes.MapWholeFile();
        routes.MapRegionMaps();
        routes.MapReleaseFeeds();
        routes.MapPxWebApi();
        routes.MapSdmxApi();
        routes.MapCatalogueFeed();
        routes.MapChangesFeed();
        routes.MapProvinceFeed();
    }
}
