namespace Tongming.Synthetic;

/// <summary>Every layout in which reports were seen.</summary>
public static class Layouts
{
    /// <summary>Plain texts.</summary>
    public static IReadOnlyList<ILayout> Texts { get; } =
    [
        new PipeLayout(),
        new OpenPipeLayout(),
        new TrailingPipesLayout(),
        new PipeOnOwnLineLayout(),
        new CellPerLineLayout(),
        new TabbedCellsLayout(),
        new OneLineLayout(),
        new SpacesLayout(),
        new BlankZerosLayout(),
        new ZeroWordLayout("/"),
        new ZeroWordLayout("-"),
        new ZeroWordLayout("无"),
        new MixedZerosLayout(),
        new LostBlanksLayout(),
        new NumbersLostLayout(),
        new CellNotesLayout(),
        new HalfWidthLayout(),
        new FullWidthDigitsLayout(),
        new SplitHeaderLayout(),
        new ShortLabelsLayout(),
        new GroupsRepeatedLayout(),
        new GroupsAbsentLayout(),
        new PageCrumbsLayout(),
        new TraditionalLayout(),
        new PinyinLayout(),
        new PdfTextLayout(),
    ];

    /// <summary>HTML pages.</summary>
    public static IReadOnlyList<ILayout> Pages { get; } =
    [new HtmlTableLayout(), new HtmlTablePerRowLayout(), new HtmlCharacterSpansLayout(), new HtmlSiteLayout()];

    /// <summary>Documents with tables of rows and columns; every cell of the form is kept in them.</summary>
    public static IReadOnlyList<GridTableLayout> Grids { get; } =
    [
        new GridTableLayout("grid with merged cells", FormGrids.Plain, GridTableLayout.Whole),
        new GridTableLayout("grid with blanks for zeros", BlankZerosLayout.Words, GridTableLayout.Whole),
        new GridTableLayout("a table per row", FormGrids.Plain, GridTableLayout.PerRow),
        new GridTableLayout("worksheet", FormGrids.Plain, GridTableLayout.Unmerged),
    ];
}
