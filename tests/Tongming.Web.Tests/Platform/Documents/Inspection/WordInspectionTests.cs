using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

public sealed class WordInspectionTests
{
    [Theory]
    [InlineData(InspectionKind.Comments)]
    [InlineData(InspectionKind.TrackedChanges)]
    [InlineData(InspectionKind.HiddenText)]
    [InlineData(InspectionKind.ExternalLink)]
    [InlineData(InspectionKind.EmbeddedObject)]
    [InlineData(InspectionKind.Properties)]
    [InlineData(InspectionKind.Leftovers)]
    [InlineData(InspectionKind.PictureData)]
    [InlineData(InspectionKind.PictureLocation)]
    public async Task What_is_hidden_is_told(InspectionKind kind)
    {
        var report = await Inspecting.InspectAsync("a.docx", NastyDocument.File());
        Assert.All(
            report.Findings.Where(one => one.Kind == kind),
            one => Assert.True(one is { Severity: InspectionSeverity.Blocks, IsRemovable: true })
        );
        Assert.Contains(kind, Inspecting.Kinds(report));
    }

    [Fact]
    public async Task Personal_data_in_sight_and_hidden_ones_are_told_apart()
    {
        var report = await Inspecting.InspectAsync("a.docx", NastyDocument.File());
        var personal = report.Findings.Where(one => one.Kind == InspectionKind.PersonalData).ToList();
        Assert.Contains(personal, one => one is { Place: "页眉第1段", IsRemovable: false });
        Assert.Contains(personal, one => one is { Place: "正文第6段（隐藏或已删除）", IsRemovable: true });
    }

    [Fact]
    public async Task White_letters_are_a_note() =>
        Assert.Contains(
            (await Inspecting.InspectAsync("a.docx", NastyDocument.File())).Findings,
            one => one is { Kind: InspectionKind.FaintText, Severity: InspectionSeverity.Notes }
        );

    [Fact]
    public async Task A_plain_document_may_go_out()
    {
        var report = await Inspecting.InspectAsync("a.docx", WordMade.File(WordMade.Paragraph("关于保守国家秘密法宣传的通知")));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task A_mark_of_secrecy_takes_no_reason()
    {
        var report = await Inspecting.InspectAsync("a.docx", WordMade.File(WordMade.Paragraph("机密★20年") + WordMade.Paragraph("正文")));
        var found = Assert.Single(report.Findings);
        Assert.Equal(InspectionKind.ClassificationMark, found.Kind);
        Assert.Single(report.BlockingDespite(new Dictionary<string, string> { [found.Key] = "已解密" }));
    }

    [Fact]
    public async Task The_name_of_a_file_is_looked_at_too()
    {
        var content = WordMade.File(WordMade.Paragraph("正文"));
        Assert.Equal("文件名", Assert.Single((await Inspecting.InspectAsync("答复13800138000.docx", content)).Findings).Place);
        Assert.Equal(
            InspectionKind.ClassificationMark,
            Assert.Single((await Inspecting.InspectAsync("（秘密）答复.docx", content)).Findings).Kind
        );
    }
}
