using System.Text;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Tests.House;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Statistics.Imports.OldWorkbookMade;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Workbooks of Excel 97 to 2003, cell by cell.</summary>
public sealed class OldWorkbookTests
{
    private const int Number = 0x203;
    private static readonly byte[] One = Cell(Number, 0, 0, Double(1));

    [Fact]
    public void Errors_of_cells_and_formulas_are_errors_and_never_empty_cells() =>
        Assert.Equal(
            "表\nA1!#REF! B1!#DIV/0! C1!#N/A D1:TRUE E1=2.5 G1:甲乙 H1:FALSE \n",
            Read(
                Cell(0x205, 0, 0, 0x17, 1),
                Formula(0, 1, 2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF),
                Formula(0, 2, 2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF),
                Formula(0, 3, 1, 0, 1, 0, 0, 0, 0xFF, 0xFF),
                Formula(0, 4, Double(2.5)),
                Formula(0, 5, 3, 0, 0, 0, 0, 0, 0xFF, 0xFF),
                Formula(0, 6, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF),
                // What the formula shares with others stands between it and its text.
                Record(0x4BC, new byte[10]),
                Record(0x207, Text("甲乙")),
                Cell(0x205, 0, 7, 0, 0)
            )
        );

    [Fact]
    public void Packed_numbers_are_exact() =>
        Assert.Equal(
            "表\nA1=-3 B1=12.34 C1=1.5 D1=0.07 E1=5 F1=6 \n",
            Read(
                Cell(0x27E, 0, 0, Int((-3 << 2) | 2)),
                Cell(0x27E, 0, 1, Int((1234 << 2) | 3)),
                Cell(0x27E, 0, 2, Int((int)(BitConverter.DoubleToInt64Bits(1.5) >> 32))),
                Cell(0x27E, 0, 3, Int((7 << 2) | 3)),
                Record(0xBD, [.. Short(0), .. Short(4), .. Short(0), .. Int((5 << 2) | 2), .. Short(0), .. Int((6 << 2) | 2), .. Short(5)])
            )
        );

    [Fact]
    public void Shared_texts_go_on_in_the_next_record_with_another_width()
    {
        // The second text begins with one byte a character and goes on with two; it is rich and has phonetic hints.
        byte[] first = [.. Int(3), .. Int(3), .. Text("甲"), .. Short(5), 0x0C, .. Short(1), .. Int(2), (byte)'a', (byte)'b'];
        byte[] next = [1, .. Encoding.Unicode.GetBytes("丙c丁"), 9, 9, 9, 9, 8, 8, .. Text("戊")];
        Assert.Equal(
            "表\nA1:甲 B1:ab丙c丁 C1:戊 \n",
            WorkbookRead.Of(
                File(
                    [Record(0xFC, first), Record(0x3C, next)],
                    new Sheet("表", Cell(0xFD, 0, 0, Int(0)), Cell(0xFD, 0, 1, Int(1)), Cell(0xFD, 0, 2, Int(2)))
                ),
                "a.xls"
            )
        );
    }

    [Fact]
    public void Order_charts_merged_and_hidden_parts_do_not_confuse() =>
        Assert.Equal(
            "表 A1:C1 ~B\nA1:题 \n~B3=3 C3=4 \nA65536=5 \n草稿 hidden\nA1=1 \n",
            WorkbookRead.Of(
                File(
                    [],
                    new Sheet(
                        "表",
                        Record(0x7D, [.. Short(1), .. Short(1), 0, 0, 0, 0, 1, 0, 0, 0]),
                        Record(0x208, [.. Short(2), .. new byte[10], 0x20, 0, 0, 0]),
                        Cell(Number, 65535, 0, Double(5)),
                        Cell(Number, 2, 2, Double(4)),
                        Cell(Number, 2, 1, Double(3)),
                        Begin(0x20),
                        Cell(Number, 7, 0, Double(9)),
                        End,
                        Cell(0x204, 0, 0, Text("题")),
                        Record(0xE5, [.. Short(1), .. Short(0), .. Short(0), .. Short(0), .. Short(2)])
                    ),
                    new Sheet("草稿", One) { State = 2 }
                ),
                "a.xls"
            )
        );

