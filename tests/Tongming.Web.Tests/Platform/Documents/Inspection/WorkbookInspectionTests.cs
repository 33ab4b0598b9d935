using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

public sealed class WorkbookInspectionTests
{
    [Theory]
    [InlineData(InspectionKind.HiddenSheet, "工作表“底册”（隐藏）")]
    [InlineData(InspectionKind.HiddenSheet, "工作表“更深”（深度隐藏）")]
    [InlineData(InspectionKind.HiddenRows, "工作表“公开表” 第3–4行")]
    [InlineData(InspectionKind.HiddenColumns, "工作表“公开表” D列")]
    [InlineData(InspectionKind.HiddenText, "工作表“公开表” 第6行 E列")]
    [InlineData(InspectionKind.ExternalLink, "工作表“公开表” 公式")]
    [InlineData(InspectionKind.ExternalLink, "名称“外部区域”")]
    [InlineData(InspectionKind.Leftovers, "共享字符串")]
    [InlineData(InspectionKind.Leftovers, "工作表“公开表”")]
    [InlineData(InspectionKind.PersonalData, "工作表“底册”（隐藏） 第2行 B列")]
    [InlineData(InspectionKind.PersonalData, "工作表“底册”（隐藏） 第2行 A列")]
    [InlineData(InspectionKind.Properties, "文档属性")]
    [InlineData(InspectionKind.Comments, "工作表“公开表”")]
    [InlineData(InspectionKind.EmbeddedObject, "工作表“公开表”")]
    public async Task What_is_hidden_is_told_with_its_place(InspectionKind kind, string place)
    {
        var report = await Inspecting.InspectAsync("a.xlsx", NastyWorkbook.File());
        var found = Assert.Single(report.Findings, one => one.Kind == kind && one.Place == place);
        Assert.Equal(InspectionSeverity.Blocks, found.Severity);
        Assert.True(found.IsRemovable);
        Assert.False(report.MayGoOut);
    }

    [Theory]
    [InlineData(InspectionKind.Comments)]
    [InlineData(InspectionKind.PivotCache)]
    [InlineData(InspectionKind.EmbeddedObject)]
    [InlineData(InspectionKind.Macro)]
    [InlineData(InspectionKind.CustomXml)]
    [InlineData(InspectionKind.PrinterSettings)]
    public async Task Parts_that_nobody_sees_are_told(InspectionKind kind) =>
        Assert.Single((await Inspecting.InspectAsync("a.xlsx", NastyWorkbook.File())).Findings, one => one.Kind == kind);

    [Fact]
    public async Task A_part_that_nobody_knows_is_told_and_goes()
    {
        using var stream = new MemoryStream();
        stream.Write(SheetMade.File([], null, new SheetMade.Made("表", "<row><c><v>1</v></c></row>")));
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var part = new StreamWriter(archive.CreateEntry("xl/暗格.bin").Open()))
            part.Write("夹带的内容");
        var cleaned = await Inspecting.CleanAsync("a.xlsx", stream.ToArray());
        Assert.Equal((InspectionKind.Leftovers, "暗格.bin"), (cleaned.Before.Findings[0].Kind, cleaned.Before.Findings[0].Place));
        Assert.DoesNotContain("夹带的内容", Inspecting.Everything(cleaned.Copy.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_properties_are_named_and_their_values_are_not()
    {
        var report = await Inspecting.InspectAsync("a.xlsx", NastyWorkbook.File());
        var sentence = Assert.Single(report.Findings, one => one.Kind == InspectionKind.Properties && one.Place == "文档属性").Sentence;
        foreach (var name in (string[])["作者", "最后修改者", "单位", "经理", "自定义属性 来源"])
            Assert.Contains(name, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, one => one.Sentence.Contains(NastyWorkbook.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plain_workbook_may_go_out()
    {
        var report = await Inspecting.InspectAsync(
            "公开表.xlsx",
            SheetMade.File(
                ["地区"],
                null,
                new SheetMade.Made("表", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>13</v></c></row>")
            )
        );
        Assert.Empty(report.Findings);
        Assert.True(report.MayGoOut);
    }

    [Fact]
    public async Task Hidden_rows_without_content_are_no_finding() =>
        Assert.Empty(
            (
                await Inspecting.InspectAsync(
                    "a.xlsx",
                    SheetMade.File(
                        [],
                        null,
                        new SheetMade.Made("表", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"/></row>")
                    )
                )
            ).Findings
        );

    [Fact]
    public async Task A_column_of_personal_data_is_one_finding_with_its_number()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 50).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{13800138000 + row}</v></c></row>")
        );
        var report = await Inspecting.InspectAsync("a.xlsx", SheetMade.File([], null, new SheetMade.Made("名单", rows)));
        var found = Assert.Single(report.Findings);
        Assert.Equal("工作表“名单” 第1行 A列等 50 处", found.Place);
        Assert.False(found.IsRemovable);
    }

    [Fact]
    public async Task A_telephone_kept_as_a_power_of_ten_is_found() =>
        Assert.Contains(
            "138****8001",
            Assert
                .Single(
                    (
                        await Inspecting.InspectAsync(
                            "a.xlsx",
                            SheetMade.File([], null, new SheetMade.Made("表", "<row><c><v>1.3800138001E10</v></c></row>"))
                        )
                    ).Findings
                )
                .Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task White_letters_are_a_note()
    {
        const string styles =
            "<fonts><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill></fills><cellXfs><xf fontId=\"0\" fillId=\"0\"/></cellXfs>";
        var report = await Inspecting.InspectAsync(
            "a.xlsx",
            SheetMade.File([], styles, new SheetMade.Made("表", "<row><c s=\"0\"><v>1</v></c></row>"))
        );
        Assert.Equal(InspectionKind.FaintText, Assert.Single(report.Findings).Kind);
        Assert.True(report.MayGoOut);
    }
}
