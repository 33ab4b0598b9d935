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

    private static string Written(CsvAudience audience, bool missing)
    {
        var builder = new CubeBuilder(Odd);
        builder.Set(0, 1.5);
        builder.Set(1, 2, CellStatus.Provisional);
        builder.Note(1, "一");
        builder.Note(1, "二,\"三\"");
        builder.Set(2, 77, CellStatus.Confidential);
        builder.Set(3, new CubeCell(double.NaN, CellStatus.NotApplicable));
        using var writer = new StringWriter();
        CsvTable.Write(builder.Build(), writer, audience, missing);
        return writer.ToString();
    }
}
