using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Statistics.Importing.Running;

/// <summary>The categories of a dimension, found by what tables write for them. The same words are looked up in full once for a sheet.</summary>
internal sealed class DimensionIndex
{
    public const int Unknown = -1;
    public const int Ambiguous = -2;
    public const int Unreadable = -3;
    private const int LongestKept = CubeLimits.LongestLabel;

    private readonly CategoryNames names;
    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> metBySpan;
    private readonly Dictionary<int, PeriodBasis> bases = [];
    private readonly List<bool> used = [];
    private readonly IndicatorUnit? defaultUnit;
    private readonly FindingLog log;
    private readonly bool basisApart;
    private SheetContext sheet = new("", 0, null, null);

    public DimensionIndex(ImportDimension dimension, IReadOnlyList<CodeEntry> list, ImportMapping mapping, FindingLog log)
    {
        (Dimension, defaultUnit, this.log) = (dimension, mapping.DefaultUnit, log);
        basisApart = mapping.Dimensions.Any(one => one.Parts.Any(part => part.AsBasis));
        metBySpan = met.GetAlternateLookup<ReadOnlySpan<char>>();
        names = new CategoryNames(dimension, list);
        if (dimension.KeepsUnused)
            for (var at = 0; at < names.Categories.Count; at++)
                Use(at);
    }

    public ImportDimension Dimension { get; }

    public IReadOnlyList<Category> Categories => names.Categories;

    public bool IsFull { get; private set; }

    public int UsedCount { get; private set; }

    public bool IsUsed(int at) => at < used.Count && used[at];

    public void Begin(SheetContext begun)
    {
        sheet = begun;
        met.Clear();
    }

    /// <summary>The place of the category that a label names, or one of the negative numbers.</summary>
    public int Find(ReadOnlySpan<char> label, int row, int column)
    {
        if (metBySpan.TryGetValue(label, out var known))
            return known;
        var text = label.ToString();
        var found = Dimension.Role == DimensionRole.Time ? FindPeriod(text, row, column) : FindLabel(text, null, row, column);
        if (met.Count >= CubeLimits.MostCategories)
            IsFull = true;
        else if (text.Length <= LongestKept)
            met[text] = found;
        return found;
    }

    /// <summary>The same for a label of a hierarchy, which may be a part of the categories above it, nearest first.</summary>
    public int FindBelow(string text, IEnumerable<int> above, int row, int column) =>
        FindLabel(text, [.. above.Select(at => Categories[at].Code)], row, column);

    /// <summary>The place of a period.</summary>
    public int Find(NamedPeriod read, int row, int column)
    {
        var scaled = Dimension.Scale is { } scale ? read.At(scale) : read;
        if (scaled is not { } period)
            return Unreadable;
        var at = names.OfCode(period.Code);
        if (at < 0)
            at = Dimension.Unknown == UnknownLabel.Add ? Added(new Category(period.Code, period.Label)) : Unknown;
        if (at < 0)
            return at;
        if (!bases.TryAdd(at, period.Basis) && bases[at] != period.Basis && !basisApart)
            log.Add(ImportFindingKind.MixedBasis, sheet.Sheet, row, column, period.Code, period.Code);
        return Use(at);
    }

    public void Report(int found, ReadOnlySpan<char> label, int row, int column)
    {
        var kind =
            label.IsWhiteSpace() ? ImportFindingKind.MissingLabel
            : found == Ambiguous ? ImportFindingKind.AmbiguousLabel
            : found == Unreadable ? ImportFindingKind.UnreadablePeriod
            : ImportFindingKind.UnknownCode;
        log.Add(kind, sheet.Sheet, row, column, label, Dimension.Code);
    }

    private int FindPeriod(string text, int row, int column)
    {
        if (names.OfCode(text.Trim()) is >= 0 and var listed)
            return Use(listed);
        if (PeriodText.Read(text, sheet.Year) is { } read)
            return Find(read, row, column);
        return names.OfLabel(text, null) is >= 0 and var named ? Use(named) : Unreadable;
    }

    private int FindLabel(string text, IReadOnlyList<string>? above, int row, int column)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > CubeLimits.LongestLabel)
            return Unknown;
        if (names.OfCode(trimmed) is >= 0 and var coded)
            return Use(coded);
        var found = names.OfLabel(text, above);
        var label = LabelText.Read(text);
        if (found == Unknown)
            found = names.OfLabel(label.Text, above);
        if (found == Unknown)
            found = names.OfDigits(trimmed);
        if (found == Unknown && Dimension.Unknown == UnknownLabel.Add && CubeText.ToLabel(label.Text) is { Length: > 0 } made)
            return Added(names.New(made, above is [var parent, ..] ? parent : null, UnitOf(label)));
        if (found >= 0)
            CompareUnit(found, label.Unit, row, column);
        return found < 0 ? found : Use(found);
    }

    private int Added(Category category)
    {
        if (names.Categories.Count < CubeLimits.MostCategories)
            return Use(names.Add(category));
        IsFull = true;
        return Unknown;
    }

    private int Use(int at)
    {
        while (used.Count <= at)
            used.Add(false);
        if (!used[at])
            UsedCount++;
        used[at] = true;
        return at;
    }

    private IndicatorUnit? UnitOf(LabelReading label)
    {
        if (Dimension.Role != DimensionRole.Indicator)
            return null;
        var measure = UnitText.MeasureOf(label.Text, label.Unit);
        var unit =
            label.Unit
            ?? (measure != IndicatorMeasure.Level ? "%" : null)
            ?? (sheet.Unit is { } line && UnitText.Each(line) is [var only] ? only : null);
        var made = unit is null
            ? defaultUnit
            : (defaultUnit ?? new IndicatorUnit("", null)) with
            {
                Unit = unit.Length > IndicatorUnit.LongestUnit ? unit[..IndicatorUnit.LongestUnit] : unit,
                Measure = measure,
            };
        return UnitText.PricesOf(label.Text) is not PriceBasis.None and var prices
            ? (made ?? new IndicatorUnit("", null)) with
            {
                Prices = prices,
            }
            : made;
    }

    /// <summary>The unit at the label, else that of the sheet where it may be meant for sizes; a change is in % wherever it stands.</summary>
    private void CompareUnit(int at, string? stated, int row, int column)
    {
        if (Categories[at].Unit is not { Unit.Length: > 0 } unit)
            return;
        if (stated is null && !unit.AddsUp)
            return;
        if (
            (stated ?? sheet.Unit) is { } said
            && !UnitText.Each(said).Append(said).Any(one => LabelText.Key(one) == LabelText.Key(unit.Unit))
        )
            log.Add(ImportFindingKind.UnitChanged, sheet.Sheet, row, column, said, Categories[at].Code, unit.Unit);
    }
}
