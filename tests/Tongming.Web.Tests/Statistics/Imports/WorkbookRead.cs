using System.Text;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Web.Statistics.Imports;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>Workbooks written out as text: a line for each sheet, then one for each row.</summary>
internal static class WorkbookRead
{
    /// <summary>All of a workbook, or the code of the refusal with its arguments behind what was read before.</summary>
    public static string Of(byte[] content, string name = "a.xlsx")
    {
        var text = new StringBuilder();
        var read = Workbook.Read<string>(
            name,
            content,
            sheets =>
            {
                foreach (var sheet in sheets)
                    Write(text, sheet);
                return "read";
            }
        );
        if (read.Refusal is { } refusal)
            text.Append(Said(refusal)).Append('\n');
        return text.ToString();
    }

    private static void Write(StringBuilder text, ImportSheet sheet)
    {
        text.Append(sheet.Name).Append(sheet.Hidden ? " hidden" : "");
        foreach (var range in sheet.Merged)
            text.Append(
                $" {ImportRow.AddressOf(range.FirstRow, range.FirstColumn)}:{ImportRow.AddressOf(range.LastRow, range.LastColumn)}"
            );
        foreach (var column in sheet.HiddenColumns.Order())
            text.Append($" ~{ImportRow.AddressOf(1, column)[..^1]}");
        text.Append('\n');
        while (sheet.Rows.Read(out var row))
        {
            text.Append(row.Hidden ? "~" : "");
            for (var column = 0; column < row.Cells.Length; column++)
                if (row[column].Kind != ImportCellKind.Empty)
                    text.Append($"{ImportRow.AddressOf(row.Number, column)}{Sign(row[column])}{row[column]} ");
            text.Append('\n');
        }

        if (sheet.Rows.Refusal is { } refusal)
            text.Append(Said(refusal)).Append('\n');
    }

    private static string Said(Refusal refusal) => string.Join(' ', [refusal.Code, .. refusal.Arguments]);

    private static char Sign(ImportCell cell) =>
        cell.Kind switch
        {
            ImportCellKind.Number => '=',
            ImportCellKind.Date => '@',
            ImportCellKind.Error => '!',
            _ => ':',
        };
}
