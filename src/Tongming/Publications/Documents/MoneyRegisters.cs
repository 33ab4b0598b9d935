using Tongming.Calendar;
using Tongming.Publications.Limits;

namespace Tongming.Publications.Documents;

/// <summary>行政事业性收费台账的一项: one fee that was received.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body.</param>
/// <param name="Item">收费项目.</param>
/// <param name="Basis">收费依据.</param>
/// <param name="ReceivedOn">The day of receipt; the year in which it counts.</param>
/// <param name="Yuan">The amount in yuan with at most two decimals, above 0; below 0 for a refund.</param>
[Law("R1-31", "条例 第二十条")]
public sealed record FeeReceipt(Guid Id, Guid BodyId, string Item, string Basis, DateOnly ReceivedOn, decimal Yuan)
{
    /// <summary>Whether it can be entered. Refused: <c>publication.register.item-missing</c>, <c>.basis-missing</c>, <c>.amount</c>, <c>.future</c>.</summary>
    public Outcome<FeeReceipt> Check(DateOnly today) =>
        string.IsNullOrWhiteSpace(Item) ? new Refusal("publication.register.item-missing")
        : string.IsNullOrWhiteSpace(Basis) ? new Refusal("publication.register.basis-missing")
        : Yuan == 0 || decimal.Round(Yuan, 2) != Yuan ? new Refusal("publication.register.amount", Yuan)
        : ReceivedOn > today ? new Refusal("publication.register.future", ReceivedOn)
        : this;
}

/// <summary>政府采购台账的一项: one project.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body.</param>
/// <param name="Name">采购项目名称.</param>
/// <param name="AwardedOn">The day of the award; the year in which it counts.</param>
/// <param name="Yuan">The amount in yuan with at most two decimals, 0 or more.</param>
[Law("R1-31", "条例 第二十条", "R3-40")]
public sealed record ProcurementProject(Guid Id, Guid BodyId, string Name, DateOnly AwardedOn, decimal Yuan)
{
    /// <summary>Whether it is of the central catalogue (集中采购), the only kind that era B of the yearly report asks for.</summary>
    public bool IsCentral { get; init; }

    /// <summary>The day on which its result was published, or null.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The publication that shows its result, or null.</summary>
    public Guid? PublicationId { get; init; }

    /// <summary>
    /// By when its result is published: 及时, at the latest 20 working days after the award. Example: awarded on 2026-03-02, due on
    /// 2026-03-30.
    /// </summary>
    [Law("预算法 第十四条", "R3-40")]
    public LimitDue PublicationDue(BodyTimeLimits limits, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return DueDays.Of(limits.Of(TimeLimitKind.Procurement), AwardedOn, calendar);
    }

    /// <summary>Whether it can be entered. Refused: <c>publication.register.item-missing</c>, <c>.amount</c>, <c>.future</c>, <c>.days</c>.</summary>
    public Outcome<ProcurementProject> Check(DateOnly today) =>
        string.IsNullOrWhiteSpace(Name) ? new Refusal("publication.register.item-missing")
        : Yuan < 0 || decimal.Round(Yuan, 2) != Yuan ? new Refusal("publication.register.amount", Yuan)
        : AwardedOn > today ? new Refusal("publication.register.future", AwardedOn)
        : PublishedOn < AwardedOn ? new Refusal("publication.register.days", AwardedOn, PublishedOn)
        : this;
}
