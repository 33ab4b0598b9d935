namespace Tongming.Statistics.Importing.Mappings;

/// <summary>Where header and values stand in a sheet.</summary>
public sealed record ImportLayout
{
    /// <summary>Last row in which a header may begin.</summary>
    public const int LastHeader = 200;

    /// <summary>Most rows of a header.</summary>
    public const int MostLevels = 12;

    /// <summary>First row of the header, from 1; 0 for a sheet without header. What stands above is the title.</summary>
    public int HeaderFirst { get; init; } = 1;

    /// <summary>Last row of the header, included.</summary>
    public int HeaderLast { get; init; } = 1;

    /// <summary>
    /// What the first row of the header says in one of its cells, such as 指标. The header is then looked for, as titles have now one row
    /// and now two; null where it always stands in the same row.
    /// </summary>
    public string? Anchor { get; init; }

    /// <summary>The columns of values, of a list; empty where they are all from <see cref="FirstValue"/> on that have a header.</summary>
    public IReadOnlyList<ColumnPlace> Values { get; init; } = [];

    /// <summary>First column of values, from 0; only where <see cref="Values"/> is empty.</summary>
    public int FirstValue { get; init; } = 1;

    /// <summary>The column of statuses, of a list; null for none.</summary>
    public ColumnPlace? Status { get; init; }

    /// <summary>The column of footnotes, of a list; null for none. Several are separated by " | ".</summary>
    public ColumnPlace? Notes { get; init; }

    /// <summary>True where a blank label means the one above.</summary>
    public bool FillsDown { get; init; }
}

/// <summary>A column, by what its header says or by its place.</summary>
/// <param name="Name">What a cell of its header says, or null; goes before the place.</param>
/// <param name="Index">Its place, from 0.</param>
public sealed record ColumnPlace(string? Name, int Index)
{
    /// <summary>The column at a place, from 0.</summary>
    public static ColumnPlace At(int index) => new(null, index);

    /// <summary>The column with a header.</summary>
    public static ColumnPlace Of(string name) => new(name, 0);
}
