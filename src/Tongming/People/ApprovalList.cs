using System.Globalization;

namespace Tongming.People;

/// <summary>One approval in a review.</summary>
/// <typeparam name="TStep">The steps of the review.</typeparam>
/// <param name="Step">The step.</param>
/// <param name="By">Who approved.</param>
/// <param name="On">When.</param>
/// <param name="ContentHash">The content that was approved and no other.</param>
public sealed record Approval<TStep>(TStep Step, Guid By, DateOnly On, string ContentHash)
    where TStep : struct, Enum;

/// <summary>The approvals that something under review has. Immutable; kept as text, one line each.</summary>
/// <typeparam name="TStep">The steps of the review.</typeparam>
[Law("R1-27", "R3-31")]
public sealed class ApprovalList<TStep>
    where TStep : struct, Enum
{
    internal ApprovalList(IReadOnlyList<Approval<TStep>> approvals) => Approvals = approvals;

    /// <summary>None.</summary>
    public ApprovalList()
        : this([]) { }

    /// <summary>The approvals in the order in which they were given.</summary>
    public IReadOnlyList<Approval<TStep>> Approvals { get; }

    /// <summary>The next of these steps for this content, or null where all are done. Approvals of other content do not count.</summary>
    public TStep? NextStep(IReadOnlyList<TStep> steps, string contentHash)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var done = Approvals.Where(one => one.ContentHash == contentHash).Select(one => one.Step).ToHashSet();
        return steps.Where(step => !done.Contains(step)).Select(step => (TStep?)step).FirstOrDefault();
    }

    /// <summary>True where this person has approved already, in whatever step.</summary>
    public bool HasApproved(Guid person) => Approvals.Any(one => one.By == person);

    /// <summary>With one more.</summary>
    public ApprovalList<TStep> With(Approval<TStep> approval) => new([.. Approvals, approval]);

    /// <summary>One line for each: step, person, day, content.</summary>
    public string ToText() =>
        string.Join(
            '\n',
            Approvals.Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"{one.Step}|{one.By:N}|{one.On:yyyy-MM-dd}|{one.ContentHash}")
            )
        );
}

/// <summary>Reads approvals that were kept as text.</summary>
public static class ApprovalText
{
    /// <summary>Reads what <see cref="ApprovalList{TStep}.ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ApprovalList<TStep> Parse<TStep>(string text)
        where TStep : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        return new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(One<TStep>)]);
    }

    private static Approval<TStep> One<TStep>(string line)
        where TStep : struct, Enum =>
        line.Split('|', 4) is [var step, var by, var on, var hash] && Enum.TryParse<TStep>(step, out var parsed)
            ? new Approval<TStep>(
                parsed,
                Guid.ParseExact(by, "N"),
                DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                hash
            )
            : throw new FormatException("No approval: " + line);
}
