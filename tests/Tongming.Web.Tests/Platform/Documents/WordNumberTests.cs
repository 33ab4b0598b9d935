using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class WordNumberTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(11, "chineseCountingThousand", "十一")]
    [InlineData(20, "japaneseCounting", "二十")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(1110, "chineseCountingThousand", "一千一百一十")]
    [InlineData(12, "chineseLegalSimplified", "拾贰")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(21, "decimalEnclosedCircle", "21")]
    [InlineData(14, "lowerRoman", "xiv")]
    [InlineData(28, "upperLetter", "BB")]
    [InlineData(4, "decimalZero", "04")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(5, "bullet", "")]
    [InlineData(5, "unknown", "5")]
    public async Task A_number_is_written_in_its_format(int number, string format, string expected)
    {
        var list =
            $"<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{number}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var document = await Reading.ReadAsync(
            "a.docx",
            WordMade.File(WordMade.Paragraph("题", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"), list)
        );
        Assert.Equal(expected.Length == 0 ? "题\n" : expected + "、题\n", document.Text.Text);
    }
}
