using System.Globalization;

namespace Tongming.Requests.Reviews;

/// <summary>One approval of a draft.</summary>
/// <param name="Step">The step.</param>
/// <param name="By">Who approved.</param>
/// <param name="On">When.</param>
/// <param name="ContentHash">The content that was approved and no other.</param>
public sealed record Approval(ReviewStep Step, Guid By, DateOnly On, string ContentHash);

/// <summary>The approvals that a draft has. Immutable; kept as text, one line each.</summary>
[Law("R1-27")]
public sealed class ApprovalList
{
    private ApprovalList(IReadOnlyList<Approval> approvals) => Approvals = approvals;

    /// <summary>None.</summary>
    public static ApprovalList Empty { get; } = new([]);

    /// <summary>The approvals in the order in which they were given.</summary>
    public IReadOnlyList<Approval> Approvals { get; }

    /// <summary>The next step of the plan for this content, or null where all are done. Approvals of other content do not count.</summary>
    public ReviewStep? NextStep(ReviewPlan plan, string contentHash)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var done = Approvals.Where(one => one.ContentHash == contentHash).Select(one => one.Step).ToHashSet();
        return plan.Steps.Where(step => !done.Contains(step)).Select(step => (ReviewStep?)step).FirstOrDefault();
    }

    /// <summary>True where this person has approved already, in whatever step.</summary>
    public bool HasApproved(Guid person) => Approvals.Any(one => one.By == person);

    /// <summary>With one more.</summary>
    public ApprovalList With(Approval approval) => new([.. Approvals, approval]);

    /// <summary>One line for each: step, person, day, content.</summary>
    public string ToText() =>
        string.Join(
            '\n',
            Approvals.Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"{one.Step}|{one.By:N}|{one.On:yyyy-MM-dd}|{one.ContentHash}")
            )
        );

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ApprovalList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(One)]);
    }

    private static Approval One(string line) =>
        line.Split('|', 4) is [var step, var by, var on, var hash] && Enum.TryParse<ReviewStep>(step, out var parsed)
            ? new Approval(parsed, Guid.ParseExact(by, "N"), DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture), hash)
            : throw new FormatException("No approval: " + line);
}
