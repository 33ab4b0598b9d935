using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;

namespace Tongming.Statistics.Importing.Mappings;

/// <summary>
/// Proposes a mapping from what a sheet looks like, so that a person only corrects it. It looks at the first rows: the numbers begin where a
/// row has numbers that are no years, what stands above is header till a title or a line of the unit; columns and rows of the header that
/// name periods are the time.
/// </summary>
public static class MappingGuess
{
    private static readonly string[] PlainTitles = ["数值", "值", "数据", "value", "VALUE", "数量", "数"];

    /// <summary>A mapping of a sheet, which is read to some part. Refused (<c>import.guess</c>) where no numbers are found in it.</summary>
    public static Outcome<ImportMapping> Of(ImportSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var grid = GuessGrid.Of(sheet);
        if (sheet.Rows.Refusal is { } broken)
            return broken;
        if (grid.First < 0)
            return new Refusal("import.guess", sheet.Name);
        var layout = LayoutOf(grid);
        var lead = new SheetLead(layout with { Anchor = null }, sheet.Merged);
        foreach (var row in grid.Rows)
            if (!lead.Take(row))
                break;
        lead.Complete();
        var columns = new GuessedColumns(grid, lead.Header);
        if (columns.Values.Length == 0)
            return new Refusal("import.guess", sheet.Name);
        var mapping = new ImportMapping
        {
            TakesTitle = true,
            Layout = Filled(layout, columns, lead.Header, sheet),
            Dimensions = DimensionsOf(columns, lead, sheet.Name),
        };
        return ImportMappingText.Check(mapping) is { } refusal ? refusal : mapping;
    }

    private static ImportLayout LayoutOf(GuessGrid grid) =>
        grid.HeaderLast < 0
            ? new ImportLayout { HeaderFirst = 0, HeaderLast = 0 }
            : new ImportLayout
            {
                HeaderFirst = grid.Rows[grid.HeaderFirst].Number,
                HeaderLast = grid.Rows[grid.HeaderLast].Number,
                Anchor = grid.Rows[grid.HeaderFirst]
                    .Cells.ToArray()
                    .Where(cell => cell.Kind == ImportCellKind.Text && !cell.IsBlank)
                    .Select(cell => LabelText.Key(cell.Text))
                    .FirstOrDefault(text => PeriodText.Read(text, 2000) is null),
            };

    private static ImportLayout Filled(ImportLayout layout, GuessedColumns columns, string[][] header, ImportSheet sheet) =>
        layout with
        {
            Values = header.Length == 0 || columns.Values.Length == 1 ? [.. columns.Values.Select(column => Place(columns, column))] : [],
            FirstValue = columns.Values[0],
            Status = columns.Status < 0 ? null : Place(columns, columns.Status),
            Notes = columns.Notes < 0 ? null : Place(columns, columns.Notes),
            FillsDown = columns.FillsDown(sheet.Merged),
        };

    /// <summary>By name where the name is there; the table of next month may have a column more.</summary>
    private static ColumnPlace Place(GuessedColumns columns, int column) =>
        new(columns.TitleOf(column) is { Length: > 0 } name ? name : null, column);

    private static List<ImportDimension> DimensionsOf(GuessedColumns columns, SheetLead lead, string name)
    {
        var levels = LevelsOf(columns, lead.Header);
        var times = TimeOf(columns, levels, lead, name);
        var regions = columns.Labels.Where(columns.IsRegions).Take(1).ToList();
        var indicators = columns.Labels.Except(regions).Where(columns.IsIndicators).Take(1).ToList();
        var words = levels.Where(level => !level.IsTime).Select(level => new LabelPart(LabelPlace.Header) { Level = level.Level }).ToList();
        if (indicators.Count == 0 && words.Count == 0)
            indicators = [.. columns.Labels.Except(regions).Take(columns.Values.Length > 1 ? 1 : 0)];
        var parts = indicators.Select(column => ColumnPart(columns, column)).Concat(words).ToList();
        if (parts.Count == 0 && OnlyIndicator(columns) is { } fixedName)
            parts.Add(new LabelPart(LabelPlace.Fixed) { Text = fixedName });
        var found = new List<ImportDimension>();
        Add("zb", "指标", DimensionRole.Indicator, parts);
        Add("dq", "地区", DimensionRole.Region, [.. regions.Select(column => ColumnPart(columns, column))]);
        foreach (var column in columns.Labels.Except(regions).Except(indicators))
            Add(
                found.Exists(one => one.Code == "fl") ? $"fl{found.Count}" : "fl",
                columns.TitleOf(column) is { Length: > 0 } title ? CubeText.ToLabel(title) : "分类",
                DimensionRole.Classification,
                [ColumnPart(columns, column)]
            );
        Add("sj", "时期", DimensionRole.Time, times);
        return found;

        void Add(string code, string label, DimensionRole role, IReadOnlyList<LabelPart> at)
        {
            if (at.Count > 0)
                found.Add(new ImportDimension(code, label, role, at) { Unknown = UnknownLabel.Add });
        }
    }

    private static LabelPart ColumnPart(GuessedColumns columns, int column) =>
        new(LabelPlace.Column) { Column = Place(columns, column), Nested = columns.IsNested(column) };

    /// <summary>The rows of the header that say something of their own about the columns.</summary>
    private static List<(int Level, bool IsTime)> LevelsOf(GuessedColumns columns, string[][] header)
    {
        var levels = new List<(int, bool)>();
        for (var level = 0; level < header.Length; level++)
        {
            var labels = columns.LabelsOf(level);
            var isNumbering = labels.All(label => label.Length is 1 or 2 && label.All(char.IsAsciiDigit));
            if (isNumbering || (level > 0 && labels.SequenceEqual(columns.LabelsOf(level - 1))))
                continue;
            var isTime = labels.Count(label => PeriodText.Read(label, 2000) is not null) * 10 > labels.Count * 6;
            if (labels.Distinct().Count() > 1 || isTime)
                levels.Add((level, isTime));
        }

        return levels;
    }

    private static List<LabelPart> TimeOf(GuessedColumns columns, List<(int Level, bool IsTime)> levels, SheetLead lead, string name)
    {
        if (columns.Periods.Length > 0)
            return [.. columns.Periods.Select(column => new LabelPart(LabelPlace.Column) { Column = Place(columns, column) })];
        if (levels.Exists(level => level.IsTime))
            return [.. levels.Where(level => level.IsTime).Select(level => new LabelPart(LabelPlace.Header) { Level = level.Level })];
        var titles = lead.Titles.SelectMany(row => row).ToList();
        var year = titles.Select(PeriodText.YearIn).FirstOrDefault(found => found is not null);
        if (PeriodText.Find(name, year) is not null)
            return [new LabelPart(LabelPlace.SheetName)];
        return titles.Exists(title => PeriodText.Find(title) is not null) ? [new LabelPart(LabelPlace.Title)] : [];
    }

    /// <summary>What the only column of values is about, where its header says more than that it holds numbers.</summary>
    private static string? OnlyIndicator(GuessedColumns columns) =>
        columns.Values is [var only] && columns.TitleOf(only) is { Length: > 0 } title && !PlainTitles.Contains(title) ? title : null;
}
