using Tongming.Publications.Catalogue;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Catalogue;

/// <summary>Rows and entries of one body.</summary>
internal static class Rows
{
    public static readonly Guid Body = Guid.Parse("00000000-0000-0000-0000-0000000000ff");

    public static readonly CatalogueRow Bulletin = new(
        "统计数据",
        "年度数据",
        "统计公报",
        "公报全文",
        "某县统计局",
        "《条例》第二十条第（四）项"
    )
    {
        Article20 = 4,
    };

    public static CatalogueEntry Entry(CatalogueRow? row = null, int year = 2025, int order = 1) =>
        Ok(CatalogueEntry.Enter(Guid.NewGuid(), Body, year, row ?? Bulletin, order));
}
