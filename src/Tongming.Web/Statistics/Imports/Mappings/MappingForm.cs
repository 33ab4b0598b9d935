using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Web.Statistics.Imports.Mappings;

/// <summary>
/// 导入方案 as a person changes it: what stands where. What the form does not show (lists of codes, other names, further signs) stays as it was; so does a place that is not
/// changed, with all that was known of it.
/// </summary>
internal sealed record MappingForm
{
    private const int MostParts = 3;

    /// <summary>What separates columns.</summary>
    private static readonly char[] Separators = ['、', '，', ',', ' ', '\u3000'];

    /// <summary>What separates names of sheets, which may have blanks and commas of their own.</summary>
    private static readonly char[] SheetSeparators = ['、', '\r', '\n'];

    /// <summary>First row of the header, from 1; 0 for none.</summary>
    public string? HeaderFirst { get; init; }

    /// <summary>Last row of the header.</summary>
    public string? HeaderLast { get; init; }

    /// <summary>The columns of numbers: D; D、F; or D起 for all from D on.</summary>
    public string? Values { get; init; }

    /// <summary>Names of the sheets that are read; empty for all.</summary>
    public string? Sheets { get; init; }

    /// <summary>Whether hidden sheets are read too.</summary>
    public bool WithHidden { get; init; }

    /// <summary>计量单位 of indicators at which the table says none.</summary>
    public string? Unit { get; init; }

    /// <summary>Their decimals.</summary>
    public string? Decimals { get; init; }

    /// <summary>Their prices.</summary>
    public PriceBasis Prices { get; init; }

    /// <summary>Their span of time.</summary>
    public PeriodBasis Period { get; init; }

    /// <summary>The dimensions; lines without name and place are left out.</summary>
    public IList<Line> Dimensions { get; init; } = [];

    /// <summary>One dimension.</summary>
    public sealed record Line
    {
        /// <summary>Its code before; empty for a new one.</summary>
        public string? Was { get; init; }

        public string? Code { get; init; }

        public string? Label { get; init; }

        public DimensionRole Role { get; init; } = DimensionRole.Classification;

        /// <summary>Codes of the places of its label (<see cref="LabelPlaces"/>), joined in this order.</summary>
        public IList<string?> Places { get; init; } = [];

        /// <summary>The label where it is always the same.</summary>
        public string? Text { get; init; }

        /// <summary>Whether indentation tells what is part of what.</summary>
        public bool Nested { get; init; }

        /// <summary>The places that are shown: those that are there and one more.</summary>
        public IEnumerable<string> Shown =>
            Places.Select(one => one ?? "").Where(one => one.Length > 0).Append("").Take(Math.Max(MostParts, Places.Count));
    }

    /// <summary>What is proposed where nothing could be guessed: indicators in the first column, periods above the numbers.</summary>
    public static ImportMapping Plain { get; } =
        new()
        {
            TakesTitle = true,
            Layout = new ImportLayout { FirstValue = 1 },
            Dimensions =
            [
                new ImportDimension("zb", "指标", DimensionRole.Indicator, [LabelPlaces.PartOf("c0", "")!]) { Unknown = UnknownLabel.Add },
                new ImportDimension("sj", "时间", DimensionRole.Time, [LabelPlaces.PartOf("h0", "")!]) { Unknown = UnknownLabel.Add },
            ],
        };

    /// <summary>The form of a mapping.</summary>
    public static MappingForm Of(ImportMapping mapping) =>
        new()
        {
            HeaderFirst = mapping.Layout.HeaderFirst.ToString(CultureInfo.InvariantCulture),
            HeaderLast = mapping.Layout.HeaderLast.ToString(CultureInfo.InvariantCulture),
            Values =
                mapping.Layout.Values.Count > 0
                    ? string.Join('、', mapping.Layout.Values.Select(one => LabelPlaces.LettersOf(one.Index)))
                    : $"{LabelPlaces.LettersOf(mapping.Layout.FirstValue)}起",
            Sheets = string.Join('、', mapping.Sheets),
            WithHidden = mapping.WithHidden,
            Unit = mapping.DefaultUnit?.Unit,
            Decimals = mapping.DefaultUnit?.Decimals?.ToString(CultureInfo.InvariantCulture),
            Prices = mapping.DefaultUnit?.Prices ?? PriceBasis.None,
            Period = mapping.DefaultUnit?.Period ?? PeriodBasis.None,
            Dimensions =
            [
                .. mapping.Dimensions.Select(one => new Line
                {
                    Was = one.Code,
                    Code = one.Code,
                    Label = one.Label,
                    Role = one.Role,
                    Places = [.. one.Parts.Select(LabelPlaces.CodeOf)],
                    Text = one.Parts.FirstOrDefault(part => part.Place == LabelPlace.Fixed)?.Text,
                    Nested = one.Parts.Any(part => part.Nested),
                }),
            ],
        };

