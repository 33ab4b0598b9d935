using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>What the catalogue registers.</summary>
internal static class CatalogueModule
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<KeepCatalogueRow>();
        services.AddSingleton<BeginCatalogue>();
        services.AddSingleton<SettleCatalogue>();
        services.AddSingleton<DeclareNil>();
        services.AddSingleton<ImportCatalogue>();
        services.AddSingleton<CatalogueUses>();
        services.AddSingleton(new DeskEntry("公开目录", "/desk/catalogue", 32, PublicScope.SeesItems));
        foreach (
            var (act, word) in new[]
            {
                (KeepCatalogueRow.Added, "添加目录事项"),
                (KeepCatalogueRow.Changed, "修改目录事项"),
                (KeepCatalogueRow.Confirmed, "核对目录事项"),
                (KeepCatalogueRow.Removed, "删除目录事项"),
                (BeginCatalogue.Act, "载入年度目录"),
                (SettleCatalogue.Settled, "确定年度目录"),
                (SettleCatalogue.Reopened, "重新打开年度目录"),
                (ImportCatalogue.Act, "导入目录"),
                (DeclareNil.Declared, "声明无此项"),
                (DeclareNil.Lifted, "撤销无此项声明"),
            }
        )
            services.AddSingleton(new ActWord(act, word));
    }
}
