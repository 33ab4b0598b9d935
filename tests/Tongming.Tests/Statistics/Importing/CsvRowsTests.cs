using System.Text;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Tests.Statistics.Importing;

public sealed class CsvRowsTests
{
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData("a,b\nc,d\n", "a|b/c|d")]
    [InlineData("a,b\r\nc,d", "a|b/c|d")]
    [InlineData("a,b\rc,d\r", "a|b/c|d")]
    [InlineData("a,\n,b\n\n,", "a|/|b//|")]
    [InlineData("\"a,1\",\"b\"\"c\"\n", "a,1|b\"c")]
    [InlineData("\"a\nb\",c\nd,e", "a\nb|c/d|e")]
    [InlineData("\"\",x\n\"\"\"\",y", "|x/\"|y")]
    [InlineData("5\" x,b\n", "5\" x|b")]
    [InlineData("\"a\"x,b\n", "ax|b")]
    [InlineData("a;b;1,5\nc;d;2,5\n", "a|b|1,5/c|d|2,5")]
    [InlineData("a\tb\t1,234\nc\td\t1,234,567\n", "a|b|1,234/c|d|1,234,567")]
    [InlineData("一列\n二列\n", "一列/二列")]
    [InlineData("", "")]
    public void Fields_are_told_apart_by_the_separator_that_is_there(string text, string rows) =>
        Assert.Equal(rows, Told(CsvRows.Of(new StringReader(text))));

    [Fact]
    public void Rows_have_the_numbers_that_a_spreadsheet_gives_them()
    {
        var rows = CsvRows.Of(new StringReader("a\n\"b\nb\"\nc"));
        var numbers = new List<int>();
        while (rows.Read(out var row))
            numbers.Add(row.Number);
        Assert.Equal([1, 2, 3], numbers);
    }

    [Fact]
    public void The_encoding_is_found_also_where_the_first_Chinese_character_comes_late()
    {
        var late = string.Concat(Enumerable.Repeat("abc,1\n", 30_000)) + "总值,2\n";
        Encoding[] encodings =
        [
            new UTF8Encoding(false),
            new UTF8Encoding(true),
            new UnicodeEncoding(),
            new UnicodeEncoding(true, true),
            Chinese,
        ];
        foreach (var encoding in encodings)
        foreach (var text in new[] { late, "地区,产值\n东区,1\n", "镕𠮷,1\n" })
        {
            using var file = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(text.TrimEnd('\n').Replace(',', '|').Replace('\n', '/'), Told(CsvRows.Of(file)));
        }
    }

    [Fact]
    public void Blocks_may_end_anywhere()
    {
        var text = string.Concat(
            Enumerable.Range(0, 3000).Select(at => $"\"第{at}行，\"\"引\"\"\r\n续\",{at},{new string('x', at % 50)}\r\n")
        );
        var expected = Told(CsvRows.Of(new StringReader(text)));
        Assert.EndsWith("第2999行，\"引\"\r\n续|2999|" + new string('x', 49), expected);
        foreach (var encoding in new[] { Encoding.UTF8, Chinese })
        {
            using var file = new Drops(encoding.GetBytes(text));
            Assert.Equal(expected, Told(CsvRows.Of(file)));
        }
    }

    [Fact]
    public void A_character_of_two_halves_may_come_where_room_for_one_is_left()
    {
        for (var before = 0; before < 3; before++)
        {
            var text = new string('x', before) + string.Concat(Enumerable.Repeat("𠮷𠮷\n", 30_000));
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text.TrimEnd('\n').Replace('\n', '/'), Told(CsvRows.Of(file)));
        }
    }

    [Theory]
    [InlineData("a,b\n\"c,d\ne,f\n", "import.csv.quote 2")]
    // The quote that opens another field closes the one that was forgotten.
    [InlineData("a,b\n1,\"c\n2,\"d\"\n3,e\n", "import.csv.quote 2")]
    [InlineData("\"a\nb\",\"c\n", "import.csv.quote 2")]
    [InlineData("a,b\nc,\0\n", "import.csv.binary 1")]
    public void What_is_broken_is_refused_with_its_line(string text, string refusal) =>
        Assert.Equal(refusal, Refused(CsvRows.Of(new StringReader(text))));

    [Fact]
    public void Bytes_of_no_encoding_are_refused_and_never_replaced()
    {
        byte[] mixed = [.. "地区,产值\n"u8, .. Enumerable.Repeat((byte)'a', 70_000), 0xFF, 0xFF];
        Assert.Equal("import.csv.encoding 2", Refused(CsvRows.Of(new MemoryStream(mixed))));
        Assert.Equal("import.csv.encoding 1", Refused(CsvRows.Of(new MemoryStream([0xFF, 0xFF, 0x41]))));
    }

    [Fact]
    public void What_is_too_long_is_refused_before_it_is_read_to_its_end()
    {
        Assert.Equal("import.csv.field 1 100000", Refused(CsvRows.Of(new Endless("x"))));
        Assert.Equal("import.csv.quote 1", Refused(CsvRows.Of(new Endless("\"x"))));
        Assert.Equal("import.csv.columns 1 16384", Refused(CsvRows.Of(new Endless(",,"), ',')));
        Assert.Equal("import.csv.row 1 2000000", Refused(CsvRows.Of(new Endless(new string('x', 50_000) + ","), ',')));
    }

    private static string Told(CsvRows rows)
    {
        var told = new List<string>();
        while (rows.Read(out var row))
            told.Add(string.Join('|', row.Cells.ToArray().Select(cell => cell.ToString())));
        Assert.Null(rows.Refusal);
        return string.Join('/', told);
    }

    private static string Refused(CsvRows rows)
    {
        while (rows.Read(out _)) { }
        Assert.False(rows.Read(out _));
        return string.Join(' ', [rows.Refusal!.Code, .. rows.Refusal.Arguments]);
    }

    /// <summary>A file that gives a few bytes at a time.</summary>
    private sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }

    /// <summary>A text without end: its first character once, then the last ones again and again.</summary>
    private sealed class Endless(string text) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            for (var done = 0; done < count; done++)
            {
                buffer[index + done] = text[at];
                at = at + 1 < text.Length ? at + 1 : Math.Min(1, text.Length - 1);
            }

            return count;
        }
    }
}
