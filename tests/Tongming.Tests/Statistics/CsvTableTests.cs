using System.Text;
using Tongming.Statistics.Csv;
using Tongming.Statistics.Cubes;
using static Tongming.Tests.Statistics.Cubed;

namespace Tongming.Tests.Statistics;

public sealed class CsvTableTests
{
    private static readonly CubeShape Odd = Shape(
        new Dimension(
            "x",
            "分类",
            DimensionRole.Classification,
            [new("=1+1", "甲,\"乙\""), new("b", "+丙"), new("c", "丁"), new("d", "戊"), new("e", "己")]
        )
    );

    [Fact]
    public void Every_cell_has_a_line_with_codes_value_status_and_notes() =>
        Assert.Equal(
            """"
            x,value,status,note
            =1+1,1.5,,
            b,2,p,"一 | 二,""三"""
            c,,c,
            d,,z,
            e,,m,

            """".ReplaceLineEndings("\r\n"),
            Written(CsvAudience.Program, true)
        );

    [Fact]
    public void For_spreadsheets_labels_are_added_and_nothing_is_a_formula() =>
        Assert.Equal(
            """"
            x,分类,value,status,note
            '=1+1,"甲,""乙""",1.5,,
            b,'+丙,2,p,"一 | 二,""三"""
            c,丁,,c,
            d,戊,,z,

            """".ReplaceLineEndings("\r\n"),
            Written(CsvAudience.Spreadsheet, false)
        );

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(1_000_000)]
    public void Pieces_of_any_length_are_the_whole_and_no_line_is_parted(int enough)
    {
        var cube = Made();
        var rows = new CsvPieces(cube, CsvAudience.Spreadsheet, missing: false);
        var (all, piece) = (new StringBuilder(rows.Head), new StringBuilder());
        for (var at = 0L; at < cube.Shape.CellCount; )
        {
            var next = rows.Append(piece.Clear(), at, enough);
            Assert.True(next > at);
            Assert.True(piece.Length == 0 || piece.ToString().EndsWith("\r\n", StringComparison.Ordinal));
            all.Append(piece);
            at = next;
        }

        Assert.Equal(Written(CsvAudience.Spreadsheet, false), all.ToString());
        Assert.Equal(cube.Shape.CellCount, rows.Append(piece.Clear(), cube.Shape.CellCount, enough));
        Assert.Equal(0, piece.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.Append(piece, -1, enough));
    }

    [Fact]
    public void A_long_stretch_without_numbers_gives_pieces_without_lines()
    {
        var all = Enumerable.Range(0, 400).Select(at => new Category($"{at}", $"第{at}")).ToList();
        var shape = Shape(
            new Dimension("a", "甲", DimensionRole.Classification, all),
            new Dimension("b", "乙", DimensionRole.Classification, all)
        );
        var builder = new CubeBuilder(shape);
        builder.Set(shape.CellCount - 1, 5);
        var rows = new CsvPieces(builder.Build(), CsvAudience.Program, missing: false);
        var text = new StringBuilder();
        Assert.Equal(CsvPieces.MostLookedAt, rows.Append(text, 0, 10));
        Assert.Equal(0, text.Length);
        Assert.Equal(2 * CsvPieces.MostLookedAt, rows.Append(text, CsvPieces.MostLookedAt, 10));
        Assert.Equal(160_000, rows.Append(text, 2 * CsvPieces.MostLookedAt, 10));
        Assert.Equal("399,399,5,,\r\n", text.ToString());
    }

    private static string Written(CsvAudience audience, bool missing)
    {
        using var writer = new StringWriter();
        CsvTable.Write(Made(), writer, audience, missing);
        return writer.ToString();
    }

    private static Cube Made()
    {
        var builder = new CubeBuilder(Odd);
        builder.Set(0, 1.5);
        builder.Set(1, 2, CellStatus.Provisional);
        builder.Note(1, "一");
        builder.Note(1, "二,\"三\"");
        builder.Set(2, 77, CellStatus.Confidential);
        builder.Set(3, new CubeCell(double.NaN, CellStatus.NotApplicable));
        return builder.Build();
    }
}
