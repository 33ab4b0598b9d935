using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Px;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class PxFileTests
{
    /// <summary>As other programs write it: two languages, a range of periods, dots and a dash, texts over several lines.</summary>
    private const string Foreign = """
        CHARSET="ANSI";
        AXIS-VERSION="2010";
        LANGUAGE="sv";
        LANGUAGES="sv","en";
        DECIMALS=1;
        MATRIX="BE01";
        SUBJECT-CODE="BE";
        TITLE="Befolkning efter kön"
        " och år; hela landet";
        TITLE[en]="Population by sex";
        CONTENTS="Befolkning";
        UNITS="antal";
        STUB="kön";
        HEADING="år";
        VALUES("kön")="män","kvinnor";
        VALUES[en]("sex")="men","women";
        VALUES("år")="2020","2021","2022";
        TIMEVAL("år")=TLIST(A1,"2020"-"2022");
        CODES("kön")="1","2";
        MAP("kön")="Sverige";
        LAST-UPDATED="20230105 09:30";
        DATASYMBOL2="Uppgift saknas";
        DATASYMBOL3="confidential";
        NOTEX="Obs!#Ny definition";
        VALUENOTE("år","2021")="Brott i serien";
        CELLNOTE("*","2022")="Preliminär";
        DATANOTECELL("män","2020")="p";
        CFPRICES="C";
        DATA=
        1.5 2 ".."
        "..." "-" 3e2;
        """;

    [Fact]
    public void A_file_of_another_program_is_read_with_its_notes_statuses_and_unit()
    {
        var cube = Read(Foreign);
        var shape = cube.Shape;
        Assert.Equal(["ContentsCode", "kön", "år"], shape.Dimensions.Select(dimension => dimension.Code));
        Assert.Equal(
            [DimensionRole.Indicator, DimensionRole.Region, DimensionRole.Time],
            shape.Dimensions.Select(dimension => dimension.Role)
        );
        Assert.Equal(new IndicatorUnit("antal", 1) { Prices = PriceBasis.Current }, shape.Dimensions[0].Categories[0].Unit);
        Assert.Equal("Befolkning efter kön och år; hela landet", shape.Heading.Title);
        Assert.Equal(new DateTimeOffset(2023, 1, 5, 1, 30, 0, TimeSpan.Zero), shape.Heading.Updated);
        Assert.Equal(["Obs!\nNy definition", ".. Uppgift saknas", "... confidential"], shape.Heading.Notes);
        Assert.Equal(["Brott i serien"], shape.Dimensions[2].Categories[1].Notes);
        Assert.Equal(["2020", "2021", "2022"], shape.Dimensions[2].Categories.Select(category => category.Code));
        Assert.Equal(
            [
                new CubeCell(1.5, CellStatus.Provisional),
                new(2, CellStatus.Present),
                CubeCell.Missing,
                new(double.NaN, CellStatus.Confidential),
                new(0, CellStatus.Present),
                new(300, CellStatus.Present),
            ],
            Enumerable.Range(0, 6).Select(at => cube.At(at))
        );
        Assert.Equal([2L, 5L], cube.Notes.Keys);
    }

    [Fact]
    public void With_keys_only_some_rows_are_there_and_the_others_are_zero()
    {
        var cube = Read(
            """
            STUB="a","b"; HEADING="c"; UNITS="";
            VALUES("a")="x","y"; VALUES("b")="u","v"; CODES("b")="1","2"; VALUES("c")="m","n";
            KEYS("a")=VALUES; KEYS("b")=CODES;
            DATA=
            "y","2",7 ".."
            "x","1",1 2;
            """
        );
        Assert.Equal([1, 2, 0, 0, 0, 0, 7, double.NaN], Enumerable.Range(0, 8).Select(at => cube.At(at).Number));
    }

    [Fact]
    public void Contents_have_each_their_unit()
    {
        var cube = Read(
            """
            STUB="v"; HEADING="t"; CONTVARIABLE="v"; UNITS="元"; UNITS("产值")="亿元"; DECIMALS=2; PRECISION("v","产值")=1; BASEPERIOD("指数")="2020=100";
            STOCKFA("产值")="S"; VALUES("v")="产值","指数"; VALUES("t")="a"; DATA=1 2;
            """
        );
        var units = cube.Shape.Dimensions[0].Categories.Select(category => category.Unit);
        Assert.Equal(
            [new IndicatorUnit("亿元", 1) { Period = PeriodBasis.EndOfPeriod }, new IndicatorUnit("元", 2) { Base = "2020=100" }],
            units
        );
    }

    [Theory]
    [InlineData("", "px.missing")]
    [InlineData("TITLE=\"x\";", "px.missing")]
    [InlineData("DATA=1;", "px.missing")]
    [InlineData("HEADING=\"a\"; DATA=1;", "px.missing")]
    [InlineData("TITLE=\"x", "px.syntax")]
    [InlineData("HEADING \"a\";", "px.missing")]
    [InlineData("STUB=\"a\"; HEADING=\"a\"; VALUES(\"a\")=\"x\"; DATA=1;", "px.name.twice")]
    [InlineData("HEADING=\"a\"; VALUES(\"a\")=\"x\",\"y\"; CODES(\"a\")=\"1\"; DATA=1;", "px.codes")]
    [InlineData("HEADING=\"a\"; VALUES(\"a\")=\"x\",\"y\"; DATA=1;", "px.data.count")]
    [InlineData("HEADING=\"a\"; VALUES(\"a\")=\"x\",\"y\"; DATA=1 2 3;", "px.data.count")]
    [InlineData("HEADING=\"a\"; VALUES(\"a\")=\"x\",\"y\"; DATA=1 zwei;", "px.data.symbol")]
    [InlineData("HEADING=\"a\"; VALUES(\"a\")=\"x\",\"y\"; DATA=1 1e999;", "px.data.symbol")]
    [InlineData("HEADING=\"a\"; VALUES(\"a\")=\"x\",\"y\"; KEYS(\"a\")=VALUES; DATA=\"z\" 1;", "px.data.key")]
    public void What_cannot_be_read_is_refused(string text, string code) =>
        Assert.Equal(code, PxFile.Read(new StringReader(text)).Refusal?.Code);

    [Fact]
    public void A_small_file_cannot_ask_for_more_cells_than_allowed()
    {
        var values = string.Join(',', Enumerable.Range(0, 4000).Select(at => $"\"{at}\""));
        var text = $"STUB=\"a\"; HEADING=\"b\"; VALUES(\"a\")={values}; VALUES(\"b\")={values}; DATA=1;";
        Assert.Equal("px.cells", PxFile.Read(new StringReader(text)).Refusal!.Code);
    }

    [Fact]
    public void A_period_that_is_provisional_throughout_takes_one_line()
    {
        var shape = Shape();
        var builder = Builder(shape);
        for (var at = 5L; at < shape.CellCount; at += 6)
            builder.Set(at, 1, CellStatus.Provisional);
        builder.Set(0, 1, CellStatus.Revised);
        var lines = PxProperties
            .Written(builder.Build())
            .Split('\n')
            .Where(line => line.StartsWith("DATANOTECELL", StringComparison.Ordinal));
        Assert.Equal(["DATANOTECELL(\"*\",\"*\",\"202606\")=\"p\";", "DATANOTECELL(\"工业总产值\",\"全市\",\"202601\")=\"r\";"], lines);
    }

    [Fact]
    public void Months_are_written_as_a_list_of_times_and_long_texts_over_several_lines()
    {
        var written = PxProperties.Written(Builder(Shape()).Build());
        Assert.Contains("TIMEVAL(\"时间\")=TLIST(M1),\n\"202601\",\n\"202602\"", written, StringComparison.Ordinal);
        Assert.Contains("UNITS(\"工业总产值\")=\"亿元\";", written, StringComparison.Ordinal);
        var noted = Shape(Times with { Notes = [new string('长', 450) + "\";尾"] });
        var lines = PxProperties.Written(new CubeBuilder(noted).Build()).Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 256));
    }

    [Fact]
    public void A_confidential_number_is_not_written_even_where_the_cube_holds_it()
    {
        var builder = Builder();
        builder.Set(7, 123456.789, CellStatus.Confidential);
        Assert.DoesNotContain("123456", PxProperties.Written(builder.Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CHARSET=\"ANSI\";\nCODEPAGE=\"GB2312\";", "gb2312")]
    [InlineData("CHARSET=\"ANSI\";\r\nCODEPAGE = \"utf-8\" ;", "utf-8")]
    [InlineData("CHARSET=\"ANSI\";", null)]
    public void The_code_page_is_found_before_the_text_is_read(string start, string? name) =>
        Assert.Equal(name, PxFile.CodePageOf(Encoding.ASCII.GetBytes(start)));

    private static Cube Read(string text)
    {
        var read = PxFile.Read(new StringReader(text));
        Assert.True(read.Succeeded, read.Refusal?.ToString());
        return read.Value.Cube;
    }
}
