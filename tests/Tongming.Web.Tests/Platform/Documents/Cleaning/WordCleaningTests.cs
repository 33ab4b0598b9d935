using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Inspection;

namespace Tongming.Web.Tests.Platform.Documents.Cleaning;

public sealed class WordCleaningTests
{
    [Fact]
    public async Task Nothing_removable_is_left()
    {
        var cleaned = await Inspecting.CleanAsync("a.docx", NastyDocument.File());
        Assert.Equal([InspectionKind.PersonalData, InspectionKind.FaintText], cleaned.After.Findings.Select(one => one.Kind));
        Assert.Equal("页眉第1段", cleaned.After.Findings[0].Place);
    }

    [Theory]
    [InlineData("冯修订")]
    [InlineData("该户实际是样本户")]
    [InlineData("挪走的话")]
    [InlineData("13900139000")]
    [InlineData("样式里藏的话")]
    [InlineData("底表.xlsx")]
    [InlineData("删去的行")]
    [InlineData("隐藏的行")]
    [InlineData("陈批注")]
    [InlineData("此处请再核实")]
    [InlineData("rIdFile")]
    [InlineData("dotm")]
    [InlineData("名单表")]
    [InlineData("00AB12CD")]
    [InlineData("变量里的话")]
    [InlineData("PK-embedded")]
    [InlineData("卫作者")]
    [InlineData("何摄影")]
    [InlineData("commentReference")]
    public async Task What_was_taken_out_stands_in_no_part(string words)
    {
        var original = NastyDocument.File();
        Assert.Contains(words, Inspecting.Everything(original), StringComparison.Ordinal);
        var cleaned = await Inspecting.CleanAsync("a.docx", original);
        Assert.DoesNotContain(words, Inspecting.Everything(cleaned.Copy.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_visible_stays()
    {
        var cleaned = await Inspecting.CleanAsync("a.docx", NastyDocument.File());
        var text = (await Reading.ReadAsync("a.docx", cleaned.Copy.Content.ToArray())).Text.Text;
        Assert.Equal(
            ["关于答复的函", "经查，该信息不存在。", "前半句，后半句。", "看得见的话。", "共12件", "留下的行", "白字", "见附件"],
            text.Split('\n').Where(line => line.Length > 0)
        );
    }

    /// <summary>The reader reads with changes accepted and hidden runs left out; what a row or a style hides it reads.</summary>
    [Fact]
    public async Task The_reader_sees_the_same_before_and_after()
    {
        var original = NastyDocument.File();
        var cleaned = await Inspecting.CleanAsync("a.docx", original);
        var before = (await Reading.ReadAsync("a.docx", original))
            .Text.Text.Replace("隐藏的行", "", StringComparison.Ordinal)
            .Replace("样式里藏的话", "", StringComparison.Ordinal);
        var after = (await Reading.ReadAsync("a.docx", cleaned.Copy.Content.ToArray())).Text.Text;
        Assert.Equal(before.Split('\n').Where(line => line.Length > 0), after.Split('\n').Where(line => line.Length > 0));
    }

    [Fact]
    public async Task The_result_is_a_sound_document()
    {
        var cleaned = await Inspecting.CleanAsync("a.docx", NastyDocument.File());
        using var file = WordprocessingDocument.Open(new MemoryStream(cleaned.Copy.Content.ToArray()), false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(one => $"{one.Part?.Uri}: {one.Path?.XPath} {one.Description}"));
        Assert.Null(file.MainDocumentPart!.WordprocessingCommentsPart);
    }
}