    [Fact]
    public void Formats_tell_dates_and_percentages() =>
        Assert.Equal(
            "表\nA1@2026-02-01 B1=12.3 C1:2026年 \n",
            WorkbookRead.Of(
                File(
                    [
                        Record(0x22, Short(1)),
                        Record(0x41E, [.. Short(200), .. Text("yyyy\"年\"")]),
                        .. new[] { 57, 10, 200 }.Select(format => Record(0xE0, [0, 0, .. Short(format), .. new byte[16]])),
                    ],
                    new Sheet(
                        "表",
                        Styled(Number, (0, 0, 0), Double(44592)),
                        Styled(Number, (0, 1, 1), Double(0.123)),
                        Styled(Number, (0, 2, 2), Double(44592))
                    )
                ),
                "a.xls"
            )
        );

    [Fact]
    public void What_cannot_be_read_is_refused()
    {
        var file = File([], new Sheet("表", One));
        Assert.Equal("import.workbook.locked\n", WorkbookRead.Of(File([Record(0x2F, new byte[6])], new Sheet("表", One)), "a.xls"));
        Assert.Equal("import.workbook.locked\n", WorkbookRead.Of(CompoundMade.File("EncryptionInfo", "EncryptedPackage")));
        Assert.Equal("import.workbook.old\n", WorkbookRead.Of(CompoundMade.Of(("Book", [1, 2, 3])), "a.xls"));
        Assert.Equal("import.workbook.old\n", WorkbookRead.Of(CompoundMade.Of(("Workbook", Begin(5, 0x500))), "a.xls"));
        Assert.Equal("import.workbook.other\n", WorkbookRead.Of(CompoundMade.File("WordDocument"), "a.xls"));
        Assert.Equal("import.workbook.damaged\n", WorkbookRead.Of(CompoundMade.Of(("Workbook", Begin(5))), "a.xls"));
        Assert.Equal("import.workbook.damaged\n", WorkbookRead.Of(file[..600], "a.xls"));
        Assert.Equal("表\nimport.sheet.damaged 表\n", Read(Cell(0xFD, 0, 0, Int(7))));
        var stream = Stream([], new Sheet("表", One));
        Assert.Equal("表\nimport.sheet.damaged 表\n", WorkbookRead.Of(CompoundMade.Of(("Workbook", stream[..^4])), "a.xls"));
    }

    [Fact]
    public void Nothing_that_is_changed_at_random_does_harm()
    {
        var random = new Random(7);
        var sound = File(
            [Record(0xFC, [.. Int(1), .. Int(1), .. Text("甲")])],
            new Sheet("表", Cell(0xFD, 0, 0, Int(0)), One, Formula(2, 0, Double(1)), Cell(0x27E, 3, 0, Int(6)))
        );
        var refused = 0;
        for (var round = 0; round < 3000; round++)
        {
            var spoilt = sound.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                spoilt[random.Next(512, spoilt.Length)] = (byte)random.Next(256);
            refused += WorkbookRead.Of(spoilt, "a.xls").Contains("import.", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(refused, 100, 2900);
    }

    [Theory]
    [InlineData("months.xls", "14.200000000000001")]
    [InlineData("months.xlsx", "14.2")]
    public void A_workbook_of_another_program_is_read_as_it_shows_it(string name, string stored)
    {
        var content = System.IO.File.ReadAllBytes(Path.Combine(Tree.Root, "tests/Tongming.Web.Tests/Statistics/Samples", name));
        var read = WorkbookRead.Of(content, name);
        Assert.StartsWith(
            "1月 A1:E1 A3:A4 B3:C3 D3:E3\nA1:2026年全区工业主要指标 \nC2:单位：亿元 \nA3:地区 B3:工业总产值 D3:利润总额 \n"
                + $"B4:总量 C4:同比增长（%） D4:总量 E4:同比增长（%） \nA5:全区 B5=31.25 C5=5.5 D5={stored} E5=1 \n",
            read,
            StringComparison.Ordinal
        );
        Assert.Contains("D6!#REF!", read, StringComparison.Ordinal);
        Assert.Contains("草稿 hidden A1:E1", read, StringComparison.Ordinal);
        var numbers = ReadNumbers.Run(name, content, "", null).Value!;
        // What the sum of a formula left over in its last digit is not in the numbers.
        Assert.Contains(14.2, Enumerable.Range(0, (int)numbers.Cube.Shape.CellCount).Select(at => numbers.Cube.At(at).Number));
        Assert.Equal(
            ["D6 #REF!"],
            numbers.Checks.SelectMany(one => one.Findings).Where(one => one.Text == "#REF!").Select(one => $"{one.Address} {one.Text}")
        );
    }

    private static string Read(params byte[][] records) => WorkbookRead.Of(File([], new Sheet("表", records)), "a.xls");
}
