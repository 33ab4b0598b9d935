using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Problems;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Problems;

namespace Tongming.Web.Reports.Papers;

/// <summary>Reads a year's report as it stands: numbers compiled now, words as written or drafted; and checks it as a foreign one would be.</summary>
internal sealed class ReadReport(Engine engine, CompileReport compile, CheckReports checker)
{
    private const string CountedSuffix = "公开的信息数";

    /// <summary>A report with what its parts are made of.</summary>
    /// <param name="Paper">The report.</param>
    /// <param name="Written">The parts that people wrote, with the version of each.</param>
    internal sealed record Read(ReportPaper Paper, IReadOnlyDictionary<ReportPart, int> Written)
    {
        /// <summary>The parts that are empty: nothing was written and no number says anything.</summary>
        public IReadOnlyList<ReportPart> Empty =>
            [.. ReportParts.All.Select(one => one.Part).Where(part => string.IsNullOrWhiteSpace(Paper.Words.GetValueOrDefault(part)))];
    }

    /// <summary>Reads it.</summary>
    public async Task<Read> RunAsync(TallyPeriod period, CancellationToken cancel = default)
    {
        var report = await compile.RunAsync(period, cancel);
        await using var db = engine.OpenForReading();
        var body = await db.Set<Body>().FirstAsync(one => one.Id == period.BodyId, cancel);
        var written = await db.Set<ReportWords>().Where(one => one.BodyId == period.BodyId && one.Year == period.Year).ToListAsync(cancel);
        var words = NarrativeDraft
            .Of(report, key => compile.DefinitionOf(key)?.Name.Replace(CountedSuffix, "", StringComparison.Ordinal) ?? key)
            .ToDictionary();
        words[ReportPart.Problems] = ProblemDraft.Of(await KeepProblem.OfYearAsync(db, period.BodyId, period.Year, cancel), period.Year);
        foreach (var part in written.Where(one => one.Words.Length > 0))
            words[part.Part] = part.Words;
        return new Read(new ReportPaper(body.Name, report, words, body.Contact), written.ToDictionary(one => one.Part, one => one.Version));
    }

    /// <summary>Last year's report as it was filed; as it would be compiled now where none was filed here; null before 2008.</summary>
    public async Task<ReportPaper?> BeforeAsync(TallyPeriod period, CancellationToken cancel = default)
    {
        if (TallyPeriod.Of(period.BodyId, period.Year - 1).Value is not { } last)
            return null;
        await using var db = engine.OpenForReading();
        return await ReadFrozen.FiledAsync(db, last.BodyId, last.Year, cancel) is { } filed
            ? filed.Paper()
            : (await RunAsync(last, cancel)).Paper;
    }

    /// <summary>
    /// Checks it by the rules for anybody's report, beside last year's where that has any act: what is checked is the very page that the
    /// public will read.
    /// </summary>
    public async Task<ReportCheck> CheckAsync(ReportPaper paper, ReportPaper? before, CancellationToken cancel = default)
    {
        var input = new CheckReports.Input([FileOf(paper)], before is null ? null : FileOf(before), Body: paper.BodyName);
        var checks = await checker.RunAsync(input, cancel);
        return checks.Value![0].Check ?? throw new InvalidOperationException(checks.Value[0].Error);
    }

    private static ReportFile FileOf(ReportPaper paper) =>
        ReportFile.OfBytes($"{paper.Title}.html", System.Text.Encoding.UTF8.GetBytes(ReportMarkup.Page(paper)));
}
