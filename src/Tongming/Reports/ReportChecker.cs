using Tongming.Reports.Checks;
using Tongming.Reports.Reading;
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
    public static ReportCheck Check(
        SourceDocument document,
        CheckSettings? settings = null,
        ReportCheck? previous = null,
        IReadOnlyList<ReportCheck>? subordinates = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        var report = Reader.Read(document, settings ?? CheckSettings.Default);
        var sentences = Prose.Sentences(report.Text, report.Outline, report.Extents);
        if (report.Identity.Kind != DocumentKind.AnnualReport)
            return Result(report, [.. LeftoverRules.Check(report.Text, sentences)], [], sentences);
        var identities = report.Identity.Era == ReportEra.A ? AnnexRules.Of(report) : Identities.Of(report);
        var findings = Inside(report, identities, sentences, previous);
        if (previous is not null)
            findings = findings.Concat(YearRules.Check(report, previous)).Concat(LikenessRules.Check(report, sentences, previous));
        if (subordinates is not null)
            findings = findings.Concat(RegionRules.Check(report, subordinates));
        return Result(report, Ordered(findings), identities, sentences);
    }

    private static IEnumerable<Finding> Inside(
        ReadReport report,
        IReadOnlyList<Identity> identities,
        IReadOnlyList<ProseSentence> sentences,
        ReportCheck? previous
    )
    {
        var arithmetic = report.Identity.Era == ReportEra.A ? AnnexRules.Check(identities) : ArithmeticRules.Check(report, identities);
        return arithmetic
            .Concat(ValueRules.Check(report))
            .Concat(StockRules.Check(report))
            .Concat(TextRules.Check(report, sentences))
            .Concat(ListSumRules.Check(report, sentences))
            .Concat(RateRules.Check(report, sentences, previous))
            .Concat(ChannelRules.Check(report, sentences))
            .Concat(WithdrawnRules.Check(report, sentences))
            .Concat(TableRules.Check(report))
            .Concat(SectionRules.Check(report))
            .Concat(BasisRules.Check(report))
            .Concat(DateRules.Check(report))
            .Concat(ForeignRules.Check(report))
            .Concat(LeftoverRules.Check(report.Text, sentences));
    }

    private static List<Finding> Ordered(IEnumerable<Finding> findings) =>
        [
            .. findings
                .Distinct()
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Where.Count == 0 ? int.MaxValue : finding.Where[0].Original.Start),
        ];

    private static ReportCheck Result(
        ReadReport report,
        List<Finding> findings,
        IReadOnlyList<Identity> identities,
        IReadOnlyList<ProseSentence> sentences
    )
    {
        var isReport = report.Identity.Kind == DocumentKind.AnnualReport;
        return new ReportCheck(
            report.Identity.Kind,
            report.Identity.Evidence,
            isReport ? report.Identity.Era : null,
            isReport ? report.Form ?? (report.Identity.Era == ReportEra.A ? ReportForm.A : null) : null,
            report.Identity.Year,
            report.Identity.Body,
            report.Identity.Title,
            report.Identity.Published,
            isReport ? CoverageOf.Report(report, identities) : Coverage.None,
            isReport ? report.Tables : null,
            findings,
            isReport ? [.. sentences.Select(sentence => sentence.Text)] : [],
            report.Text.Source
        )
        {
            Earlier = isReport && report.Identity.Era == ReportEra.A ? EarlierReading.Of(report, sentences) : null,
        };
    }
}
