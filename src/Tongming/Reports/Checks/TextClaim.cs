using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>A wording that states the number of a cell.</summary>
/// <param name="Name">What it states, as a sentence names it.</param>
/// <param name="Pattern">The wording up to the number; the number must follow directly.</param>
/// <param name="Subject">Whether the sentence must be about applications, disputes or anything.</param>
/// <param name="Values">The cells that it may mean, the most likely first. Several where wordings do not tell them apart (收办 is R1+R2).</param>
/// <param name="Behind">What must follow the number too, where the wording goes on behind it (受理 2 起…申请); null where nothing need.</param>
/// <param name="WholeOnly">True where a number of a part (by one way of receipt, of one kind of applicant) is not meant.</param>
/// <param name="Sure">True where text and cell mean the same thing without a doubt, false where it is inferred.</param>
internal sealed record TextClaim(
    string Name,
    Regex Pattern,
    ClaimSubject Subject,
    Func<ReadReport, IReadOnlyList<CellSum>> Values,
    Regex? Behind = null,
    bool WholeOnly = false,
    bool Sure = true
);

/// <summary>What a sentence must be about for a claim to count.</summary>
internal enum ClaimSubject
{
    /// <summary>Nothing particular.</summary>
    Any,

    /// <summary>Applications under 依申请公开, not letters to a mailbox or a hotline.</summary>
    Applications,

    /// <summary>Reconsideration and suits over disclosure, not those that the body handles as its trade.</summary>
    Disputes,
}

/// <summary>A cell or a sum of cells that a claim may mean.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">Its number, or null where a cell states none.</param>
/// <param name="Where">Its cells.</param>
internal sealed record CellSum(string Name, decimal? Value, IReadOnlyList<Evidence> Where)
{
    /// <summary>The sum of cells of the total column of table 3, by row number (1 to 25).</summary>
    public static CellSum Rows(ReadReport report, string name, params int[] rows)
    {
        var blank = report.Filled?.Table3Blank;
        var cells = rows.Where(row => report.Tables?.Table3[row - 1] is not null)
            .Select(row => (row, cell: report.Tables!.Table3[row - 1]![6]))
            .ToList();
        var values = cells.Select(pair => TablesFilled.Count(pair.cell, blank)).ToList();
        return new CellSum(
            name,
            cells.Count == 0 || values.Exists(value => value is null) ? null : values.Sum(),
            [
                .. cells
                    .Where(pair => pair.cell.Value is not (null or 0) || rows.Length == 1)
                    .Select(pair => report.Cite3(pair.row - 1, 6))
                    .OfType<Evidence>(),
            ]
        );
    }

    /// <summary>A number of the statistics table of era A.</summary>
    public static CellSum Annex(ReadReport report, string entry)
    {
        if (report.Annex is not { } annex || annex.Cells.GetValueOrDefault(entry) is not { } cell)
            return new CellSum(entry, null, []);
        return new CellSum(
            $"统计表 {annex.Form.Entries.First(each => each.Name == entry).Label}",
            cell.Stated,
            [.. new[] { report.Cite(1, entry, "value", cell) }.OfType<Evidence>()]
        );
    }

    /// <summary>A cell of table 2.</summary>
    public static CellSum Of2(ReadReport report, string key) =>
        new($"表二“{CellNames.Of2(key)}”", report.Cell2(key).Stated, [.. new[] { report.Cite2(key) }.OfType<Evidence>()]);

    /// <summary>The sum of cells of table 4, by index (0 to 14).</summary>
    public static CellSum Of4(ReadReport report, string name, params int[] indexes)
    {
        var blank = report.Filled?.Table4Blank;
        var values = indexes
            .Select(index => report.Tables is null ? null : TablesFilled.Count(report.Tables.Table4[index], blank))
            .ToList();
        return new CellSum(
            name,
            values.Exists(value => value is null) ? null : values.Sum(),
            [.. indexes.Select(report.Cite4).OfType<Evidence>()]
        );
    }
}
