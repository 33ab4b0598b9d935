namespace Tongming.Synthetic;

/// <summary>A cell of a report's tables, named as findings name it; table 1 is the 统计表 of era A, whose rows are those of <see cref="StatisticsForm"/>.</summary>
public sealed record FormCell(int Table, string Row, string Column)
{
    public static FormCell Of3(int row, int column) => new(3, $"R{row}", $"c{column}");

    public static FormCell Of4(int group, int column) => new(4, $"{group}", $"{column}");

    public static FormCell OfKey(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return new FormCell(2, key[..dot], key[(dot + 1)..]);
    }

    public override string ToString() => $"{Table}.{Row}.{Column}";
}
