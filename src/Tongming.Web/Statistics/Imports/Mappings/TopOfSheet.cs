using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Web.Statistics.Imports.Mappings;

/// <summary>The first rows of a worksheet as they stand in the file, so that whoever says how it is read sees it.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Others">Names of further sheets.</param>
/// <param name="Columns">How many columns are shown.</param>
/// <param name="Rows">The rows, with their numbers.</param>
internal sealed record TopOfSheet(
    string Name,
    IReadOnlyList<string> Others,
    int Columns,
    IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows
)
{
    private const int MostRows = 15;
    private const int MostColumns = 20;
    private const int MostSheets = 60;
    private const int LongestCell = 40;

    /// <summary>Of the first sheet that has a table, not only a line or two; null where nothing can be read.</summary>
    public static TopOfSheet? Of(string name, byte[] content, IReadOnlyList<string> wanted)
    {
        var read = Workbook.Read<TopOfSheet>(
            name,
            content,
            sheets =>
            {
                TopOfSheet? found = null;
                TopOfSheet? first = null;
                var names = new List<string>();
                foreach (var sheet in sheets.Take(MostSheets))
                {
                    names.Add(sheet.Name);
                    if (found is { Rows.Count: > 2 } || sheet.Hidden)
                        continue;
                    // Where no sheet has a name that is wanted, the first one is still there to be looked at.
                    if (wanted.Count == 0 || wanted.Contains(sheet.Name))
                        found = Of(sheet);
                    else
                        first ??= Of(sheet);
                }

                return (found ?? first) is { } shown
                    ? shown with
                    {
                        Others = [.. names.Where(one => one != shown.Name)],
                    }
                    : new Refusal("import.guess", "");
            }
        );
        return read.Value;
    }

    private static TopOfSheet Of(ImportSheet sheet)
    {
        var rows = new List<(int, IReadOnlyList<string>)>();
        var columns = 1;
        while (rows.Count < MostRows && sheet.Rows.Read(out var row))
        {
            var cells = row.Cells.ToArray().Take(MostColumns).Select(Text).ToList();
            columns = Math.Max(columns, cells.FindLastIndex(cell => cell.Length > 0) + 1);
            rows.Add((row.Number, cells));
        }

        return new TopOfSheet(sheet.Name, [], columns, rows);
    }

    private static string Text(ImportCell cell)
    {
        var text = cell.ToString();
        return text.Length > LongestCell ? text[..LongestCell] + "…" : text;
    }
}
