using Tongming.Calendar;
using Tongming.Publications.Limits;

namespace Tongming.Publications.Documents;

/// <summary>A text before it goes out, with what was settled about its interpretation.</summary>
/// <param name="PolicyId">The publication.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Plan">The plan, or null.</param>
/// <param name="Exemption">The exemption, or null.</param>
public sealed record PolicyText(Guid PolicyId, PolicyWeight Weight, InterpretationPlan? Plan, InterpretationExemption? Exemption);

/// <summary>No normative or important policy text goes out without a plan of its interpretation or a recorded exemption.</summary>
[Law("R4-01", "R4-02", "R4-04", "R4-05")]
public static class InterpretationGate
{
    /// <summary>
    /// Whether a text may go out on a day. Ordinary texts always may. Refused: <c>publication.interpretation.missing</c> with neither
    /// plan nor exemption; <c>.other-text</c> where either is another text's; <c>.reason-missing</c> or <c>.approver-missing</c> for an
    /// incomplete exemption; <c>.interpreter-missing</c>, <c>.form-missing</c> for an incomplete plan; <c>.too-late</c> where the plan is
    /// for a day after the due day.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="goesOut">The day on which it is published.</param>
    /// <param name="limits">The periods of the body.</param>
    /// <param name="calendar">The calendar of the body.</param>
    public static Outcome<PolicyText> Check(PolicyText text, DateOnly goesOut, BodyTimeLimits limits, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(text);
        var refusal =
            text.Weight == PolicyWeight.Ordinary ? null
            : text.Plan is { } plan ? WhyNot(plan, text.PolicyId, Due(goesOut, limits, calendar))
            : text.Exemption is { } exemption ? WhyNot(exemption, text.PolicyId)
            : new Refusal("publication.interpretation.missing", DocumentNames.Of(text.Weight));
        return refusal is null ? text : refusal;
    }

    /// <summary>
    /// The last day for the interpretation of a text published on a day, inclusive: together with it, at the latest 3 working days after
    /// (a default). Example: published on Friday 2026-03-06, due on Wednesday 2026-03-11.
    /// </summary>
    [Law("R3-40")]
    public static LimitDue Due(DateOnly publishedOn, BodyTimeLimits limits, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return DueDays.Of(limits.Of(TimeLimitKind.Interpretation), publishedOn, calendar);
    }

    private static Refusal? WhyNot(InterpretationPlan plan, Guid policy, LimitDue due) =>
        plan.PolicyId != policy ? new Refusal("publication.interpretation.other-text")
        : string.IsNullOrWhiteSpace(plan.FirstInterpreter) ? new Refusal("publication.interpretation.interpreter-missing")
        : plan.Forms.Count == 0 ? new Refusal("publication.interpretation.form-missing")
        : due.IsMissedOn(plan.PlannedOn) ? new Refusal("publication.interpretation.too-late", plan.PlannedOn, due.Due)
        : null;

    private static Refusal? WhyNot(InterpretationExemption exemption, Guid policy) =>
        exemption.PolicyId != policy ? new Refusal("publication.interpretation.other-text")
        : string.IsNullOrWhiteSpace(exemption.Reason) ? new Refusal("publication.interpretation.reason-missing")
        : exemption.ApprovedBy == Guid.Empty ? new Refusal("publication.interpretation.approver-missing")
        : null;
}
