using Tongming.Statistics.Cubes;
using Tongming.Statistics.Sdmx;
using static Tongming.Tests.Statistics.Cubed;
using static Tongming.Tests.Statistics.Sdmx.SdmxAnswers;

namespace Tongming.Tests.Statistics.Sdmx;

public sealed class SdmxDataTests
{
    private static readonly Cube Cube = Make();

    [Theory]
    [InlineData(null, "TIME_PERIOD")]
    [InlineData("AllDimensions", "AllDimensions")]
    [InlineData("zb", "zb")]
    public void Structure_specific_data_are_valid_by_the_schema_that_follows_from_their_structure(string? asked, string along)
    {
        var structure = Answer(Cube.Shape, "datastructure/CN_TJJ/GY_01/1.0", KeyValuePair.Create("references", "children"));
        var schema = SdmxSpecificSchema.Of(structure, along);
        var message = Specific(Cube, new SdmxView { DimensionAtObservation = asked });
        Assert.Empty(SdmxSchemas.Faults(message, schema));
        if (asked is null)
            Assert.NotEmpty(SdmxSchemas.Faults(message.Replace("dq=\"01\"", "dq=\"03\"", StringComparison.Ordinal), schema));
    }

    [Fact]
    public void Every_detail_is_valid_and_the_schemas_find_what_breaks_them()
    {
        var message = Generic(Cube, new SdmxView());
        foreach (var detail in Enum.GetValues<SdmxDetail>())
            Assert.Empty(SdmxSchemas.Faults(Generic(Cube, new SdmxView { Detail = detail })));
        Assert.NotEmpty(SdmxSchemas.Faults(message.Replace("generic:ObsValue", "generic:Observed", StringComparison.Ordinal)));
        Assert.NotEmpty(SdmxSchemas.Faults(message.Replace("Replace", "Renew", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_confidential_number_is_in_no_format()
    {
        foreach (var view in Views(Cube))
        foreach (var text in new[] { Generic(Cube, view), Specific(Cube, view), Csv(Cube, view), Csv(Cube, view, SdmxCsvVersion.Two) })
        {
            Assert.DoesNotContain("987654", text, StringComparison.Ordinal);
            Assert.Contains("Q", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Csv_has_the_columns_of_its_version()
    {
        var one = Csv(Cube, new SdmxView()).Split("\r\n");
        Assert.Equal("DATAFLOW,zb,dq,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,DECIMALS,OBS_STATUS,COMMENT_OBS", one[0]);
        Assert.Equal("CN_TJJ:GY_01(1.0),gyzcz,00,2026-M01,32,亿元,1,A,\"初, \"\"步\"\"\"", one[1]);
        Assert.Equal("CN_TJJ:GY_01(1.0),gyzcz,00,2026-M02,,亿元,1,Q,", one[2]);
        var two = Csv(Cube, new SdmxView(), SdmxCsvVersion.Two).Split("\r\n");
        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,zb,", two[0], StringComparison.Ordinal);
        Assert.StartsWith("dataflow,CN_TJJ:GY_01(1.0),I,gyzcz,00,2026-M01,32,", two[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_and_last_observations_are_counted_in_each_series()
    {
        Assert.Equal("2026-M01 2026-M02", Periods(new SdmxView { First = 2 }));
        Assert.Equal("2026-M06", Periods(new SdmxView { Last = 1 }));
        Assert.Equal("2026-M01 2026-M05 2026-M06", Periods(new SdmxView { First = 1, Last = 2 }));
        Assert.Equal("2026-M01 2026-M02 2026-M03 2026-M04 2026-M05 2026-M06", Periods(new SdmxView { First = 4, Last = 3 }));
        Assert.Equal("2026-M06", Periods(new SdmxView { Last = 1, DimensionAtObservation = "AllDimensions" }));
    }

    [Fact]
    public void Detail_leaves_out_what_is_not_wanted()
    {
        var bare = Generic(Cube, new SdmxView { Detail = SdmxDetail.DataOnly });
        Assert.DoesNotContain("Attributes", bare, StringComparison.Ordinal);
        Assert.Contains("ObsValue", bare, StringComparison.Ordinal);
        var keys = Specific(Cube, new SdmxView { Detail = SdmxDetail.SeriesKeysOnly });
        Assert.Contains("<Series zb=\"gyzcz\" dq=\"00\" />", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("<Obs", keys, StringComparison.Ordinal);
        var series = Specific(Cube, new SdmxView { Detail = SdmxDetail.NoData });
        Assert.Contains("<Series zb=\"gyzcz\" dq=\"00\" UNIT_MEASURE=\"亿元\" DECIMALS=\"1\" />", series, StringComparison.Ordinal);
        Assert.DoesNotContain("<Obs", series, StringComparison.Ordinal);
        Assert.Equal(
            7,
            Csv(Cube, new SdmxView { Detail = SdmxDetail.SeriesKeysOnly }).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
        );
    }

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025H2", "2025-S2")]
    [InlineData("2025Q4", "2025-Q4")]
    [InlineData("202512", "2025-M12")]
    [InlineData("202513", null)]
    [InlineData("2025Q5", null)]
    [InlineData("2025H3", null)]
    [InlineData("0000", null)]
    [InlineData("2025-1", null)]
    [InlineData("20 512", null)]
    public void Periods_are_written_as_sdmx_writes_them(string code, string? period) => Assert.Equal(period, SdmxPeriods.OfCode(code));

    [Fact]
    public void A_dimension_of_odd_periods_is_a_dimension_like_others()
    {
        var odd = new Dimension("sj", "时间", DimensionRole.Time, [new Category("2025", "2025"), new Category("1-2月", "1-2月")]);
        var structure = new SdmxStructure(Flow, Shape(Indicators, odd));
        Assert.Equal("sj", structure.IdOf(1));
        Assert.Equal(-1, structure.IndexOf("TIME_PERIOD"));
    }

    private static Cube Make()
    {
        var builder = Builder();
        builder.Note(0, "初, \"步\"");
        builder.Set(1, 987654.321, CellStatus.Confidential);
        builder.Set(8, new CubeCell(double.NaN, CellStatus.NotApplicable));
        return builder.Build();
    }

    private static string Periods(SdmxView view) =>
        string.Join(
            ' ',
            SdmxReader
                .Specific(Specific(Cube, view))
                .Where(one => one["zb"] == "gyzcz" && one["dq"] == "00")
                .Select(one => one["TIME_PERIOD"])
        );
}
