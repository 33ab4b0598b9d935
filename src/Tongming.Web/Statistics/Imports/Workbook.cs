using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Statistics.Imports.Workbooks;

namespace Tongming.Web.Statistics.Imports;

/// <summary>The sheets of a file that somebody brought; a CSV file is one. Rows go by one after the other.</summary>
internal static class Workbook
{
    private const int Head = 4096;

    /// <summary>True for workbooks of either kind, whatever the name of the file ends with.</summary>
    public static bool Is(byte[] content) => Recognition.Of(content) is { Succeeded: true, Value: FileKind.Packed or FileKind.Compound };

    /// <summary>
    /// Goes through the sheets: each is read before the next one is taken. Refused as <paramref name="read"/> and the readers of workbooks refuse;
    /// <c>import.workbook.other</c> for files of other kinds, <c>import.workbook.damaged</c> for what only has the ending of a workbook.
    /// </summary>
    /// <param name="name">Name of the file; its ending does not decide what it is.</param>
    /// <param name="content">The file.</param>
    /// <param name="read">Is given the sheets.</param>
    public static Outcome<T> Read<T>(string name, byte[] content, Func<IEnumerable<ImportSheet>, Outcome<T>> read)
        where T : notnull
    {
        var kind = Recognition.Of(content);
        if (!kind.Succeeded || kind.Value == FileKind.Pdf)
            return new Refusal("import.workbook.other");
        if (kind.Value == FileKind.Packed)
        {
            var packed = PackedWorkbook.Open(content);
            using var opened = packed.Value;
            return packed.Succeeded ? read(packed.Value.Sheets()) : packed.Refusal;
        }

        if (kind.Value == FileKind.Compound)
        {
            var old = OldWorkbook.Open(content);
            return old.Succeeded ? read(old.Value.Sheets()) : old.Refusal;
        }

        if (WhyNoText(name, content) is { } refusal)
            return refusal;
        using var bytes = new MemoryStream(content, writable: false);
        return read([new ImportSheet(Path.GetFileNameWithoutExtension(name), CsvRows.Of(bytes))]);
    }

    /// <summary>Programs name pages and XML .xls, which spreadsheets open; a table of text with that ending is read as one.</summary>
    private static Refusal? WhyNoText(string name, ReadOnlySpan<byte> content)
    {
        if (Recognition.EndingOf(name) is not ("xls" or "xlsx"))
            return null;
        var head = content[..Math.Min(content.Length, Head)];
        if (head.TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..])
            return new Refusal("import.workbook.other");
        return
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || !head.Contains((byte)0)
            ? null
            : new Refusal("import.workbook.damaged");
    }
}
