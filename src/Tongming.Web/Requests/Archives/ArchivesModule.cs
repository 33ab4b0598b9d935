using Tongming.People;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;

namespace Tongming.Web.Requests.Archives;

/// <summary>What archives and the end of keeping register.</summary>
internal static class ArchivesModule
{
    public static void AddArchives(this IServiceCollection services)
    {
        services.AddSingleton<PackArchive>();
        services.AddSingleton<ArchiveItems>();
        services.AddSingleton<DestroyPersonalData>();
        services.AddJob<ProposeDestruction>(
            ("requests.retention", "列出保管期限已满的申请"),
            daily: new TimeOnly(4, 0),
            timeout: TimeSpan.FromMinutes(10)
        );
        services.AddSingleton(new DeskEntry("到期销毁", "/desk/retention", 60, actor => actor.Holds(Role.Archivist)));
        services.AddSingleton(new ActWord("request.pack-archive", "打包案卷"));
        services.AddSingleton(new ActWord("request.destroy-personal-data", "销毁个人信息"));
    }
}
