using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>What monthly bulletins and quarterly packs register.</summary>
internal static class BulletinsModule
{
    public static void AddBulletins(this IServiceCollection services)
    {
        services.AddSingleton<ReadBulletin>();
        services.AddSingleton<OpenBulletin>();
        services.AddSingleton<IssueBulletin>();
        services.AddSingleton(new DeskEntry("工作通报", "/desk/bulletins", 52, BulletinScope.Sees));
        services.AddSingleton(new ActWord(IssueBulletin.Act, "发布通报"));
    }
}
