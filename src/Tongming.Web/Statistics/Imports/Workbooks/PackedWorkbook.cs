using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>A workbook of today (.xlsx). Its texts and formats are held, its rows are not.</summary>
internal sealed class PackedWorkbook : IDisposable
{
    /// <summary>What is taken on: a sheet of a million rows has some 300 MB of XML.</summary>
    private static readonly DocumentLimits Rows = new()
    {
        MaxUnpackedBytes = 1024 * 1024 * 1024,
        MaxElements = 100_000_000,
        MaxTextCharacters = 1_000_000_000,
    };

    /// <summary>The texts that cells share are held all at once.</summary>
    private static readonly DocumentLimits Held = Rows with { MaxElements = 16_000_000, MaxTextCharacters = 64_000_000 };

    private readonly OfficePackage package;
    private readonly IReadOnlyList<ListedSheet> sheets;
    private readonly List<string> shared;
    private readonly CellFormats formats;

    private PackedWorkbook(OfficePackage package, string main)
    {
        this.package = package;
        sheets = ListedSheet.Of(package, main);
        shared = ReadShared(main);
        using var styles = Related(main, "/styles", Rows);
        formats = CellFormats.Of(styles);
        formats.From1904 = CountsFrom1904(main);
    }

    /// <summary>Opens it. Refused: as <see cref="WorkbookFault"/> says; <c>import.workbook.other</c> for packed files that are no workbook.</summary>
    public static Outcome<PackedWorkbook> Open(ReadOnlyMemory<byte> content) => WorkbookFault.Guard(() => OpenWhole(content));

    /// <summary>Its worksheets; each is read before the next one is taken.</summary>
    public IEnumerable<ImportSheet> Sheets()
    {
        foreach (var sheet in sheets)
        {
            var head = WorkbookFault.Guard<PackedSheetHead>(() => HeadOf(sheet), sheet.Name);
            using var rows = new GuardedRows(RowsOf(sheet), sheet.Name, head.Refusal);
            yield return new ImportSheet(sheet.Name, rows)
            {
                Hidden = sheet.IsHidden,
                Merged = head.Value?.Merged ?? [],
                HiddenColumns = head.Value?.HiddenColumns ?? new HashSet<int>(),
            };
        }
    }

    public void Dispose() => package.Dispose();

    private List<string> ReadShared(string main)
    {
        using var xml = Related(main, "/sharedStrings", Held);
        var texts = SharedStrings.Read(xml);
        for (var at = 0; at < texts.Count; at++)
            texts[at] = PackedText.Plain(texts[at]);
        return texts;
    }

    private bool CountsFrom1904(string main)
    {
        using var xml = package.Open(main);
        while (xml?.Read() == true)
            if (xml.Starts("workbookPr"))
                return xml.Attribute("date1904") is "1" or "true";
        return false;
    }

    private PackedSheetHead HeadOf(ListedSheet sheet)
    {
        using var xml = Part(sheet);
        return PackedSheetHead.Of(xml);
    }

    private IEnumerable<ImportRow> RowsOf(ListedSheet sheet)
    {
        using var xml = Part(sheet);
        foreach (var row in new PackedRows(xml, new PackedCells(shared, formats)).Read())
            yield return row;
    }

    /// <summary>A sheet that is listed and not there would be lost without a word.</summary>
    private GuardedXml Part(ListedSheet sheet) => (sheet.Part is null ? null : package.Open(sheet.Part)) ?? throw WorkbookFault.Damaged();

    private GuardedXml? Related(string main, string type, DocumentLimits within) =>
        package.Related(main, type) is { } part ? package.Open(part, within) : null;

    private static Outcome<PackedWorkbook> OpenWhole(ReadOnlyMemory<byte> content)
    {
        var file = OfficePackage.Open(content, Rows);
        PackedWorkbook? opened = null;
        try
        {
            var main = file.Main("");
            if (main.Refusal is { } refusal)
                return refusal.Code is "document.damaged" or "document.path-trick"
                    ? new Refusal("import.workbook.damaged")
                    : new Refusal("import.workbook.other");
            if (!file.Relations(main.Value!).Any(one => one.Type.EndsWith("sheet", StringComparison.Ordinal)))
                return new Refusal("import.workbook.other");
            return opened = new PackedWorkbook(file, main.Value!);
        }
        finally
        {
            if (opened is null)
                file.Dispose();
        }
    }
}
