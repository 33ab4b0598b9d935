using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Filing;

/// <summary>Explains an error that the rules find in the report, and signs such an explanation as a second person.</summary>
internal sealed class ExplainError(Changes changes, LegalClock clock)
{
    /// <summary>
    /// Explains a finding; an earlier signature is void. The same words again change nothing. Refused:
    /// <c>report.filing.not-permitted</c>, <c>report.note.words-missing</c>.
    /// </summary>
    public async Task<Outcome<string>> RunAsync(int year, Finding finding, string words, Actor actor)
    {
        if (FilingRights.Keep(actor) is not { } right)
            return new Refusal("report.filing.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<string>(async db =>
        {
            var key = ErrorNote.KeyOf(finding);
            var note = await db.Set<ErrorNote>()
                .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Year == year && one.Key == key);
            if (note is not null && note.Words == words.Trim())
                return note.Words;
            if (note is null)
                db.Add(note = ErrorNote.On(actor.BodyId, year, finding));
            var done = note.Explain(words, actor.Id, now.Day);
            if (done.Succeeded)
                Record(db, note, (ReportLedger.Explained, actor, now), (right.OnBehalfOf, words.Trim()));
            return done;
        });
    }

    /// <summary>
    /// Signs an explanation. Signing again changes nothing. Refused: <c>report.filing.not-permitted</c>, <c>report.note.own</c>,
    /// <c>report.note.gone</c>, where there is none with these words any more.
    /// </summary>
    public async Task<Outcome<string>> SignAsync(int year, string key, int version, Actor actor)
    {
        if (FilingRights.Sign(actor) is not { } right)
            return new Refusal("report.filing.not-permitted");
        var now = clock.Now();
        return await changes.SaveAsync<string>(async db =>
        {
            var note = await db.Set<ErrorNote>()
                .FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Year == year && one.Key == key);
            if (note is { SignedBy: { } signed } && signed == actor.Id)
                return note.Words;
            if (note is null || note.Version != version)
                return new Refusal("report.note.gone");
            var done = note.Sign(actor.Id, now.Day);
            if (done.Succeeded)
                Record(db, note, (ReportLedger.Signed, actor, now), (right.OnBehalfOf, null));
            return done;
        });
    }

    private static void Record(Db db, ErrorNote note, (string Act, Actor Actor, Now Now) of, (Guid? OnBehalfOf, string? Note) with) =>
        ReportLedger.Record(
            db,
            (note.BodyId, note.Year, null),
            of,
            new { rule = note.Rule, finding = note.Key },
            (with.OnBehalfOf, null, with.Note)
        );
}
