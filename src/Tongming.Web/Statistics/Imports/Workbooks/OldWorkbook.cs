using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>A workbook of Excel 97 to 2003 (.xls): a stream of records in a compound file.</summary>
internal sealed class OldWorkbook
{
    private const int NewestVersion = 0x0600;
    private readonly BoundedBytes stream;
    private readonly List<(string Name, bool IsHidden, long At)> sheets = [];
    private readonly List<string> shared = [];
    private readonly CellFormats formats = new();

    private OldWorkbook(BoundedBytes stream) => this.stream = stream;

    /// <summary>
    /// Opens it. Refused: as <see cref="WorkbookFault"/> says; <c>import.workbook.locked</c> for workbooks with a password, of today too;
    /// <c>import.workbook.old</c> for those of Excel 95 and before; <c>import.workbook.other</c> for compound files that are no workbook.
    /// </summary>
    public static Outcome<OldWorkbook> Open(ReadOnlyMemory<byte> content) => WorkbookFault.Guard(() => OpenWhole(content));

    /// <summary>Its worksheets; each is read before the next one is taken.</summary>
    public IEnumerable<ImportSheet> Sheets()
    {
        foreach (var (name, isHidden, at) in sheets)
        {
            var sheet = WorkbookFault.Guard<OldSheet>(() => OldSheet.Of(stream, at), name);
            using var rows = new GuardedRows(sheet.Value?.Rows(new OldCells(stream, shared, formats)) ?? [], name, sheet.Refusal);
            yield return new ImportSheet(name, rows)
            {
                Hidden = isHidden,
                Merged = sheet.Value?.Merged ?? [],
                HiddenColumns = sheet.Value?.HiddenColumns ?? new HashSet<int>(),
            };
        }
    }

    /// <summary>Goes through what concerns all sheets.</summary>
    private void Look(int from)
    {
        foreach (var record in OldRecord.From(stream, from))
        {
            var data = record.Data;
            switch (record.Kind)
            {
                case OldKinds.End:
                    return;
                case OldKinds.FilePass:
                    throw new UnreadableException("document.password-protected");
                case OldKinds.DateMode:
                    formats.From1904 = data.Short(0) == 1;
                    break;
                case OldKinds.Format:
                    formats.Name(data.Short(0), OldText.At(data, 2));
                    break;
                case OldKinds.Style:
                    formats.AddStyle(data.Short(2));
                    break;
                // Others than worksheets are charts and macros.
                case OldKinds.BoundSheet when data.Byte(5) == 0:
                    sheets.Add((new OldText([data.Part(6, data.Length - 6)]).NextBrief(), (data.Byte(4) & 3) != 0, data.Unsigned(0)));
                    break;
                case OldKinds.SharedTexts:
                    Share(new OldText(record.Pieces(stream)), data.Unsigned(4));
                    break;
            }
        }

        throw WorkbookFault.Damaged();
    }

    private void Share(OldText texts, uint count)
    {
        const int counts = 8;
        texts.Skip(counts);
        for (var at = 0u; at < count && !texts.IsAtEnd; at++)
            shared.Add(texts.Next());
    }

    private static Outcome<OldWorkbook> OpenWhole(ReadOnlyMemory<byte> content)
    {
        var file = new CompoundFile(content);
        if (file.Stream("EncryptedPackage") is not null)
            return new Refusal("import.workbook.locked");
        if (file.Stream("Workbook") is not { } stream)
            return file.Stream("Book") is null ? new Refusal("import.workbook.other") : new Refusal("import.workbook.old");
        if (OldRecord.Of(stream, 0) is not { Kind: OldKinds.Begin } begin)
            return new Refusal("import.workbook.damaged");
        if (begin.Data.Short(0) != NewestVersion)
            return new Refusal("import.workbook.old");
        var opened = new OldWorkbook(stream);
        opened.Look(begin.Next);
        return opened;
    }
}
