namespace Tongming.Synthetic;

/// <summary>Numbers for table 4 whose groups add up.</summary>
internal static class Table4Numbers
{
    public static IReadOnlyList<decimal> Draw(Random random)
    {
        var most = random.Of(0, 2, 40);
        var cells = new decimal[15];
        for (var group = 0; group < 3; group++)
        for (var column = 0; column < 4; column++)
        {
            cells[(group * 5) + column] = random.Small(most);
            cells[(group * 5) + 4] += cells[(group * 5) + column];
        }

        return cells;
    }
}