    /// <summary>
    /// The mapping that the form says, changed from one that was there. Refused: <c>import.mapping.row</c> (what was written), <c>import.mapping.column</c> (what was written),
    /// <c>import.mapping.decimals</c> (most); and as <see cref="ImportMappingText.Check"/> refuses.
    /// </summary>
    public Outcome<ImportMapping> Change(ImportMapping before)
    {
        if (Row(HeaderFirst) is not { } first || Row(HeaderLast) is not { } last)
            return new Refusal("import.mapping.row", Row(HeaderFirst) is null ? HeaderFirst ?? "" : HeaderLast ?? "");
        var layout = ChangedValues(
            before.Layout with
            {
                HeaderFirst = first,
                HeaderLast = last,
                Anchor = first == before.Layout.HeaderFirst ? before.Layout.Anchor : null,
            }
        );
        if (layout.Refusal is { } wrong)
            return wrong;
        var unit = UnitOf(before);
        if (!unit.Succeeded)
            return unit.Refusal;
        var changed = before with
        {
            Layout = layout.Value!,
            Sheets =
                (Sheets ?? "").Trim() == string.Join('、', before.Sheets).Trim()
                    ? before.Sheets
                    : [.. (Sheets ?? "").Split(SheetSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            WithHidden = WithHidden,
            DefaultUnit = IsPlain(unit.Value) ? null : unit.Value,
            Dimensions = ChangedDimensions(before),
        };
        return ImportMappingText.Check(changed) is { } refusal ? refusal : changed;
    }

    private static bool IsPlain(IndicatorUnit unit) =>
        unit is { Unit: "", Decimals: null, Prices: PriceBasis.None, Period: PeriodBasis.None };

    private static int? Row(string? text) =>
        int.TryParse((text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    private Outcome<ImportLayout> ChangedValues(ImportLayout layout)
    {
        var written = (Values ?? "").Trim();
        if (written == Of(new ImportMapping { Layout = layout }).Values)
            return layout;
        if (written.EndsWith('起'))
            return LabelPlaces.ColumnOf(written[..^1].Trim()) is { } from
                ? layout with
                {
                    Values = [],
                    FirstValue = from,
                }
                : new Refusal("import.mapping.column", written);
        var columns = written.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(LabelPlaces.ColumnOf).ToList();
        return columns.Count == 0 || columns.Contains(null)
            ? new Refusal("import.mapping.column", written)
            : layout with
            {
                Values = [.. columns.Select(one => ColumnPlace.At(one!.Value))],
            };
    }

    private Outcome<IndicatorUnit> UnitOf(ImportMapping before)
    {
        var decimals = (Decimals ?? "").Trim();
        if (decimals.Length > 0 && Row(decimals) is not (>= 0 and <= IndicatorUnit.MostDecimals))
            return new Refusal("import.mapping.decimals", IndicatorUnit.MostDecimals);
        return (before.DefaultUnit ?? new IndicatorUnit("", null)) with
        {
            Unit = (Unit ?? "").Trim(),
            Decimals = Row(decimals),
            Prices = Prices,
            Period = Period,
        };
    }

    private List<ImportDimension> ChangedDimensions(ImportMapping before)
    {
        var made = new List<ImportDimension>();
        foreach (var line in Dimensions)
        {
            var places = line.Places.Select(one => one ?? "").Where(one => one.Length > 0).ToList();
            if (places.Count == 0 && string.IsNullOrWhiteSpace(line.Label))
                continue;
            var old = before.Dimensions.FirstOrDefault(one => one.Code == line.Was);
            var parts = places.Select(place => PartOf(place, line, old)).OfType<LabelPart>().ToList();
            var code = string.IsNullOrWhiteSpace(line.Code) ? $"{StemOf(line.Role)}{made.Count + 1}" : line.Code.Trim();
            var label = string.IsNullOrWhiteSpace(line.Label) ? code : line.Label.Trim();
            made.Add(
                (old ?? new ImportDimension(code, label, line.Role, parts) { Unknown = UnknownLabel.Add }) with
                {
                    Code = code,
                    Label = label,
                    Role = line.Role,
                    Parts = parts,
                    Scale = line.Role == DimensionRole.Time ? old?.Scale : null,
                }
            );
        }

        return made;
    }

    private static LabelPart? PartOf(string place, Line line, ImportDimension? old)
    {
        var part =
            place != "text" && old?.Parts.FirstOrDefault(one => LabelPlaces.CodeOf(one) == place) is { } same
                ? same
                : LabelPlaces.PartOf(place, (line.Text ?? "").Trim());
        return part is { Place: LabelPlace.Column } ? part with { Nested = line.Nested } : part;
    }

    private static string StemOf(DimensionRole role) =>
        role switch
        {
            DimensionRole.Indicator => "zb",
            DimensionRole.Time => "sj",
            DimensionRole.Region => "dq",
            _ => "fl",
        };
}
