namespace Tongming.Publications.Columns;

/// <summary>All columns of one body, for what no column knows alone: who stands below whom, which addresses are free.</summary>
public sealed class ColumnTree
{
    /// <summary>Most levels.</summary>
    public const int MostLevels = 3;

    private readonly Dictionary<Guid, Column> columns;

    /// <summary>The columns of a body.</summary>
    /// <exception cref="ArgumentException">They belong to several bodies.</exception>
    public ColumnTree(IReadOnlyCollection<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Select(column => column.BodyId).Distinct().Skip(1).Any())
            throw new ArgumentException("A tree is of one body.", nameof(columns));
        this.columns = columns.ToDictionary(column => column.Id);
    }

    /// <summary>The columns directly below one, or those of the first level for null, in their order.</summary>
    public IReadOnlyList<Column> Below(Guid? parent) =>
        [
            .. columns
                .Values.Where(column => column.ParentId == parent)
                .OrderBy(column => column.Order)
                .ThenBy(column => column.Slug, StringComparer.Ordinal),
        ];

    /// <summary>From the first level down to the column itself.</summary>
    public IReadOnlyList<Column> PathOf(Guid id)
    {
        var path = new List<Column>();
        for (Guid? at = id; at is { } one && columns.TryGetValue(one, out var column) && !path.Contains(column); at = column.ParentId)
            path.Insert(0, column);
        return path;
    }

    /// <summary>
    /// Puts a column below another, or on the first level for null; it and what stands below it take over the block. Refused:
    /// <c>column.parent.missing</c>; <c>column.parent.loop</c> below itself or its own children; <c>column.parent.too-deep</c> beyond
    /// <see cref="MostLevels"/>; <c>column.parent.closed</c>; <c>column.block.news</c> where news would come into the four blocks;
    /// <c>column.rhythm.longer-than-inspection</c> where on the first level an inspection asks a shorter rhythm.
    /// </summary>
    [Law("R3-01", "R5-14")]
    public Outcome<Column> Move(Column column, Guid? below)
    {
        ArgumentNullException.ThrowIfNull(column);
        Column? parent = null;
        if (below is { } id && !columns.TryGetValue(id, out parent))
            return new Refusal("column.parent.missing");
        if (WhyNot(column, parent) is { } refusal)
            return refusal;
        column.PutBelow(parent);
        foreach (var child in Descendants(column).OrderBy(child => PathOf(child.Id).Count))
            child.PutBelow(columns[child.ParentId!.Value]);
        return column;
    }

    /// <summary>Whether an address is free for a column. Refused: <c>column.slug.taken</c>, with the name of the column that has it.</summary>
    public Outcome<ColumnSlug> Free(ColumnSlug slug, Guid forColumn) =>
        columns.Values.FirstOrDefault(column => column.Slug == slug.Text && column.Id != forColumn) is { } holder
            ? new Refusal("column.slug.taken", slug.Text, holder.Name)
            : slug;

    private Refusal? WhyNot(Column column, Column? parent)
    {
        if (parent is null)
            return column is { Group: ColumnGroup.NoticeOrPolicy, Rhythm: > ColumnRhythm.SixMonths }
                ? new Refusal("column.rhythm.longer-than-inspection", ColumnNames.Of(column.Group), ColumnNames.Of(column.Rhythm))
                : null;
        if (PathOf(parent.Id).Any(above => above.Id == column.Id) || parent.Id == column.Id)
            return new Refusal("column.parent.loop", column.Name, parent.Name);
        if (!parent.IsOpen)
            return new Refusal("column.parent.closed", parent.Name);
        var below = Descendants(column);
        if (PathOf(parent.Id).Count + Height(column) > MostLevels)
            return new Refusal("column.parent.too-deep", MostLevels);
        return
            parent.Block <= ColumnBlock.AnnualReports
            && below.Prepend(column).FirstOrDefault(one => one.Group == ColumnGroup.News) is { } news
            ? new Refusal("column.block.news", news.Name)
            : null;
    }

    private int Height(Column column) => 1 + Below(column.Id).Select(Height).DefaultIfEmpty(0).Max();

    private List<Column> Descendants(Column column) => [.. Below(column.Id).SelectMany(child => Descendants(child).Prepend(child))];
}
