using System.Text.Json;
using Tongming.Statistics.Catalogues;
using Tongming.Statistics.Cubes;
using Tongming.Tests.Statistics.PxWeb;

namespace Tongming.Tests.Statistics.Catalogues;

public sealed class CatalogueTests
{
    private static readonly CataloguedData Industry = new(
        "https://stats.example/data/GY01",
        "GY01",
        "工业生产情况</script>",
        "规模以上工业。"
    )
    {
        Issued = new DateTimeOffset(2025, 3, 18, 9, 30, 0, TimeSpan.FromHours(8)),
        Modified = new DateTimeOffset(2026, 7, 18, 9, 30, 0, TimeSpan.FromHours(8)),
        Version = "2.4.0",
        VersionNotes = "增加2026年6月。",
        Keywords = ["工业", "产值"],
        Subject = "工业",
        First = new DateOnly(2025, 1, 1),
        Last = new DateOnly(2026, 6, 30),
        Place = "某市",
        Frequency = DataFrequency.Monthly,
        Indicators = [("工业总产值", new IndicatorUnit("亿元", 1)), ("工业增长速度", null)],
        Files =
        [
            .. Enum.GetValues<DataFormat>()
                .Select(format => new DataFile($"https://stats.example/data/GY01.{format}", format)
                {
                    Bytes = 1234,
                    Sha256 = new string('a', 64),
                }),
        ],
    };

    private static readonly CataloguedData Bare = new("https://stats.example/data/X", "X", "其他", "其他。");

    private static readonly DataCatalogue Catalogue = new(
        "https://stats.example/data",
        "某市统计数据",
        "某市统计局公布的数据。",
        new DataPublisher("https://stats.example", "某市统计局")
    )
    {
        Contact = new DataContact("数据管理科") { Mail = "data@stats.example", Phone = "010 0000-0000" },
        License = "https://stats.example/terms",
        Rights = "使用时注明来源。",
        Modified = Industry.Modified,
        Datasets = [Industry, Bare],
        Interfaces =
        [
            new DataInterface("https://stats.example/api/pxweb/v2", "PxWebApi")
            {
                Description = "https://stats.example/openapi.json",
                Standard = "https://specs.example/pxwebapi/2",
            },
            new DataInterface("https://stats.example/api/sdmx", "SDMX"),
        ],
    };

    [Fact]
    public void A_catalogue_is_as_the_shapes_of_the_profile_want_it()
    {
        var shapes = Shapes.DcatAp();
        Assert.True(shapes.Count > 200);
        Assert.Empty(shapes.Faults(Nodes(Catalogue)));
        Assert.Empty(shapes.Faults(Nodes(new DataCatalogue("https://stats.example/data", "空", "空。", Catalogue.Publisher))));
    }

    [Fact]
    public void The_reader_of_the_shapes_finds_what_breaks_them()
    {
        var shapes = Shapes.DcatAp();
        var text = Written(Catalogue);
        Assert.Contains("minCount", Assert.Single(Broken("\"foaf:name\"", "\"foaf:nick\"")), StringComparison.Ordinal);
        Assert.NotEmpty(Broken("\"dcat:accessURL\"", "\"dcat:accessed\""));
        Assert.NotEmpty(Broken("\"dct:Frequency\"", "\"dct:Often\""));
        Assert.NotEmpty(Broken("xsd:hexBinary", "xsd:string"));
        Assert.NotEmpty(Broken("\"dct:issued\"", "\"dct:modified\"", once: true));

        IReadOnlyList<string> Broken(string from, string to, bool once = false)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            var broken = once ? text[..at] + to + text[(at + from.Length)..] : text.Replace(from, to, StringComparison.Ordinal);
            try
            {
                return shapes.Faults(new LinkedNodes(broken));
            }
            catch (JsonException twice)
            {
                return [twice.Message];
            }
        }
    }

    [Fact]
    public void A_data_set_has_a_file_for_each_format_and_what_is_known_of_it()
    {
        var nodes = Nodes(Catalogue);
        var dataset = nodes.Find("https://stats.example/data/GY01#dataset")!;
        Assert.Equal(6, dataset.Values(nodes.Whole("dcat:distribution")).Count);
        Assert.Equal("2.4.0", dataset.Values(nodes.Whole("dcat:version")).Single().Text);
        Assert.EndsWith("frequency/MONTHLY", dataset.Values(nodes.Whole("dct:accrualPeriodicity")).Single().Text, StringComparison.Ordinal);
        var period = nodes.Of("dct:PeriodOfTime").Single();
        Assert.Equal("2025-01-01", period.Values(nodes.Whole("dcat:startDate")).Single().Text);
        Assert.Equal("2026-07-18T01:30:00Z", dataset.Values(nodes.Whole("dct:modified")).Single().Text);
        var contact = nodes.Of("vcard:Kind").Single();
        Assert.Equal("tel:0100000-0000", contact.Values(nodes.Whole("vcard:hasTelephone")).Single().Text);
        Assert.Equal(2, nodes.Of("dcat:DataService").Count());
        Assert.All(
            nodes.Of("dcat:DataService"),
            one => Assert.Equal(2, one.Values(nodes.Whole("dcat:servesDataset")).Count(served => nodes.Find(served.Text)!.Types.Count == 1))
        );
    }

    [Fact]
    public void A_page_tells_search_engines_of_its_data_set()
    {
        using var document = JsonDocument.Parse(SchemaOrgDataset.Script(Industry, Catalogue));
        var root = document.RootElement;
        Assert.Equal(("https://schema.org/", "Dataset"), (root.GetProperty("@context").GetString(), root.GetProperty("@type").GetString()));
        Assert.Equal("工业生产情况</script>", root.GetProperty("name").GetString());
        Assert.Equal("2025-01-01/2026-06-30", root.GetProperty("temporalCoverage").GetString());
        Assert.Equal("https://stats.example/terms", root.GetProperty("license").GetString());
        Assert.Equal("亿元", root.GetProperty("variableMeasured")[0].GetProperty("unitText").GetString());
        Assert.Equal(6, root.GetProperty("distribution").GetArrayLength());
        Assert.Equal("某市统计局", root.GetProperty("creator").GetProperty("name").GetString());
    }

    [Fact]
    public void No_text_can_end_the_script_that_it_stands_in() => Assert.DoesNotContain('<', SchemaOrgDataset.Script(Industry, Catalogue));

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        var text = SchemaOrgDataset.Script(Bare, Catalogue);
        foreach (var property in new[] { "temporalCoverage", "spatialCoverage", "version", "datePublished", "null" })
            Assert.DoesNotContain(property, text, StringComparison.Ordinal);
        Assert.Contains(
            "2025-01-01/..",
            SchemaOrgDataset.Script(Bare with { First = new DateOnly(2025, 1, 1) }, Catalogue),
            StringComparison.Ordinal
        );
    }

    private static LinkedNodes Nodes(DataCatalogue catalogue) => new(Written(catalogue));

    private static string Written(DataCatalogue catalogue) => PxWebAnswers.Text(to => DcatCatalogue.Write(catalogue, to));
}
