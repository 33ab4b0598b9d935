using System.Globalization;
using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Running;

/// <summary>The labels of a row, with what merged cells and blank ones mean.</summary>
internal sealed class SheetLabels
{
    private readonly SheetPlan plan;
    private readonly bool fillsDown;
    private readonly ILookup<int, MergedRange> merged;
    private readonly Dictionary<int, (string Text, int Until)> spanning = [];
    private readonly Dictionary<int, string> above = [];
    private readonly int[] columns;
    private readonly StringBuilder joined = new();
    private readonly char[] digits = new char[64];
    private readonly int? year;
    private readonly Dictionary<string, (string Words, string? Unit)> parts = new(StringComparer.Ordinal);
    private string? unit;

    public SheetLabels(SheetPlan plan, ImportLayout layout, IReadOnlyList<MergedRange> ranges, int? year)
    {
        (this.plan, fillsDown, this.year) = (plan, layout.FillsDown, year);
        columns =
        [
            .. plan.Dimensions.SelectMany(one => one.Parts.Select(part => part.Column)).Where(column => column >= 0).Distinct().Order(),
        ];
        merged = ranges.Where(range => columns.Any(column => Covers(range, column))).ToLookup(range => range.FirstRow);
    }

    /// <summary>Looks at a row before its labels are asked for.</summary>
    public void Begin(in ImportRow row)
    {
        if (merged.Contains(row.Number))
            foreach (var range in merged[row.Number])
            foreach (var column in columns)
                if (Covers(range, column))
                    spanning[column] = (row[range.FirstColumn].ToString(), range.LastRow);
        if (fillsDown)
            Remember(row);
    }

    /// <summary>The label of a row in a dimension.</summary>
    public ReadOnlySpan<char> Of(DimensionPlan dimension, in ImportRow row, int valueColumn)
    {
        if (dimension.IsPlain)
            return TextAt(row, dimension.Parts[0].Column);
        joined.Clear();
        unit = null;
        foreach (var (part, column) in dimension.Parts)
        {
            var text = part.Place switch
            {
                LabelPlace.Column => TextAt(row, column),
                LabelPlace.Header => plan.HeaderAt(part.Level, valueColumn),
                LabelPlace.Fixed => part.Text,
                // The year of the sheet is known anyway.
                _ => default,
            };
            Join(dimension.IsTime, part.AsBasis ? BasisOf(text) : text.Trim());
        }

        // The unit stands behind the whole label, that of the last part before others.
        return unit is null ? joined.ToString() : $"{joined}({unit})";
    }

    /// <summary>Another label ends what stood above the blank cells on its right: they mean nothing that is known.</summary>
    private void Remember(in ImportRow row)
    {
        var begins = false;
        foreach (var column in columns)
            if (row[column].IsBlank)
            {
                if (begins)
                    above.Remove(column);
            }
            else if (!above.TryGetValue(column, out var last) || !TextAt(row, column).SequenceEqual(last))
            {
                above[column] = TextAt(row, column).ToString();
                begins = true;
            }
    }

    private static bool Covers(MergedRange range, int column) => column >= range.FirstColumn && column <= range.LastColumn;

    private ReadOnlySpan<char> TextAt(in ImportRow row, int column)
    {
        var cell = row[column];
        switch (cell.Kind)
        {
            case ImportCellKind.Number:
                cell.Number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
                return digits.AsSpan(0, length);
            case ImportCellKind.Date:
                return cell.ToString();
            default:
                return !cell.IsBlank ? cell.Text
                    : spanning.TryGetValue(column, out var span) && row.Number <= span.Until ? span.Text
                    : fillsDown ? above.GetValueOrDefault(column, "")
                    : "";
        }
    }

    private ReadOnlySpan<char> BasisOf(ReadOnlySpan<char> text) =>
        PeriodText.Read(text, year ?? 2000)?.Basis switch
        {
            PeriodBasis.Cumulative => "累计",
            PeriodBasis.EndOfPeriod => "期末",
            _ => "",
        };

    private void Join(bool time, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (time)
        {
            joined.Append(text);
            if (text.Length == 4 && !text.ContainsAnyExceptInRange('0', '9') && joined.Length == 4)
                joined.Append('年');
            return;
        }

        if (!parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var part))
        {
            var read = LabelText.Read(text.ToString());
            part = (read.Text, read.Unit);
            if (parts.Count < CubeLimits.MostCategories)
                parts[text.ToString()] = part;
        }

        if (joined.Length > 0)
            joined.Append(" / ");
        joined.Append(part.Words);
        unit = part.Unit ?? unit;
    }
}
