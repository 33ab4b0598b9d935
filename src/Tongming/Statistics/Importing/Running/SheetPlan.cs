using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Statistics.Importing.Running;

/// <summary>What a label hangs on.</summary>
[Flags]
internal enum LabelScope
{
    Sheet = 0,
    Row = 1,
    Column = 2,
    Cell = Row | Column,
}

/// <summary>How a dimension is found in one sheet.</summary>
/// <param name="Index">Its categories.</param>
/// <param name="Parts">Where its label stands, with the column of those that have one.</param>
/// <param name="Scope">What its label hangs on.</param>
internal sealed record DimensionPlan(DimensionIndex Index, IReadOnlyList<(LabelPart Part, int Column)> Parts, LabelScope Scope)
{
    public bool IsTime => Index.Dimension.Role == DimensionRole.Time;

    /// <summary>True where the label is the text of one column of the row.</summary>
    public bool IsPlain { get; } = Parts is [{ Part: { Place: LabelPlace.Column, AsBasis: false } }];

    /// <summary>The column whose indentation tells what is part of what, or -1.</summary>
    public int NestedColumn { get; } =
        Scope == LabelScope.Row && Parts is [{ Part: { Place: LabelPlace.Column, Nested: true } } only] ? only.Column : -1;

    /// <summary>The first column of its label, or -1.</summary>
    public int Column { get; } = Parts.Select(part => part.Column).Where(column => column >= 0).DefaultIfEmpty(-1).First();
}

/// <summary>Where everything stands in one sheet.</summary>
internal sealed class SheetPlan
{
    private readonly string[][] header;

    private SheetPlan(ImportState state, SheetLead lead)
    {
        header = lead.Header;
        HeaderRow = lead.Last;
        var layout = state.Mapping.Layout;
        Status = layout.Status is null ? -1 : Place(layout.Status);
        Notes = layout.Notes is null ? -1 : Place(layout.Notes);
        Dimensions =
        [
            .. state.Indices.Select(index => new DimensionPlan(
                index,
                [.. index.Dimension.Parts.Select(part => (part, part.Column is null ? -1 : Place(part.Column)))],
                index.Dimension.Parts.Aggregate(LabelScope.Sheet, (scope, part) => scope | ScopeOf(part))
            )),
        ];
        Width = header.Length == 0 ? int.MaxValue : header.Max(row => Array.FindLastIndex(row, text => text.Length > 0)) + 1;
        Values = layout.Values.Count > 0 ? [.. layout.Values.Select(Place)] : [.. ValuesFrom(layout.FirstValue)];
        FirstOpen = layout.Values.Count > 0 ? Width : Math.Min(layout.FirstValue, Width);
    }

    public IReadOnlyList<DimensionPlan> Dimensions { get; }

    public int[] Values { get; }

    /// <summary>The column of statuses, or -1.</summary>
    public int Status { get; }

    /// <summary>The column of footnotes, or -1.</summary>
    public int Notes { get; }

    /// <summary>Number of columns that have a header.</summary>
    public int Width { get; }

    /// <summary>From this column on something in a column that has no meaning is told.</summary>
    public int FirstOpen { get; }

    /// <summary>Last row of the header, or 0.</summary>
    public int HeaderRow { get; }

    /// <summary>A column that was looked for by its header and is not there, or null.</summary>
    public string? Missing { get; private set; }

    public static SheetPlan Of(ImportState state, SheetLead lead) => new(state, lead);

    /// <summary>What a header says above a column.</summary>
    public string HeaderAt(int level, int column) =>
        level < header.Length && (uint)column < (uint)header[level].Length ? header[level][column] : "";

    /// <summary>The unit that the header of the only column of values names, or null.</summary>
    public string? OnlyUnit() =>
        Values is [var only] && header.Length > 0 && Dimensions.All(one => !one.Scope.HasFlag(LabelScope.Column))
            ? LabelText.Read(HeaderAt(header.Length - 1, only)).Unit
            : null;

    /// <summary>The columns that have a header and no meaning, with what the header says.</summary>
    public IEnumerable<(int Column, string Header)> Unused() =>
        header.Length == 0
            ? []
            : Enumerable
                .Range(0, Width)
                .Except(Values)
                .Except(Taken())
                .Select(column => (column, HeaderAt(header.Length - 1, column)))
                .Where(one => one.Item2.Length > 0);

    private static LabelScope ScopeOf(LabelPart part) =>
        part.Place switch
        {
            LabelPlace.Column => LabelScope.Row,
            LabelPlace.Header => LabelScope.Column,
            _ => LabelScope.Sheet,
        };

    private IEnumerable<int> ValuesFrom(int first)
    {
        var taken = Taken().ToHashSet();
        for (var column = first; column < Width; column++)
            if (!taken.Contains(column) && header.Any(row => column < row.Length && row[column].Length > 0))
                yield return column;
    }

    private IEnumerable<int> Taken() => Dimensions.SelectMany(one => one.Parts.Select(part => part.Column)).Append(Status).Append(Notes);

    private int Place(ColumnPlace place)
    {
        if (place.Name is not { } name)
            return place.Index;
        var key = LabelText.Key(name);
        foreach (var row in header.Reverse())
            if (Array.FindIndex(row, text => LabelText.Key(text) == key) is >= 0 and var found)
                return found;
        Missing ??= name;
        return 0;
    }
}
