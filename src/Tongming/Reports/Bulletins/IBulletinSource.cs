using Tongming.Reports.Tallies;

namespace Tongming.Reports.Bulletins;

/// <summary>
/// A module that tells what happened in a month or quarter: what was due and what became of it, and what else is counted, record by
/// record, with the section that answers for it. The bulletin adds up and knows nothing else of the module.
/// </summary>
public interface IBulletinSource
{
    /// <summary>What the numbers mean that it counts beside the duties.</summary>
    IReadOnlyList<TallyDefinition> Definitions { get; }

    /// <summary>Everything of a period. Duties that the period has nothing to do with are left out of the sums.</summary>
    Task<BulletinAnswer> TellAsync(BulletinPeriod period, CancellationToken cancel);
}

/// <summary>What a module tells of a period.</summary>
/// <param name="Duties">What was due in it, or overdue when it began.</param>
/// <param name="Entries">What else counts, each entry under one key.</param>
public sealed record BulletinAnswer(IReadOnlyList<BulletinDuty> Duties, IReadOnlyList<BulletinEntry> Entries);

/// <summary>A record behind a number of a bulletin.</summary>
/// <param name="Key">The number.</param>
/// <param name="Mark">What tells it from all others of its key; stable.</param>
/// <param name="Name">What it is called on the list; no applicant's name.</param>
/// <param name="On">The day by which it counts.</param>
public sealed record BulletinEntry(string Key, string Mark, string Name, DateOnly? On)
{
    /// <summary>What it adds to the number.</summary>
    public decimal Amount { get; init; } = 1;

    /// <summary>The section; the empty id where none has it.</summary>
    public Guid SectionId { get; init; }

    /// <summary>The person in charge, or null.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What else decides that it counts here.</summary>
    public string Note { get; init; } = "";

    /// <summary>Its page on the desk.</summary>
    public string Address { get; init; } = "";
}
