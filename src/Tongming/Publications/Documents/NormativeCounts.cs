namespace Tongming.Publications.Documents;

/// <summary>行政规范性文件 of a body in a year, as table 2 of the yearly report asks.</summary>
/// <param name="Made">本年制发件数: issued in the year.</param>
/// <param name="Ended">本年废止件数: abolished or expired in the year, that is no longer in force from a day of it on.</param>
/// <param name="InForce">现行有效件数: in force on 31 December.</param>
/// <param name="Expired">Of <paramref name="Ended"/>, those whose term ran out.</param>
/// <param name="Waiting">Issued and not yet in force on 31 December; explains a difference between the years.</param>
public sealed record NormativeCounts(int Made, int Ended, int InForce, int Expired, int Waiting)
{
    /// <summary>
    /// Counts documents for a year. Always: in force and waiting at the end = in force and waiting a year before + made − ended, so that
    /// the checker's rule Y-doc holds wherever nothing waits. Expired ones count as ended, because they leave the stock.
    /// </summary>
    [Law("条例 第二十条", "条例 第五十条", "R3-55")]
    public static NormativeCounts Of(IEnumerable<NormativeDocument> documents, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var all = documents.ToList();
        var ended = all.Where(document => IsEnded(document, first, last)).ToList();
        return new NormativeCounts(
            all.Count(document => IsMade(document, first, last)),
            ended.Count,
            all.Count(document => IsInForce(document, last)),
            ended.Count(document => document.AbolishedFrom is null),
            all.Count(document => document.IssuedOn <= last && document.EffectiveOn > last && !(document.GoneFrom <= last))
        );
    }

    /// <summary>Whether a document counts as made (制发) between two days, both included.</summary>
    public static bool IsMade(NormativeDocument document, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.IssuedOn >= first && document.IssuedOn <= last;
    }

    /// <summary>Whether it counts as abolished (废止) between two days, both included: its term ran out or it was abolished.</summary>
    public static bool IsEnded(NormativeDocument document, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.IssuedOn <= last && document.GoneFrom >= first && document.GoneFrom <= last;
    }

    /// <summary>Whether it counts as in force (现行有效) at the end of a day.</summary>
    public static bool IsInForce(NormativeDocument document, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.IssuedOn <= last && document.IsInForceOn(last);
    }
}

/// <summary>清理结果目录: the three lists that are published after a clean-up (R3-52). What is not on the first is not to be used.</summary>
/// <param name="Continuing">继续有效.</param>
/// <param name="Abolished">废止.</param>
/// <param name="Expired">失效.</param>
public sealed record CleanUpLists(
    IReadOnlyList<NormativeDocument> Continuing,
    IReadOnlyList<NormativeDocument> Abolished,
    IReadOnlyList<NormativeDocument> Expired
)
{
    /// <summary>The lists as of a day, each by day of issue and number. Documents not yet in force or never made known stand in none.</summary>
    [Law("R3-52")]
    public static CleanUpLists On(DateOnly day, IReadOnlyCollection<NormativeDocument> documents)
    {
        return new CleanUpLists(
            Sorted(document => document.IsInForceOn(day)),
            Sorted(document => document.StateOn(day) == ValidityState.Abolished),
            Sorted(document => document.StateOn(day) == ValidityState.Expired)
        );

        IReadOnlyList<NormativeDocument> Sorted(Func<NormativeDocument, bool> belongs) =>
            [
                .. documents
                    .Where(belongs)
                    .OrderBy(document => document.IssuedOn)
                    .ThenBy(document => document.Number, StringComparer.Ordinal),
            ];
    }
}
