using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Guide;

/// <summary>What the guide registers.</summary>
internal static class GuideModule
{
    public static void AddGuide(this IServiceCollection services)
    {
        services.AddSingleton<ChangeGuide>();
        services.AddSingleton<MakeGuideVersion>();
        services.AddSingleton(new DeskEntry("公开指南", "/desk/guide", 35, PublicScope.SeesItems));
        services.AddSingleton(new ActWord(ChangeGuide.Act, "修改指南的设置"));
        services.AddSingleton(new ActWord(MakeGuideVersion.Act, "生成指南新版本"));
    }
}
