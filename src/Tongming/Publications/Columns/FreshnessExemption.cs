namespace Tongming.Publications.Columns;

/// <summary>What a request for an exemption says.</summary>
/// <param name="ColumnId">The column.</param>
/// <param name="Reason">Why nothing will appear, such as 本季度无行政执法事项.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="ApprovedBy">Who approves; somebody else.</param>
/// <param name="First">The first day that it covers, inclusive.</param>
/// <param name="Last">The last day that it covers, inclusive.</param>
public sealed record NewExemption(Guid ColumnId, string Reason, Guid AskedBy, Guid ApprovedBy, DateOnly First, DateOnly Last)
{
    /// <summary>The body of the column.</summary>
    public Guid BodyId { get; init; }
}

/// <summary>提前报备: for some days a column need not be updated, because what it tells of does not happen. Filed in advance.</summary>
[Law("S-051", "R5-16")]
public sealed class FreshnessExemption
{
    /// <summary>Longest term in months; then it is asked for anew.</summary>
    public const int LongestMonths = 12;

    private FreshnessExemption() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The column.</summary>
    public Guid ColumnId { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who asked.</summary>
    public Guid AskedBy { get; private set; }

    /// <summary>Who approved.</summary>
    public Guid ApprovedBy { get; private set; }

    /// <summary>The day on which it was filed.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The first day that it covers, inclusive.</summary>
    public DateOnly First { get; private set; }

    /// <summary>The last day that it covers, inclusive.</summary>
    public DateOnly Last { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Files an exemption. Refused: <c>column.exemption.reason-missing</c>, <c>.approver-missing</c>, <c>.self-approved</c>,
    /// <c>.days</c> where the last day lies before the first, <c>.not-in-advance</c> where it would cover days before today,
    /// <c>.too-long</c> beyond <see cref="LongestMonths"/> months.
    /// </summary>
    public static Outcome<FreshnessExemption> File(Guid id, NewExemption given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (string.IsNullOrWhiteSpace(given.Reason))
            return new Refusal("column.exemption.reason-missing");
        if (given.ApprovedBy == Guid.Empty)
            return new Refusal("column.exemption.approver-missing");
        if (given.ApprovedBy == given.AskedBy)
            return new Refusal("column.exemption.self-approved");
        if (given.Last < given.First)
            return new Refusal("column.exemption.days", given.First, given.Last);
        if (given.First < today)
            return new Refusal("column.exemption.not-in-advance", given.First);
        if (given.Last >= given.First.AddMonths(LongestMonths))
            return new Refusal("column.exemption.too-long", LongestMonths);
        return new FreshnessExemption
        {
            Id = id,
            BodyId = given.BodyId,
            ColumnId = given.ColumnId,
            Reason = given.Reason.Trim(),
            AskedBy = given.AskedBy,
            ApprovedBy = given.ApprovedBy,
            FiledOn = today,
            First = given.First,
            Last = given.Last,
        };
    }

    /// <summary>
    /// Ends it earlier: <paramref name="last"/> is then the last day that it covers; the day before <see cref="First"/> takes it back
    /// whole. Refused: <c>column.exemption.not-earlier</c>.
    /// </summary>
    public Outcome<DateOnly> EndEarly(DateOnly last)
    {
        if (last >= Last || last < First.AddDays(-1))
            return new Refusal("column.exemption.not-earlier", Last);
        (Last, Version) = (last, Version + 1);
        return last;
    }

    /// <summary>True on the days that it covers.</summary>
    public bool Covers(DateOnly day) => First <= day && day <= Last;
}
