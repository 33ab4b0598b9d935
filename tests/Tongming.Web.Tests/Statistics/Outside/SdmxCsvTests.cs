using System.Globalization;
using System.Xml.Linq;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>
/// SDMX-CSV, read by a reader that others wrote and held against the rules of its field guide: the columns are those of the structure, each
/// once; every line names a flow that there is, has a code of the list in every dimension, and no key twice.
/// </summary>
[Collection(nameof(PublishedOffice))]
public sealed class SdmxCsvTests(PublishedOffice office)
{
    private const string Structure = "{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure}";

    [Theory]
    [InlineData(SdmxForm.Csv)]
    [InlineData(SdmxForm.CsvTwo)]
    public async Task Every_observation_stands_in_the_columns_of_its_structure(SdmxForm form)
    {
        var (asked, structures) = (new List<(string, object)>(), new Dictionary<string, (XElement Structure, Cube Cube)>());
        foreach (
            var (code, cube) in new[]
            {
                (office.Rich, PublishedTables.Rich),
                (office.Sparse, PublishedTables.Sparse),
                (office.Single, PublishedTables.Single),
            }
        )
        {
            var structure = await office.GetAsync($"/sdmx/datastructure/TONGMING/{code}?references=children");
            structures[code] = (XElement.Parse(structure.Text), cube);
            var answer = await office.AcceptingAsync($"/sdmx/data/{code}", SdmxForms.MediaTypeOf(form));
            asked.Add((code, new { Text = await answer.Content.ReadAsStringAsync() }));
        }

        var read = await OutsideReader.ReadAsync<Lines>("csv", asked);
        foreach (var (code, (structure, cube)) in structures)
        {
            Assert.Empty(read[code].Faults);
            Holds(read[code].All, structure, (form, $"TONGMING:{code}(1.0.0)"), cube);
        }
    }

    private static void Holds(IReadOnlyList<string[]> lines, XElement structure, (SdmxForm Form, string Flow) of, Cube cube)
    {
        string[] first = of.Form == SdmxForm.Csv ? ["DATAFLOW"] : ["STRUCTURE", "STRUCTURE_ID", "ACTION"];
        string[] start = of.Form == SdmxForm.Csv ? [of.Flow] : ["dataflow", of.Flow, "I"];
        var (head, rows) = (lines[0], lines.Skip(1).SkipLast(1).ToList());
        Assert.Equal([""], lines[^1]);
        Assert.Equal(first, head[..first.Length]);
        string[] dimensions = [.. Ids(structure.Descendants(Structure + "DimensionList").Elements())];
        string[] components =
        [
            .. dimensions,
            .. Ids(structure.Descendants(Structure + "PrimaryMeasure").Where(one => one.Attribute("id") is not null)),
            .. Ids(structure.Descendants(Structure + "Attribute")),
        ];
        Assert.Equal(components, head[first.Length..]);
        Assert.All(rows, row => Assert.Equal((head.Length, string.Join(',', start)), (row.Length, string.Join(',', row[..start.Length]))));
        var observations = rows.ToDictionary(
            row => string.Join('.', row.Skip(start.Length).Take(dimensions.Length)),
            row => head.Zip(row).ToDictionary(one => one.First, one => one.Second)
        );
        foreach (var dimension in structure.Descendants(Structure + "Dimension").Where(one => one.Attribute("position") is not null))
        {
            var list = dimension.Descendants(Structure + "Enumeration").Elements("Ref").Single().Attribute("id")!.Value;
            var codes = Ids(
                structure.Descendants(Structure + "Codelist").Single(one => one.Attribute("id")!.Value == list).Elements(Structure + "Code")
            );
            Assert.Empty(observations.Values.Select(one => one[dimension.Attribute("id")!.Value]).Except(codes));
        }

        Assert.Equal(ExpectedOf(cube, dimensions), Told(observations));
    }

    private static IEnumerable<string> Ids(IEnumerable<XElement> of) => of.Select(one => one.Attribute("id")!.Value);

    private static SortedDictionary<string, string> Told(IReadOnlyDictionary<string, Dictionary<string, string>> observations) =>
        new(
            observations.ToDictionary(
                one => one.Key,
                one =>
                    $"{one.Value["OBS_VALUE"]} {one.Value["OBS_STATUS"]} {one.Value["COMMENT_OBS"]} {one.Value.GetValueOrDefault("UNIT_MEASURE")} {one.Value.GetValueOrDefault("DECIMALS")}"
            ),
            StringComparer.Ordinal
        );

    /// <summary>Each cell by its key; those that are missing without a word are no observations.</summary>
    private static SortedDictionary<string, string> ExpectedOf(Cube cube, IReadOnlyList<string> dimensions)
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var indicator = cube.Shape.IndexOf(DimensionRole.Indicator);
        for (var at = 0L; at < cube.Shape.CellCount; at++)
        {
            var cell = cube.At(at).ForOthers();
            var notes = cube.Notes.GetValueOrDefault(at);
            if (cell.Status == CellStatus.Missing && notes is null)
                continue;
            var key = dimensions.Select(id =>
            {
                var dimension = id == "TIME_PERIOD" ? cube.Shape.IndexOf(DimensionRole.Time) : cube.Shape.IndexOf(SdmxIds.ComponentOf(id)!);
                var code = cube.Shape.Dimensions[dimension].Categories[cube.Shape.IndexAt(at, dimension)].Code;
                return id == "TIME_PERIOD" ? SdmxPeriods.OfCode(code) : SdmxIds.OfCode(code);
            });
            var unit = indicator < 0 ? null : cube.Shape.Dimensions[indicator].Categories[cube.Shape.IndexAt(at, indicator)].Unit;
            expected[string.Join('.', key)] =
                $"{cell.Value?.ToString(CultureInfo.InvariantCulture)} {"AOPRQM"[(int)cell.Status]} {string.Join(" | ", notes ?? [])} {unit?.Unit} {unit?.Decimals}";
        }

        return expected;
    }

    private sealed record Lines(
        [property: System.Text.Json.Serialization.JsonPropertyName("lines")] IReadOnlyList<string[]> All,
        IReadOnlyList<string> Faults
    );
}
