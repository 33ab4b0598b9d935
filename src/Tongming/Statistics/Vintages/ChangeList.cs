using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Vintages;

/// <summary>A version in a list of changes.</summary>
/// <param name="Number">Its number, such as 1.2.0.</param>
/// <param name="ShownFrom">From when on it was public.</param>
public readonly record struct ListedVersion(DateTimeOffset ShownFrom, string Number);

/// <summary>
/// 修订清单 for programs, as JSON: <c>{"table", "from", "to", "extent", "reason", "breaks", "shape": [{"kind", "dimension", "category"}], "dimensions", "counts": {"added",
/// "removed", "changed"}, "added": [{"codes", "after"}], "removed": [{"codes", "before"}], "changed": [{"codes", "before", "after"}], "truncated"}</c>. A cell is
/// <c>{"value", "status"}</c>; one that is missing or confidential has no value. Codes stand in the order of <c>dimensions</c>. <c>truncated</c> is true where a list is
/// shorter than its count (<see cref="CubeChanges.MostListed"/>).
/// </summary>
[Law("实施条例 第二十六条", "R6-05")]
public sealed record ChangeList(string Table, ListedVersion From, ListedVersion To)
{
    /// <summary>What was counted, in words.</summary>
    public string Extent { get; init; } = "";

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Writes the list of what differs.</summary>
    /// <param name="changes">The differences.</param>
    /// <param name="shape">Dimensions of the later version.</param>
    /// <param name="to">Where to.</param>
    public void Write(CubeChanges changes, CubeShape shape, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteString("table", Table);
        Write("from", From, to);
        Write("to", To, to);
        to.WriteString("extent", Extent);
        to.WriteString("reason", Reason);
        to.WriteBoolean("breaks", changes.Shape.Any(one => one.Breaks));
        to.WriteStartArray("shape");
        foreach (var change in changes.Shape)
        {
            to.WriteStartObject();
            to.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName($"{change.Kind}"));
            if (change.Dimension is not null)
                to.WriteString("dimension", change.Dimension);
            if (change.Category is not null)
                to.WriteString("category", change.Category);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteStartArray("dimensions");
        foreach (var dimension in shape.Dimensions)
            to.WriteStringValue(dimension.Code);
        to.WriteEndArray();
        to.WriteStartObject("counts");
        to.WriteNumber("added", changes.AddedCount);
        to.WriteNumber("removed", changes.RemovedCount);
        to.WriteNumber("changed", changes.ChangedCount);
        to.WriteEndObject();
        Write("added", changes.Added, (Before: false, After: true), to);
        Write("removed", changes.Removed, (Before: true, After: false), to);
        Write("changed", changes.Changed, (Before: true, After: true), to);
        to.WriteBoolean(
            "truncated",
            changes.AddedCount > changes.Added.Count
                || changes.RemovedCount > changes.Removed.Count
                || changes.ChangedCount > changes.Changed.Count
        );
        to.WriteEndObject();
    }

    private static void Write(string name, ListedVersion version, Utf8JsonWriter to)
    {
        to.WriteStartObject(name);
        to.WriteString("version", version.Number);
        to.WriteString("shownFrom", version.ShownFrom);
        to.WriteEndObject();
    }

    private static void Write(string name, IReadOnlyList<CellChange> cells, (bool Before, bool After) says, Utf8JsonWriter to)
    {
        to.WriteStartArray(name);
        foreach (var cell in cells)
        {
            to.WriteStartObject();
            to.WriteStartArray("codes");
            foreach (var code in cell.Codes)
                to.WriteStringValue(code);
            to.WriteEndArray();
            if (says.Before)
                Write("before", cell.Before, to);
            if (says.After)
                Write("after", cell.After, to);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static void Write(string name, CubeCell cell, Utf8JsonWriter to)
    {
        to.WriteStartObject(name);
        if (cell.ForOthers().Value is { } number)
            to.WriteNumber("value", number);
        to.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName($"{cell.Status}"));
        to.WriteEndObject();
    }
}
