using System.IO.Compression;
using System.Text;
using Tongming.Web.Statistics;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Statistics.Imports.WorkbookMade;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Files that are no workbooks, no sound ones, or none by their names.</summary>
public sealed class NoWorkbookTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    public static TheoryData<string, string, string> Others { get; } =
        new()
        {
            { "cut", "gy.xlsx", "import.workbook.damaged" },
            { "bomb", "gy.xlsx", "import.workbook.bomb" },
            { "locked", "gy.xlsx", "import.workbook.locked" },
            { "zip", "gy.xlsx", "import.workbook.other" },
            { "word", "gy.xlsx", "import.workbook.other" },
            { "pdf", "gy.xls", "import.workbook.other" },
            { "page", "gy.xls", "import.workbook.other" },
            { "noise", "gy.xls", "import.workbook.damaged" },
            { "words", "gy.xls", "import.guess" },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_no_sound_workbook_is_refused_with_a_sentence(string kind, string name, string code)
    {
        var refusal = ReadNumbers.Run(name, ContentOf(kind), "", null).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(StatisticsText.Say(refusal));
    }

    [Fact]
    public void A_file_is_what_it_holds_and_not_what_its_name_ends_with()
    {
        var table = File(Sheet("表", "地区|2026年1月\n全区|30\n东镇|10"));
        Assert.Equal(2, ReadNumbers.Run("gy.csv", table, "", null).Value!.Cube.Shape.CellCount);
        Assert.Equal(2, ReadNumbers.Run("gy.xls", table, "", null).Value!.Cube.Shape.CellCount);
        Assert.Equal(
            2,
            ReadNumbers.Run("gy.xls", "地区\t2026年1月\n全区\t30\n东镇\t10\n"u8.ToArray(), "", null).Value!.Cube.Shape.CellCount
        );
    }

    [Fact]
    public async Task A_damaged_workbook_says_so_and_loses_nothing()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, ContentOf("cut"), "gy.xlsx");
        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains("工作簿坏了", run.Problem, StringComparison.Ordinal);
        Assert.Equal("import.state", (await office.TakeAsync(run.Id)).Refusal!.Code);
        var old = await office.ImportAsync(set, CompoundMade.File("EncryptedPackage"), "gy.xls");
        Assert.Contains("打开密码", old.Problem, StringComparison.Ordinal);
    }

    private static byte[] ContentOf(string kind) =>
        kind switch
        {
            "cut" => File(Sheet("表", "地区|2026年1月\n全区|30"))[..^200],
            "bomb" => Packed(("xl/workbook.xml", new byte[30_000_000])),
            "locked" => CompoundMade.File("EncryptionInfo", "EncryptedPackage"),
            "zip" => Packed(("a.txt", "词"u8.ToArray())),
            "word" => Packed(("word/document.xml", "<document/>"u8.ToArray())),
            "pdf" => "%PDF-1.7\n"u8.ToArray(),
            "page" => "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(),
            "noise" => [1, 0, 0, 2, 0xFF, 0],
            _ => Encoding.UTF8.GetBytes("只有一句话"),
        };

    private static byte[] Packed((string Name, byte[] Content) part)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var to = archive.CreateEntry(part.Name).Open())
            to.Write(part.Content);
        return bytes.ToArray();
    }
}
