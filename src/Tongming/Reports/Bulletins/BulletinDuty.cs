namespace Tongming.Reports.Bulletins;

/// <summary>What a section owes by a day.</summary>
public enum BulletinMatter
{
    /// <summary>依申请公开答复: the answer to a request (条例 第三十三条).</summary>
    Request,

    /// <summary>常态化上传: a line of the upload checklist (S-066).</summary>
    Upload,

    /// <summary>政策解读: the interpretation of a published text (R4-01).</summary>
    Interpretation,
}

/// <summary>How a duty came out in a period.</summary>
public enum DutyResult
{
    /// <summary>按时完成.</summary>
    InTime,

    /// <summary>逾期完成: done by the end of the period, after the due day.</summary>
    Late,

    /// <summary>期末逾期: not done by the end of the period, and the due day is over.</summary>
    Overdue,

    /// <summary>今日到期: due on the present day of a period that still runs, not done yet.</summary>
    Pending,
}

/// <summary>Something that a section has to do by a day.</summary>
/// <param name="Matter">Of what kind.</param>
/// <param name="Mark">What tells it from all others of its kind; stable.</param>
/// <param name="Name">What it is called on the desk; no applicant's name.</param>
/// <param name="Due">The last day in time, inclusive.</param>
/// <param name="Done">The day on which it was done, or null.</param>
[Law("S-020")]
public sealed record BulletinDuty(BulletinMatter Matter, string Mark, string Name, DateOnly Due, DateOnly? Done)
{
    /// <summary>What it is called in a bulletin that goes round; no words that an applicant wrote.</summary>
    public string Label { get; init; } = Name;

    /// <summary>The section; the empty id where none has it.</summary>
    public Guid SectionId { get; init; }

    /// <summary>The person in charge, or null.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Its page on the desk.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether it was overdue when the period began: due before its first day and not done before it.</summary>
    public bool IsCarriedInto(BulletinPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Due < period.First && (Done is null || Done >= period.First);
    }

    /// <summary>
    /// How it came out in a period; null where the period has nothing to do with it: done before or due later. What is overdue at the end
    /// of a period is carried into the next one, and nothing else is.
    /// </summary>
    /// <example>Due on 2026-10-30, done on 2026-11-02: overdue in October, late in November.</example>
    public DutyResult? ResultIn(BulletinPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Due > period.Last || (Due < period.First && !IsCarriedInto(period)))
            return null;
        if (Done is { } done && done <= period.Last)
            return done <= Due ? DutyResult.InTime : DutyResult.Late;
        return Due <= period.LastMissed ? DutyResult.Overdue : DutyResult.Pending;
    }
}
