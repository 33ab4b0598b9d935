using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Cleaning;

public sealed class WorkbookCleaningTests
{
    [Fact]
    public async Task Nothing_removable_is_left()
    {
        var cleaned = await Inspecting.CleanAsync("a.xlsx", NastyWorkbook.File());
        Assert.Empty(cleaned.After.Findings);
        Assert.True(cleaned.Before.HasRemovable);
        Assert.True(cleaned.After.MayGoOut);
    }

    [Theory]
    [InlineData("底册")]
    [InlineData("钱小乐")]
    [InlineData(NastyWorkbook.Id)]
    [InlineData("谁也不该看见")]
    [InlineData("隐藏行的说明")]
    [InlineData("隐藏列的说明")]
    [InlineData("深藏的口令")]
    [InlineData("早已删去的备注")]
    [InlineData("7770777.25")]
    [InlineData("孙大力")]
    [InlineData("这个数是估的")]
    [InlineData("李家企业")]
    [InlineData("原始记录")]
    [InlineData("外部")]
    [InlineData("名录库连接")]
    [InlineData("macro")]
    [InlineData("自定义的秘钥")]
    [InlineData("PRINTER-OF-SOMEBODY")]
    [InlineData("PK-embedded")]
    [InlineData("赵作者")]
    [InlineData("吴修改")]
    [InlineData("郑经理")]
    [InlineData("内网路径盘")]
    [InlineData("周占用")]
    [InlineData("另一套")]
    [InlineData("COUNTA")]
    public async Task What_was_taken_out_stands_in_no_part(string words)
    {
        var original = NastyWorkbook.File();
        Assert.Contains(words, Inspecting.Everything(original), StringComparison.Ordinal);
        var cleaned = await Inspecting.CleanAsync("a.xlsx", original);
        Assert.DoesNotContain(words, Inspecting.Everything(cleaned.Copy.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_visible_stays_in_its_place()
    {
        var cleaned = await Inspecting.CleanAsync("a.xlsx", NastyWorkbook.File());
        var read = await Reading.ReadAsync("a.xlsx", cleaned.Copy.Content.ToArray());
        Assert.Equal("地区@0 单位数@1\n甲市@0 12@1\n乙市@0 30@1\n合计@0 42@1", Reading.Describe(read));
        Assert.Single(read.Tables);
        Assert.Equal("工作表“公开表” A6", read.Text.PlaceOf(read.Text.Text.IndexOf("合计", StringComparison.Ordinal)).Part);
    }

    [Fact]
    public async Task The_result_is_a_sound_workbook()
    {
        var cleaned = await Inspecting.CleanAsync("a.xlsx", NastyWorkbook.File());
        using var file = SpreadsheetDocument.Open(new MemoryStream(cleaned.Copy.Content.ToArray()), false);
        Assert.Single(file.WorkbookPart!.WorksheetParts);
        var errors = new OpenXmlValidator().Validate(file).Select(one => $"{one.Part?.Uri}: {one.Path?.XPath} {one.Description}");
        Assert.DoesNotContain(errors, one => !one.Contains("styles", StringComparison.Ordinal));
        var area = Assert.Single(file.WorkbookPart.Workbook.DefinedNames!);
        Assert.Equal("0", area.GetAttribute("localSheetId", "").Value);
    }

    [Fact]
    public async Task The_same_file_gives_the_same_copy()
    {
        var original = NastyWorkbook.File();
        Assert.Equal(
            (await Inspecting.CleanAsync("a.xlsx", original)).Copy.Sha256,
            (await Inspecting.CleanAsync("b.xlsx", original)).Copy.Sha256
        );
    }

    [Fact]
    public async Task A_file_with_programs_loses_the_ending_that_promises_them() =>
        Assert.Equal("a.xlsx", (await Inspecting.CleanAsync("a.xlsm", NastyWorkbook.File())).FileName);

    [Fact]
    public async Task Formulas_stay_where_nothing_was_hidden()
    {
        var original = SheetMade.File(["备注"], null, new SheetMade.Made("表", "<row><c><v>1</v></c><c><f>A1*2</f><v>2</v></c></row>"));
        var cleaned = await Inspecting.CleanAsync("a.xlsx", original);
        Assert.Contains("A1*2", Inspecting.Everything(cleaned.Copy.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("备注", Inspecting.Everything(cleaned.Copy.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_without_its_value_cannot_become_one()
    {
        var outcome = await Inspecting.TryCleanAsync("a.xlsx", NastyWorkbook.File("<row r=\"1\"><c r=\"A1\"><f>底册!A1</f></c></row>"));
        Assert.Equal("clean.no-value", outcome.Refusal?.Code);
        Assert.Contains("A1", InspectionText.Say(outcome.Refusal!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_of_hidden_sheets_only_is_refused() =>
        Assert.Equal(
            "clean.no-sheet",
            (
                await Inspecting.TryCleanAsync(
                    "a.xlsx",
                    SheetMade.File([], null, new SheetMade.Made("暗", "<row><c><v>1</v></c></row>", IsHidden: true))
                )
            )
                .Refusal
                ?.Code
        );

    [Fact]
    public async Task Personal_data_in_sight_are_left_to_people()
    {
        var cleaned = await Inspecting.CleanAsync(
            "a.xlsx",
            SheetMade.File([], null, new SheetMade.Made("表", "<row><c><v>13800138000</v></c></row>"))
        );
        Assert.False(cleaned.After.MayGoOut);
        var found = Assert.Single(cleaned.After.Findings);
        Assert.Empty(cleaned.After.BlockingDespite(new Dictionary<string, string> { [found.Key] = "本局公开的办公手机" }));
        Assert.Single(cleaned.After.BlockingDespite(new Dictionary<string, string> { [found.Key] = " " }));
    }
}
