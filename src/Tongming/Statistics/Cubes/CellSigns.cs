namespace Tongming.Statistics.Cubes;

/// <summary>
/// The words, table signs and exchange codes of statuses. There is no national list of signs. Yearbooks mostly write … for what is not
/// known or smaller than the unit and - for what cannot be; the national one leaves the cell blank and uses # before 其中项 and * for a
/// note under the table. Therefore no sign here is # or *, and a confidential cell gets the × that cannot be taken for either.
/// </summary>
public static class CellSigns
{
    private static readonly (CellStatus Status, string Name, string Sign, string Code)[] All =
    [
        (CellStatus.Present, "", "", ""),
        (CellStatus.Missing, "缺失", "…", "m"),
        (CellStatus.Provisional, "初步数", "", "p"),
        (CellStatus.Revised, "修订数", "", "r"),
        (CellStatus.Confidential, "保密", "×", "c"),
        (CellStatus.NotApplicable, "不适用", "-", "z"),
    ];

    /// <summary>The word on screens, empty for a plain number.</summary>
    public static string NameOf(CellStatus status) => All[(int)status].Name;

    /// <summary>What stands in a table instead of the number, empty where there is one.</summary>
    public static string SignOf(CellStatus status) => All[(int)status].Sign;

    /// <summary>What stands behind a number in a table: ᵖ behind a provisional one, ʳ behind a revised one, else nothing.</summary>
    public static string BehindOf(CellStatus status) =>
        status switch
        {
            CellStatus.Provisional => "ᵖ",
            CellStatus.Revised => "ʳ",
            _ => "",
        };

    /// <summary>What the signs mean that cells with these statuses have, each once, always in the same order; empty for plain numbers. Example: … 缺失　ᵖ 初步数.</summary>
    public static string LegendOf(IEnumerable<CellStatus> statuses)
    {
        var used = statuses.ToHashSet();
        return string.Join('　', InLegend.Where(used.Contains).Select(one => $"{SignOf(one)}{BehindOf(one)} {NameOf(one)}"));
    }

    private static readonly CellStatus[] InLegend =
    [
        CellStatus.Missing,
        CellStatus.Confidential,
        CellStatus.NotApplicable,
        CellStatus.Provisional,
        CellStatus.Revised,
    ];

    /// <summary>The letter in JSON-stat and CSV: p, r, c, z as the flags of Eurostat, m for missing; empty for a plain number.</summary>
    public static string CodeOf(CellStatus status) => All[(int)status].Code;

    /// <summary>The status of a letter, or null for one that is not ours.</summary>
    public static CellStatus? StatusOf(string code) =>
        All.Where(one => one.Code == code).Select(one => (CellStatus?)one.Status).FirstOrDefault();

    /// <summary>True where such a cell always has a number.</summary>
    public static bool HasNumber(CellStatus status) => status is CellStatus.Present or CellStatus.Provisional or CellStatus.Revised;
}
