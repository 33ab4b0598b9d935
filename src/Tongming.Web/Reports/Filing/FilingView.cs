using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Filing;

/// <summary>How far a year's report has come, for the page that moves it on.</summary>
internal sealed record FilingView
{
    /// <summary>The report; one that is being compiled where nothing was done yet.</summary>
    public required YearReport Report { get; init; }

    /// <summary>The text that the review is about, or null.</summary>
    public required FrozenReport? Text { get; init; }

    /// <summary>The errors of the text that would be filed, each with its note or null; before freezing those of today's.</summary>
    public required IReadOnlyList<(Finding Finding, ErrorNote? Note)> Errors { get; init; }

    /// <summary>Suspicions, which stop nobody.</summary>
    public required IReadOnlyList<Finding> Suspects { get; init; }

    /// <summary>The parts that have no words yet.</summary>
    public required IReadOnlyList<string> Empty { get; init; }

    /// <summary>Names of the people who appear.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    /// <summary>The deadline.</summary>
    public required ReportDeadline Deadline { get; init; }

    /// <summary>The name of the superior here, or null.</summary>
    public required string? Superior { get; init; }

    /// <summary>Whether all errors are explained and signed.</summary>
    public bool IsClear => Errors.All(one => one.Note?.SignedBy is not null);

    /// <summary>The error of a key, see <see cref="ErrorNote.KeyOf"/>; null where it is not there any more.</summary>
    public Finding? ErrorOf(string? key) => Errors.Select(one => one.Finding).FirstOrDefault(one => ErrorNote.KeyOf(one) == key);

    /// <summary>Reads it.</summary>
    internal sealed class Reader(Engine engine, ReadReport read, Calendars calendars, CheckSettings settings)
    {
        public async Task<FilingView> LoadAsync(TallyPeriod period, CancellationToken cancel)
        {
            await using var db = engine.OpenForReading();
            var (bodyId, year) = (period.BodyId, period.Year);
            var report =
                await db.Set<YearReport>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Year == year, cancel)
                ?? new YearReport(bodyId, year);
            var text = await db.Set<FrozenReport>()
                .Where(one => one.BodyId == bodyId && one.Year == year && one.No == report.Frozen)
                .FirstOrDefaultAsync(cancel);
            var isOpen = report.State == ReportState.Compiling || text is null;
            var present = isOpen ? await read.RunAsync(period, cancel) : null;
            var paper = present?.Paper ?? text!.Paper();
            var findings = (await read.CheckAsync(paper, await read.BeforeAsync(period, cancel), cancel)).Findings;
            var notes = await db.Set<ErrorNote>()
                .Where(one => one.BodyId == bodyId && one.Year == year)
                .ToDictionaryAsync(one => one.Key, cancel);
            var superior = await SuperiorAsync(db, bodyId, cancel);
            return new FilingView
            {
                Report = report,
                Text = isOpen ? null : text,
                Errors =
                [
                    .. findings
                        .Where(one => one.Severity == Severity.Error)
                        .Select(one => (one, notes.GetValueOrDefault(ErrorNote.KeyOf(one)))),
                ],
                Suspects = [.. findings.Where(one => one.Severity == Severity.Suspect)],
                Empty = [.. (present?.Empty ?? []).Select(Tongming.Reports.Compiling.ReportParts.HeadingOf)],
                Names = await NamesAsync(db, bodyId, cancel),
                Deadline = ReportDeadline.Of(year, settings.DepartmentLimit, await calendars.OfAsync(bodyId, cancel)),
                Superior = superior,
            };
        }

        private static async Task<string?> SuperiorAsync(Db db, Guid bodyId, CancellationToken cancel)
        {
            var superior = await db.Set<Body>().Where(one => one.Id == bodyId).Select(one => one.SuperiorId).FirstAsync(cancel);
            return superior is null
                ? null
                : await db.Set<Body>().Where(one => one.Id == superior).Select(one => one.Name).FirstAsync(cancel);
        }

        private static Task<Dictionary<Guid, string>> NamesAsync(Db db, Guid bodyId, CancellationToken cancel) =>
            db.Set<Person>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
    }
}
