using System.Text.RegularExpressions;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Mappings;

/// <summary>What the columns of a sheet are taken for.</summary>
internal sealed partial class GuessedColumns
{
    private readonly GuessGrid grid;
    private readonly string[][] header;

    public GuessedColumns(GuessGrid grid, string[][] header)
    {
        (this.grid, this.header) = (grid, header);
        var columns = Enumerable.Range(0, grid.Width).ToList();
        Periods = [.. columns.Where(IsPeriods)];
        var numbers = columns
            .Where(column => !Periods.Contains(column) && !Ignored().IsMatch(TitleOf(column)) && grid.Most(column, GuessGrid.IsNumber))
            .ToList();
        Status = columns.FindIndex(column => !numbers.Contains(column) && TitleOf(column) is "状态" or "status");
        Notes = columns.FindIndex(column => !numbers.Contains(column) && Remarks().IsMatch(TitleOf(column)));
        Values = [.. numbers.Where(column => !Codes().IsMatch(TitleOf(column)))];
        Labels =
        [
            .. columns.Where(column =>
                !Values.Contains(column)
                && !Periods.Contains(column)
                && column != Status
                && column != Notes
                && !Ignored().IsMatch(TitleOf(column))
                && grid.Column(column).Count > 0
                && (Values.Length == 0 || column < Values[0] || Values.Length == 1)
                && !IsCodeOfAnother(column)
            ),
        ];
    }

    /// <summary>Columns of periods.</summary>
    public int[] Periods { get; }

    /// <summary>Columns of numbers.</summary>
    public int[] Values { get; }

    /// <summary>Columns of other labels.</summary>
    public int[] Labels { get; }

    /// <summary>The column of statuses, or -1.</summary>
    public int Status { get; }

    /// <summary>The column of notes, or -1.</summary>
    public int Notes { get; }

    /// <summary>What the last row of the header says above a column that numbers or names something.</summary>
    public string TitleOf(int column) =>
        header.Reverse().Select(row => column < row.Length ? LabelText.Key(row[column]) : "").FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>The labels that a row of the header has above the values.</summary>
    public IReadOnlyList<string> LabelsOf(int level) =>
        [.. Values.Select(column => column < header[level].Length ? header[level][column] : "")];

    public bool IsRegions(int column) =>
        Regions().IsMatch(TitleOf(column))
        || (TitleOf(column).Length == 0 && grid.Most(column, cell => Places().IsMatch(cell.ToString().Trim())));

    public static bool IsTimeTitle(string text) => Times().IsMatch(LabelText.Key(text));

    public bool IsIndicators(int column) => Indicators().IsMatch(TitleOf(column));

    /// <summary>True where labels of a column are set in or numbered.</summary>
    public bool IsNested(int column) =>
        grid.Column(column).Any(cell => cell.Kind == ImportCellKind.Text && LabelText.Read(cell.ToString()).Depth > 0);

    /// <summary>True where a label is left out because it is that of the row above.</summary>
    public bool FillsDown(IReadOnlyList<MergedRange> merged) =>
        Labels.Length + Periods.Length > 1
        && Labels
            .Concat(Periods)
            .Where(column => merged.All(range => column < range.FirstColumn || column > range.LastColumn))
            .Any(column => grid.Body.Any(row => row[column].IsBlank && Array.Exists(Values, value => !row[value].IsBlank)));

    private bool IsPeriods(int column) =>
        grid.Most(column, GuessGrid.IsPeriod)
            ? Times().IsMatch(TitleOf(column))
                || grid.Most(column, cell => cell.Kind != ImportCellKind.Number && !GuessGrid.IsNumber(cell))
                || column == 0
            : Times().IsMatch(TitleOf(column)) && grid.Most(column, IsMonthNumber);

    private static bool IsMonthNumber(ImportCell cell) =>
        cell.ToString().Trim() is { Length: 1 or 2 } text && PeriodText.Read($"2000年{text}月") is not null;

    private bool IsCodeOfAnother(int column)
    {
        var title = TitleOf(column);
        var bare = Codes().Replace(title, "");
        return bare.Length < title.Length
            && Enumerable
                .Range(0, grid.Width)
                .Any(other => other != column && TitleOf(other) is var name && (name == bare || name == bare + "名称"));
    }

    [GeneratedRegex("^(?:时间|时期|日期|期间|年份|年度|年|月份|月|年月|季度|报告期|统计期)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Times();

    [GeneratedRegex("地区|区县|县区|区划|城市|街道|乡镇|市县|县市", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Regions();

    [GeneratedRegex("(?:市|区|县|州|盟|旗|街道|镇|乡)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();

    [GeneratedRegex("指标|项目", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Indicators();

    [GeneratedRegex("代码|编码|代号", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Codes();

    [GeneratedRegex("^(?:序号|行次|栏次|计量单位|单位)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex("^(?:备注|注|注释|说明|note)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remarks();
}
