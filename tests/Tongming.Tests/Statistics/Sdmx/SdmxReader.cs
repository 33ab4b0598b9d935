using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;

namespace Tongming.Tests.Statistics.Sdmx;

/// <summary>Reads observations back: each as a map from ids to values, key and attributes of its series included.</summary>
internal static class SdmxReader
{
    private static readonly XNamespace Data = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    private static readonly XNamespace Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";

    public static IEnumerable<Dictionary<string, string>> Generic(string message)
    {
        var document = XDocument.Parse(message, LoadOptions.PreserveWhitespace);
        var along = document.Descendants(Message + "Structure").Single().Attribute("dimensionAtObservation")!.Value;
        foreach (var observation in document.Descendants(Data + "Obs"))
        {
            var read = new Dictionary<string, string>();
            var series = observation.Parent!.Name == Data + "Series" ? observation.Parent : null;
            foreach (var value in new[] { series?.Element(Data + "SeriesKey"), series?.Element(Data + "Attributes") }.OfType<XElement>())
                Add(read, value);
            foreach (var name in new[] { "ObsKey", "Attributes" })
                if (observation.Element(Data + name) is { } values)
                    Add(read, values);
            if (observation.Element(Data + "ObsDimension") is { } at)
                read.Add(along, at.Attribute("value")!.Value);
            if (observation.Element(Data + "ObsValue") is { } number)
                read.Add("OBS_VALUE", number.Attribute("value")!.Value);
            yield return read;
        }
    }

    public static IEnumerable<Dictionary<string, string>> Specific(string message) =>
        XDocument
            .Parse(message, LoadOptions.PreserveWhitespace)
            .Descendants("Obs")
            .Select(observation =>
                observation
                    .Attributes()
                    .Concat(observation.Parent!.Name == "Series" ? observation.Parent.Attributes() : [])
                    .ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value)
            );

    public static IEnumerable<Dictionary<string, string>> Csv(string text)
    {
        var rows = Rows(text).ToList();
        return rows.Skip(1)
            .Select(row =>
                rows[0].Zip(row).Where(field => field.Second.Length > 0).ToDictionary(field => field.First, field => field.Second)
            );
    }

    /// <summary>The observations in the codes of the cube, one line each, in order.</summary>
    public static IReadOnlyList<string> Told(IEnumerable<Dictionary<string, string>> observations, CubeShape shape)
    {
        var structure = new SdmxStructure(SdmxAnswers.Flow, shape);
        var lines = observations.Select(read =>
        {
            var codes = shape.Dimensions.Select(
                (dimension, at) =>
                    read.TryGetValue("TIME_PERIOD", out var period) && dimension.Role == DimensionRole.Time
                        ? period.Replace("-M", "", StringComparison.Ordinal)
                        : SdmxIds.CodeOf(read[structure.IdOf(at)])
            );
            return Line(
                codes,
                read.TryGetValue("OBS_VALUE", out var number) ? double.Parse(number, CultureInfo.InvariantCulture) : double.NaN,
                read["OBS_STATUS"],
                read.GetValueOrDefault("COMMENT_OBS"),
                (read.GetValueOrDefault("UNIT_MEASURE"), read.GetValueOrDefault("DECIMALS"))
            );
        });
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>What has to be told of a cube.</summary>
    public static IReadOnlyList<string> Expected(ICells cells)
    {
        var lines = new List<string>();
        for (var at = 0L; at < cells.Shape.CellCount; at++)
        {
            var cell = cells.At(at);
            var notes = cells.Notes.GetValueOrDefault(at);
            if (cell.Status == CellStatus.Missing && notes is null)
                continue;
            var position = at;
            var unit = cells
                .Shape.Dimensions.Select((dimension, of) => dimension.Categories[cells.Shape.IndexAt(position, of)].Unit)
                .FirstOrDefault(one => one is not null);
            lines.Add(
                Line(
                    cells.Shape.CodesAt(at),
                    cell.Status == CellStatus.Confidential ? double.NaN : cell.Number,
                    "AOPRQM"[(int)cell.Status].ToString(),
                    notes is null ? null : string.Join(" | ", notes),
                    (unit?.Unit is "" ? null : unit?.Unit, unit?.Decimals?.ToString(CultureInfo.InvariantCulture))
                )
            );
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Line(
        IEnumerable<string?> codes,
        double number,
        string status,
        string? comment,
        (string? Name, string? Decimals) unit
    ) => string.Create(CultureInfo.InvariantCulture, $"{string.Join('|', codes)}={number:R} {status} {comment} {unit}");

    private static void Add(Dictionary<string, string> read, XElement values)
    {
        foreach (var value in values.Elements(Data + "Value"))
            read.Add(value.Attribute("id")!.Value, value.Attribute("value")!.Value);
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[++at]);
            else if (text[at] == '"')
                quoted = !quoted;
            else if (!quoted && text[at] is (',' or '\r'))
            {
                row.Add(field.ToString());
                field.Clear();
                if (text[at] == ',')
                    continue;
                at++;
                yield return row;
                row = [];
            }
            else
                field.Append(text[at]);
    }
}
