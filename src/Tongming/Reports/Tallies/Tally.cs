namespace Tongming.Reports.Tallies;

/// <summary>A number that a module gives to the report, with the cell it belongs to.</summary>
/// <param name="Key">The cell, see <see cref="Compiling.ReportCells"/>, or a number of the narrative such as <c>n.channel.sum</c>.</param>
/// <param name="Value">The number; of money in the unit that its definition names.</param>
public sealed record Tally(string Key, decimal Value);

/// <summary>What a number means.</summary>
/// <param name="Key">The same as of the <see cref="Tally"/>.</param>
/// <param name="Name">Its name, for a number of the narrative; empty for a cell, which the form names.</param>
/// <param name="Words">What is counted and what is not, in one or two Chinese sentences.</param>
/// <param name="Basis">Article or rule.</param>
public sealed record TallyDefinition(string Key, string Name, string Words, string Basis);

/// <summary>A record behind a number.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called on the list; no personal data.</param>
/// <param name="On">The day by which it counts.</param>
/// <param name="Note">What else decides that it counts here.</param>
/// <param name="Address">Its page on the desk.</param>
/// <param name="Amount">What it adds to the number: 1, or a sum of money in the unit of the number.</param>
public sealed record TalliedRecord(Guid Id, string Name, DateOnly? On, string Note, string Address, decimal Amount);

/// <summary>A page of the records behind a number, in the order of their days and ids.</summary>
/// <param name="Records">At most as many as were asked for.</param>
/// <param name="Next">What to ask for next; null at the end.</param>
public sealed record TallyPage(IReadOnlyList<TalliedRecord> Records, string? Next)
{
    /// <summary>How many records stand before a mark; 0 for none and for what is no mark.</summary>
    public static int SkipOf(string? mark) => int.TryParse(mark, out var skip) && skip >= 0 ? skip : 0;

    /// <summary>A page of what was read from there on, which is one record more than the page holds where there is more.</summary>
    public static TallyPage Cut(IReadOnlyList<TalliedRecord> read, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new TallyPage([.. read.Take(take)], read.Count > take ? $"{skip + take}" : null);
    }

    /// <summary>A page of a list that is at hand as a whole.</summary>
    public static TallyPage Of(IReadOnlyList<TalliedRecord> all, string? after, int take)
    {
        ArgumentNullException.ThrowIfNull(all);
        var skip = SkipOf(after);
        return Cut([.. all.Skip(skip).Take(take + 1)], skip, take);
    }
}
