using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using static Tongming.Tests.Statistics.Importing.Sheeted;

namespace Tongming.Tests.Statistics.Importing;

public sealed class ImportMappingTests
{
    private static readonly ImportMapping Full = new()
    {
        Heading = Cubed.Heading with { Updated = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(8)) },
        TakesTitle = true,
        Sheets = ["1月"],
        WithHidden = true,
        Signs = new Dictionary<string, CellStatus> { ["无"] = CellStatus.NotApplicable },
        DefaultUnit = new IndicatorUnit("万元", 2) { Prices = PriceBasis.Constant, Period = PeriodBasis.Cumulative },
        Layout = new ImportLayout
        {
            HeaderFirst = 2,
            HeaderLast = 3,
            Anchor = "指标",
            Values = [ColumnPlace.Of("值"), ColumnPlace.At(7)],
            Status = ColumnPlace.Of("状态"),
            Notes = ColumnPlace.At(9),
            FillsDown = true,
        },
        Dimensions =
        [
            Listed(
                "dq",
                DimensionRole.Region,
                Column(0, nested: true),
                new Category("00", "全市") { Location = new(120.5, 30), Notes = ["注"] }
            ) with
            {
                Aliases = new Dictionary<string, string> { ["本市"] = "00" },
                KeepsUnused = true,
                Notes = ["注"],
            },
            Adding("sj", DimensionRole.Time, Header(1, basis: true), new LabelPart(LabelPlace.Fixed) { Text = "2026年" }) with
            {
                Scale = PeriodScale.Quarter,
            },
        ],
    };

    [Fact]
    public void A_mapping_that_was_saved_is_the_same()
    {
        var text = ImportMappingText.Write(Full);
        Assert.Equal(text, ImportMappingText.Write(ImportMappingText.Read(text).Value!));
        Assert.Contains("\"unknown\":\"add\"", text);
        Assert.Contains("\"label\":\"全市\"", text);
        var read = ImportMappingText.Read(text).Value!;
        Assert.Equal(
            (120.5, 30.0),
            (read.Dimensions[0].Codes[0].Category.Location!.Value.Longitude, read.Dimensions[0].Codes[0].Category.Location!.Value.Latitude)
        );
        Assert.Equal((Full.DefaultUnit, Full.Heading.Updated), (read.DefaultUnit, read.Heading.Updated));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"dimensions\":null}")]
    [InlineData("{\"dimensions\":[{\"code\":\"a\"}]}")]
    [InlineData("{\"other\":1}")]
    [InlineData("{\"dimensions\":[{\"code\":\"a\",\"label\":\"a\",\"role\":7,\"parts\":[]}]}")]
    public void What_is_no_mapping_is_refused(string text) =>
        Assert.Equal("import.mapping.text", ImportMappingText.Read(text).Refusal!.Code);

    [Fact]
    public void What_nothing_can_be_read_with_is_refused_before_reading()
    {
        Refused("import.mapping.version", Full with { Version = 2 });
        Refused("import.mapping.dimensions", Full with { Dimensions = [] });
        Refused("import.mapping.dimension.twice", Full with { Dimensions = [Full.Dimensions[0], Full.Dimensions[0]] });
        Refused("import.mapping.parts", Full with { Dimensions = [Adding("a", DimensionRole.Region)] });
        Refused("import.mapping.parts", Full with { Dimensions = [Adding("a", DimensionRole.Region, Header(2))] });
        Refused("import.mapping.parts", Full with { Dimensions = [Adding("a", DimensionRole.Region, Column(-1))] });
        Refused(
            "import.mapping.parts",
            Full with
            {
                Dimensions = [Adding("a", DimensionRole.Region, new LabelPart(LabelPlace.Fixed) { Text = " " })],
            }
        );
        Refused(
            "import.mapping.header",
            Full with
            {
                Layout = new ImportLayout { HeaderFirst = 3, HeaderLast = 2 },
            }
        );
        Refused(
            "import.mapping.header",
            Full with
            {
                Layout = new ImportLayout { HeaderFirst = 900, HeaderLast = 900 },
            }
        );
        Refused("import.mapping.values", Full with { Layout = Full.Layout with { Values = [ColumnPlace.At(-1)] } });
        Refused(
            "import.mapping.values",
            Full with
            {
                Layout = new ImportLayout { HeaderFirst = 0, HeaderLast = 0 },
            }
        );
        Refused("import.mapping.sign", Full with { Signs = new Dictionary<string, CellStatus> { ["约"] = CellStatus.Revised } });
    }

    private static void Refused(string code, ImportMapping mapping)
    {
        Assert.Equal(code, ImportRun.Of(mapping).Refusal!.Code);
        Assert.Equal(code, ImportMappingText.Read(ImportMappingText.Write(mapping)).Refusal!.Code);
    }
}
