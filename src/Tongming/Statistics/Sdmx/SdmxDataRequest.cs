using System.Globalization;
using Tongming.Statistics.Selections;

namespace Tongming.Statistics.Sdmx;

/// <summary>A data query of SDMX REST 2.1: <c>/data/{flow}/{key}?…</c>.</summary>
/// <param name="Flow">Of which flow.</param>
/// <param name="Key">The wanted codes, dimension by dimension; none for an empty place; empty for <c>all</c>.</param>
public sealed record SdmxDataRequest(SdmxReference Flow, IReadOnlyList<IReadOnlyList<string>> Key)
{
    /// <summary>Longest key, in characters.</summary>
    public const int LongestKey = 100_000;

    /// <summary>The earliest period that is wanted begins on this day or later, or null.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The latest period that is wanted ends on this day or earlier, or null.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How it is to be given out.</summary>
    public SdmxView View { get; init; } = new();

    /// <summary>
    /// Reads a query. In the key dots divide dimensions (without time) and plus signs codes; an empty place or <c>*</c> is any code;
    /// <c>all</c> or nothing is everything. Parameters: <c>startPeriod</c>, <c>endPeriod</c>, <c>firstNObservations</c>,
    /// <c>lastNObservations</c>, <c>dimensionAtObservation</c>, <c>detail</c>; others are passed over, but not <c>updatedAfter</c> and
    /// <c>includeHistory</c>, which would change the answer. Refused: <c>sdmx.reference</c>; <c>sdmx.key.long</c> with the limit;
    /// <c>sdmx.parameter</c> with name and value for one that is not of its form; <c>sdmx.not-implemented</c> with the name.
    /// </summary>
    public static Outcome<SdmxDataRequest> Of(string flow, string key, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(parameters);
        var reference = SdmxReference.Parse(flow);
        if (!reference.Succeeded)
            return reference.Refusal;
        if (key.Length > LongestKey)
            return new Refusal("sdmx.key.long", LongestKey);
        var request = new SdmxDataRequest(reference.Value, key is "" or "all" ? [] : [.. key.Split('.').Select(Codes)]);
        foreach (var (name, value) in parameters)
        {
            var read = request.With(name, value);
            if (!read.Succeeded)
                return read;
            request = read.Value;
        }

        return request;
    }

    /// <summary>
    /// The cells that are asked for, counted before any is read. Refused: <c>sdmx.key</c> with the number of dimensions of the key and of
    /// the structure; <c>sdmx.no-time</c> where a period is asked for and there is no time; <c>sdmx.dimension</c> with the id for one at the
    /// observation that the structure does not have, or that would leave series without a key; <c>sdmx.no-results</c> where nothing fits;
    /// <c>selection.too-large</c> with both numbers.
    /// </summary>
    public Outcome<CubeSelection> Select(SdmxStructure structure, long mostCells)
    {
        ArgumentNullException.ThrowIfNull(structure);
        var keyed = structure.Coded.ToArray();
        if (Key.Count > 0 && Key.Count != keyed.Length)
            return new Refusal("sdmx.key", Key.Count, keyed.Length);
        if ((Start ?? End) is not null && structure.Time < 0)
            return new Refusal("sdmx.no-time");
        if (View.DimensionAtObservation is { } id && id != SdmxNames.AllDimensions)
            if (structure.IndexOf(id) < 0 || structure.Shape.Dimensions.Count == 1)
                return new Refusal("sdmx.dimension", id);
        var places = new IReadOnlyList<int>[structure.Shape.Dimensions.Count];
        for (var at = 0; at < keyed.Length; at++)
            places[keyed[at]] = PlacesOf(structure, keyed[at], Key.Count == 0 ? [] : Key[at]);
        if (structure.Time >= 0)
            places[structure.Time] = Periods(structure);
        return places.Any(of => of.Count == 0)
            ? new Refusal("sdmx.no-results")
            : CubeSelection.OfPlaces(structure.Shape, places).AtMost(mostCells);
    }

    private static IReadOnlyList<string> Codes(string place)
    {
        var codes = place.Split('+', StringSplitOptions.RemoveEmptyEntries);
        return codes.Contains("*") ? [] : codes;
    }

    /// <summary>The places in the order of the cube, so that the same cells are given whatever the order of the key.</summary>
    private static int[] PlacesOf(SdmxStructure structure, int dimension, IReadOnlyList<string> ids) =>
        ids.Count == 0
            ? [.. Enumerable.Range(0, structure.Shape.Dimensions[dimension].Categories.Count)]
            :
            [
                .. ids.Select(id => SdmxIds.CodeOf(id) is { } code ? structure.Shape.IndexOf(dimension, code) : -1)
                    .Where(place => place >= 0)
                    .Distinct()
                    .Order(),
            ];

    private int[] Periods(SdmxStructure structure)
    {
        var categories = structure.Shape.Dimensions[structure.Time].Categories;
        return [.. Enumerable.Range(0, categories.Count).Where(at => IsWanted(SdmxPeriods.OfCode(categories[at].Code)!))];
    }

    private bool IsWanted(string period)
    {
        var (first, last) = SdmxPeriods.DaysOf(period)!.Value;
        return (Start is not { } start || first >= start) && (End is not { } end || last <= end);
    }

    private Outcome<SdmxDataRequest> With(string name, string value)
    {
        switch (name)
        {
            case "startPeriod" when SdmxPeriods.DaysOf(value) is var (first, _):
                return this with { Start = first };
            case "endPeriod" when SdmxPeriods.DaysOf(value) is var (_, last):
                return this with { End = last };
            case "firstNObservations" when Number(value) is { } count:
                return this with { View = View with { First = count } };
            case "lastNObservations" when Number(value) is { } count:
                return this with { View = View with { Last = count } };
            case "dimensionAtObservation" when value.Length > 0:
                return this with { View = View with { DimensionAtObservation = value } };
            case "detail" when DetailOf(value) is { } detail:
                return this with { View = View with { Detail = detail } };
            case "updatedAfter":
            case "includeHistory" when value != "false":
                return new Refusal("sdmx.not-implemented", name);
            case "startPeriod" or "endPeriod" or "firstNObservations" or "lastNObservations" or "dimensionAtObservation" or "detail":
                return new Refusal("sdmx.parameter", name, value);
            default:
                return this;
        }
    }

    private static SdmxDetail? DetailOf(string value) =>
        value switch
        {
            "full" => SdmxDetail.Full,
            "dataonly" => SdmxDetail.DataOnly,
            "serieskeysonly" => SdmxDetail.SeriesKeysOnly,
            "nodata" => SdmxDetail.NoData,
            _ => null,
        };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
