namespace Tongming.Requests.Fees;

/// <summary>The matters of one applicant in one calendar month, as far as they decide the fee of a form.</summary>
/// <param name="Earlier">Matters of forms before this one in the month, 0 or more.</param>
/// <param name="OfForm">Matters of this form, 1 or more.</param>
[Law("国办函〔2020〕109号", "R2-02", "R2-03")]
public sealed record MonthItems(int Earlier, int OfForm)
{
    /// <summary>Matters of this form for which a fee by item was notified already and not waived.</summary>
    public int Noticed { get; init; }

    /// <summary>What those notices come to, in whole yuan.</summary>
    public int NoticedYuan { get; init; }

    /// <summary>
    /// The most that can be charged for some matters of the form, in whole yuan: by the steps in which they lie after all earlier ones,
    /// and never more than what is left of the whole form. Example: ten matters earlier in the month, two on the form: 100 for one of
    /// them, 200 for both.
    /// </summary>
    /// <param name="count">Matters to be charged now, 1 or more.</param>
    public int MostFor(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Math.Max(0, Math.Min(FeeTariff.ByItem(count, Earlier + Noticed), FeeTariff.ByItem(OfForm, Earlier) - NoticedYuan));
    }
}
