namespace Tongming.Publications.Catalogue;

/// <summary>How an item of article 20 is covered. (条例 第二十条; S-045)</summary>
public enum CoverageState
{
    /// <summary>已公开: something is published under it.</summary>
    Published,

    /// <summary>已列入目录，尚无信息: in the catalogue, nothing published yet.</summary>
    InCatalogue,

    /// <summary>本机关无此项: declared nil.</summary>
    Nil,

    /// <summary>未覆盖: neither in the catalogue, nor published, nor declared nil.</summary>
    Open,

    /// <summary>声明与公开不符: declared nil although something is published; the declaration has to be lifted.</summary>
    Contradiction,
}

/// <summary>One item with what there is of it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Entries">Rows of the catalogue.</param>
/// <param name="Publications">Publications of the year.</param>
/// <param name="Nil">The declaration that stands, or null.</param>
public sealed record ItemCoverage(Article20Item Item, int Entries, int Publications, NilDeclaration? Nil)
{
    /// <summary>How it is covered.</summary>
    public CoverageState State =>
        Nil is not null && Publications > 0 ? CoverageState.Contradiction
        : Publications > 0 ? CoverageState.Published
        : Nil is not null ? CoverageState.Nil
        : Entries > 0 ? CoverageState.InCatalogue
        : CoverageState.Open;
}

/// <summary>Whether the fifteen items of article 20 are covered.</summary>
[Law("条例 第二十条", "R1-31", "S-045")]
public static class CatalogueCoverage
{
    /// <summary>
    /// All fifteen items on a day. Those in state <see cref="CoverageState.Open"/> have neither entry, nor publication, nor nil
    /// declaration.
    /// </summary>
    /// <param name="entries">The catalogue of the year.</param>
    /// <param name="publications">Items that something is published under, once for each publication; what is outside of 1 to 15 is left out.</param>
    /// <param name="declarations">Nil declarations of the body, of whatever year.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<ItemCoverage> On(
        IReadOnlyCollection<CatalogueEntry> entries,
        IReadOnlyCollection<int> publications,
        IReadOnlyCollection<NilDeclaration> declarations,
        DateOnly day
    ) =>
        [
            .. Article20Item.All.Select(item => new ItemCoverage(
                item,
                entries.Count(entry => entry.Row.Article20 == item.Number),
                publications.Count(number => number == item.Number),
                declarations.FirstOrDefault(nil => nil.Article20 == item.Number && nil.StandsOn(day))
            )),
        ];

    /// <summary>The word on the screen.</summary>
    public static string NameOf(CoverageState state) =>
        state switch
        {
            CoverageState.Published => "已公开",
            CoverageState.InCatalogue => "已列入目录，尚无信息",
            CoverageState.Nil => "本机关无此项",
            CoverageState.Open => "未覆盖",
            CoverageState.Contradiction => "声明与公开不符",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
