using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Statistics.Px;

/// <summary>Reads one variable of a file.</summary>
internal sealed class PxDimensionReader
{
    private readonly PxEntries entries;
    private readonly string name;
    private readonly IReadOnlyList<string> values;
    private readonly PxEntry? times;

    public PxDimensionReader(PxEntries entries, string name, IReadOnlyList<string> values)
    {
        (this.entries, this.name, this.values) = (entries, name, values);
        times = entries.One("TIMEVAL", name);
        Codes = CodesOf();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < values.Count; at++)
            places.TryAdd(values[at], at);
        Places = places;
    }

    /// <summary>The codes, one for each value, or null where the file gives another number of them.</summary>
    public IReadOnlyList<string>? Codes { get; }

    public IReadOnlyDictionary<string, int> Places { get; }

    public Dimension Read(bool isContent)
    {
        var labels = entries.By("TONGMING-LABEL");
        var parents = entries.By("TONGMING-PARENT");
        var places = entries.By("TONGMING-LOCATION");
        var notes = PxNotes.OfValues(entries, name);
        var categories = new Category[values.Count];
        for (var at = 0; at < categories.Length; at++)
        {
            var value = values[at];
            var label = CubeText.ToLabel(TextOf(labels, value) ?? value);
            categories[at] = new Category(Codes![at], label.Length > 0 ? label : Codes[at])
            {
                Parent = TextOf(parents, value),
                Location = LocationOf(TextOf(places, value)),
                Unit = isContent ? Unit(entries, (name, value)) : null,
                Notes = CubeText.ToNotes(notes[value]),
            };
        }

        var code = entries.Text("VARIABLECODE", name) ?? name;
        var title = CubeText.ToLabel(entries.Text("TONGMING-LABEL", name) ?? name);
        return new Dimension(CubeText.IsCode(code) ? code : "V", title.Length > 0 ? title : "V", RoleOf(isContent), categories)
        {
            Notes = CubeText.ToNotes(PxNotes.Of(entries, name)),
        };
    }

    /// <summary>The unit of a category of contents, or of the whole table for null; our own files say nothing where there is none.</summary>
    public static IndicatorUnit? Unit(PxEntries entries, (string Dimension, string Value)? category)
    {
        string[] of = category is { } one ? [one.Value] : [];
        if (entries.IsOurs && entries.One("UNITS", of) is null)
            return null;
        var precise = category is { } named ? Number(entries.One("PRECISION", named.Dimension, named.Value)) : null;
        var usual = entries.IsOurs ? null : Number(entries.One("DECIMALS")) ?? Number(entries.One("SHOWDECIMALS"));
        var unit = Short(Said("UNITS")) ?? "";
        return new IndicatorUnit(unit, precise ?? usual)
        {
            Prices = Said("CFPRICES") switch
            {
                "C" => PriceBasis.Current,
                "F" => PriceBasis.Constant,
                _ => PriceBasis.None,
            },
            Period = JsonStatNames.ValueOf(JsonStatNames.Periods, Said("TONGMING-PERIOD")) is not PeriodBasis.None and var cumulative
                ? cumulative
                : Said("STOCKFA") switch
                {
                    "S" => PeriodBasis.EndOfPeriod,
                    "F" => PeriodBasis.Single,
                    _ => PeriodBasis.None,
                },
            Measure = JsonStatNames.ValueOf(JsonStatNames.Measures, Said("TONGMING-MEASURE")),
            Base = Short(Said("BASEPERIOD")),
        };

        // What is said of the whole table holds for each of its contents, in files of others.
        string? Said(string keyword) => entries.Text(keyword, of) ?? (entries.IsOurs ? null : entries.Text(keyword));
    }

    private static string? Short(string? text) =>
        text is null || CubeText.ToLabel(text) is not { Length: > 0 } label ? null
        : label.Length > IndicatorUnit.LongestUnit ? label[..IndicatorUnit.LongestUnit].Trim()
        : label;

    private static int? Number(PxEntry? entry) =>
        int.TryParse(entry?.Bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, IndicatorUnit.MostDecimals)
            : null;

    private string? TextOf(ILookup<string, PxEntry> all, string value) => all[$"{name}\0{value}"].FirstOrDefault()?.First;

    private static CategoryLocation? LocationOf(string? text) =>
        text?.Split(' ') is [var first, var second]
        && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            ? new CategoryLocation(longitude, latitude)
            : null;

    private DimensionRole RoleOf(bool isContent)
    {
        var kind = entries.Text("VARIABLE-TYPE", name) ?? "";
        return isContent ? DimensionRole.Indicator
            : times is not null || kind.StartsWith('T') ? DimensionRole.Time
            : entries.One("MAP", name) is not null || kind.StartsWith('G') ? DimensionRole.Region
            : DimensionRole.Classification;
    }

    private IReadOnlyList<string>? CodesOf()
    {
        if (entries.One("CODES", name) is { } written)
            return written.Texts.Count == values.Count ? written.Texts : null;
        if (times is not null && Periods(times) is { } periods && periods.Count == values.Count)
            return periods;
        return values.All(CubeText.IsCode) && values.Distinct(StringComparer.Ordinal).Count() == values.Count
            ? values
            : [.. values.Select((_, at) => (at + 1).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Written <c>TLIST(M1),"202601","202602"</c> or <c>TLIST(M1,"202601"-"202612")</c>.</summary>
    private static IReadOnlyList<string> Periods(PxEntry entry)
    {
        var at = entry.Bare.IndexOf('(', StringComparison.Ordinal) + 1;
        var scale = entry.Bare.Length >= at + 2 ? entry.Bare[at..(at + 2)] : "";
        var listed =
            entry.Texts.Count == 2 && entry.Bare.Contains("\"-\"", StringComparison.Ordinal)
                ? PxPeriods.Between(scale, entry.Texts[0], entry.Texts[1])
                : entry.Texts;
        return [.. listed.Select(period => PxPeriods.FromTimeval(scale, period))];
    }
}
