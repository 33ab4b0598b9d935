using Tongming.Requests.Intake;
using Tongming.Requests.Replies;

namespace Tongming.Requests.Fees;

/// <summary>By what a processing fee (信息处理费) is charged: one for an application, never both. (国办函〔2020〕109号; R2-01)</summary>
public enum FeeBasis
{
    /// <summary>按件计收: by the matters of one applicant in one calendar month.</summary>
    ByItem,

    /// <summary>按量计收: by the pages of one application.</summary>
    ByPage,
}

/// <summary>What the fee depends on.</summary>
/// <param name="EarlierItems">Matters that the same applicant asked for in the same calendar month before, 0 or more.</param>
/// <param name="Items">Matters to be charged now, 1 or more.</param>
/// <param name="Pages">Pages to be given, single sides of A4, of this application alone; 0 where none.</param>
/// <param name="Form">The form wanted.</param>
/// <param name="Kind">The kind of reply intended, or null while open.</param>
public sealed record FeeFacts(int EarlierItems, int Items, int Pages, DesiredForm Form, ReplyKind? Kind = null);

/// <summary>What the program proposes; whether a fee is charged a human decides (条例 第四十二条 “可以”).</summary>
/// <param name="Basis">By what.</param>
/// <param name="Count">Matters or pages that were counted.</param>
/// <param name="Yuan">The amount in whole yuan; 0 where nothing may be charged.</param>
/// <param name="Exemption">Why nothing may be charged, or null.</param>
public sealed record FeeProposal(FeeBasis Basis, int Count, int Yuan, FeeExemption? Exemption);

/// <summary>Why nothing may be charged. (条例 第四十二条; 国办函〔2020〕109号; R1-75; R2-03; R2-04)</summary>
public enum FeeExemption
{
    /// <summary>每月 10 件以内（含）: the first ten matters of a month are free.</summary>
    FirstTenItems,

    /// <summary>30 页以内（含）: the first thirty pages are free.</summary>
    FirstThirtyPages,

    /// <summary>只告知获取方式、途径: already public, only the route is told; pages are not charged.</summary>
    RouteOnly,

    /// <summary>查阅、抄录: nothing is copied for the applicant; pages are not charged.</summary>
    InspectionOnly,
}

/// <summary>The tariff of the processing fee, by excess progression: each step is charged for what lies in it only. Whole yuan.</summary>
[Law("条例 第四十二条", "国办函〔2020〕109号", "R1-75", "R2-01", "R2-03", "R2-04", "R2-05")]
public static class FeeTariff
{
    /// <summary>
    /// By item: in a calendar month the matters 1–10 of an applicant are free, 11–30 cost 100 yuan each, 31–40 cost 200, 41–50 cost 300 and
    /// so on. Example: 31 matters cost 2,200; one more matter after 30 costs 200.
    /// </summary>
    /// <param name="items">Matters to be charged now, 0 or more.</param>
    /// <param name="earlierItems">Matters of the same applicant and month before them, 0 or more.</param>
    public static int ByItem(int items, int earlierItems = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        ArgumentOutOfRangeException.ThrowIfNegative(earlierItems);
        return ItemsUpTo(earlierItems + items) - ItemsUpTo(earlierItems);
    }

    /// <summary>
    /// By page: pages 1–30 of an application are free, 31–100 cost 10 yuan each, 101–200 cost 20, all further ones 40. Example: 201 pages
    /// cost 2,740.
    /// </summary>
    /// <param name="pages">Single sides of A4, 0 or more.</param>
    public static int ByPage(int pages)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        return (10 * Within(pages, 30, 100)) + (20 * Within(pages, 100, 200)) + (40 * Within(pages, 200, int.MaxValue));
    }

    /// <summary>The fee that could be charged on one basis, with the exemption where there is one.</summary>
    public static FeeProposal Propose(FeeBasis basis, FeeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (basis == FeeBasis.ByItem)
        {
            var yuan = ByItem(facts.Items, facts.EarlierItems);
            return new FeeProposal(basis, facts.Items, yuan, yuan == 0 ? FeeExemption.FirstTenItems : null);
        }

        FeeExemption? exemption =
            facts.Kind?.Code == "A1" ? FeeExemption.RouteOnly
            : !facts.Form.CountsPages ? FeeExemption.InspectionOnly
            : ByPage(facts.Pages) == 0 ? FeeExemption.FirstThirtyPages
            : null;
        return new FeeProposal(basis, facts.Pages, exemption is null ? ByPage(facts.Pages) : 0, exemption);
    }

    private static int ItemsUpTo(int count)
    {
        var sum = 100 * Within(count, 10, 30);
        var price = 200;
        for (var from = 30; from < count; from += 10, price += 100)
            sum += price * Within(count, from, from + 10);
        return sum;
    }

    private static int Within(int count, int after, int upTo) => Math.Max(0, Math.Min(count, upTo) - after);
}

/// <summary>A notice of the fee (收费通知书) as sent.</summary>
/// <param name="Basis">By what it is charged.</param>
/// <param name="Count">Matters or pages charged.</param>
/// <param name="Yuan">The amount in whole yuan, above 0.</param>
/// <param name="ReachedOn">The day on which the applicant received the notice; his time runs from the day after. Null: from the act's day.</param>
public sealed record FeeNotice(FeeBasis Basis, int Count, int Yuan, DateOnly? ReachedOn = null);
