using System.Text;
using System.Xml;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;

namespace Tongming.Tests.Statistics.Sdmx;

internal static class SdmxAnswers
{
    public static SdmxFlow Flow { get; } = SdmxFlow.Create("CN_TJJ", "GY_01", "1.0").Value! with { Name = "工业生产情况" };

    public static SdmxHeader Header { get; } = new("M1", new DateTimeOffset(2026, 7, 18, 9, 30, 0, TimeSpan.FromHours(8)), "CN_TJJ");

    public static SdmxStructure StructureOf(ICells cells) => new(Flow, cells.Shape);

    public static string Text(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = SdmxMessage.Writer(stream))
            write(xml);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Generic(ICells cells, SdmxView view) =>
        Text(to => SdmxData.WriteGeneric(StructureOf(cells), cells, view, Header, to));

    public static string Specific(ICells cells, SdmxView view) =>
        Text(to => SdmxData.WriteSpecific(StructureOf(cells), cells, view, Header, to));

    public static string Csv(ICells cells, SdmxView view, SdmxCsvVersion version = SdmxCsvVersion.One)
    {
        using var csv = new StringWriter();
        SdmxData.WriteCsv(StructureOf(cells), cells, view, version, csv);
        return csv.ToString();
    }

    public static string Answer(CubeShape shape, string path, params KeyValuePair<string, string>[] parameters)
    {
        var request = SdmxStructureRequest.Of(path.Split('/'), parameters).Value!;
        return Text(to => SdmxStructureAnswer.Find(request, [Flow], _ => shape).Value!.Write(Header, to));
    }

    /// <summary>The ways in which the data of a cube can be looked at.</summary>
    public static IReadOnlyList<SdmxView> Views(ICells cells)
    {
        var structure = StructureOf(cells);
        return
        [
            new SdmxView(),
            new SdmxView { DimensionAtObservation = "AllDimensions" },
            .. cells.Shape.Dimensions.Count == 1
                ? Array.Empty<SdmxView>()
                : cells.Shape.Dimensions.Select((_, at) => new SdmxView { DimensionAtObservation = structure.IdOf(at) }),
        ];
    }
}
