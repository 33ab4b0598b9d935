using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Recounts;

/// <summary>
/// Counts the open cases of every body anew whose calendar or rules are others than those that they were counted by: after a notice was
/// loaded, a local day set, a setting changed, or a newer program brought a notice. It writes in batches, each with its acts and with
/// its mark, so that it can be killed at any line: the next run finds what is left by comparing.
/// </summary>
internal sealed class RecountOpenCases(Engine engine, Changes changes, Calendars calendars, LegalClock clock, RequestOptions options) : IJob
{
    /// <summary>The job's name.</summary>
    public const string Name = "requests.recount";

    /// <summary>Cases that are written in one change: whoever wants to save something meanwhile waits for no more than that.</summary>
    private const int Batch = 2000;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        foreach (var body in await db.Set<Body>().OrderBy(body => body.Id).Select(body => body.Id).ToListAsync(cancel))
            await RecountAsync(body, cancel);
    }

    /// <summary>One pass over a body, where it is due; answers how many cases moved.</summary>
    public async Task<int> RecountAsync(Guid bodyId, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var calendar = await calendars.ReadAsync(db, bodyId, cancel);
        var basis = RecountMark.BasisOf(calendar, options.Rules);
        var mark = await db.Set<RecountMark>().FirstOrDefaultAsync(one => one.BodyId == bodyId, cancel);
        if (mark?.IsDone(basis) == true)
            return 0;
        var open = await OpenClock.LoadAsync(db, bodyId, cancel);
        var moved = OpenClock.Moved(open, calendar, options.Rules, cancel);
        var pass = new Pass(bodyId, basis, open.Count, moved.Count);
        foreach (var (number, some) in moved.Chunk(Batch).Index())
        {
            cancel.ThrowIfCancellationRequested();
            // A batch lies together in the table; inside it those with the same day lie together in the indexes.
            MovedClock[] byDue = [.. some.OrderBy(one => one.Clock.Columns.ReplyDue)];
            await changes.SaveAsync<string>(own => WriteAsync(own, pass, byDue, isFirst: number == 0), cancel);
        }

        await changes.SaveAsync<string>(own => EndAsync(own, pass), cancel);
        return moved.Count;
    }

    private async Task<Outcome<string>> WriteAsync(Db db, Pass pass, MovedClock[] some, bool isFirst)
    {
        var now = clock.Now();
        var written = await ClockUpdate.RunAsync(db, pass.BodyId, [.. some.Select(one => one.Row)]);
        foreach (var one in some.Where(one => written.Contains(one.Clock.Id)))
            db.Record(Recounted(pass, one, now));
        var mark = await MarkAsync(db, pass);
        // A pass that was killed has left its count.
        var before = isFirst ? 0 : mark.Written;
        (mark.Written, mark.Moved, mark.At) = (before + some.Length, mark.Moved + written.Count, now.Instant);
        return pass.Basis;
    }

    private async Task<Outcome<string>> EndAsync(Db db, Pass pass)
    {
        var mark = await MarkAsync(db, pass);
        (mark.PassesDone, mark.At) = (mark.PassesDone + 1, clock.Now().Instant);
        (mark.Written, mark.ToWrite) = (0, 0);
        return pass.Basis;
    }

    private static async Task<RecountMark> MarkAsync(Db db, Pass pass)
    {
        var mark = await db.Set<RecountMark>().FindAsync(pass.BodyId);
        if (mark is null)
            db.Add(mark = new RecountMark { BodyId = pass.BodyId });
        if (mark.Basis != pass.Basis)
            (mark.Basis, mark.PassesDone, mark.Moved) = (pass.Basis, 0, 0);
        (mark.Open, mark.ToWrite) = (pass.Open, pass.ToWrite);
        return mark;
    }

    private static LedgerAct Recounted(Pass pass, MovedClock moved, Now now) =>
        new()
        {
            BodyId = pass.BodyId,
            Act = RequestListActs.Recounted,
            SubjectKind = "request",
            SubjectId = moved.Clock.Id,
            Actor = Actor.Program(pass.BodyId),
            Day = now.Day,
            At = now.Instant,
            Why = "R1-14",
            Facts = pass.FactsOf(moved.Clock.Columns, moved.After),
        };

    private sealed record Pass(Guid BodyId, string Basis, int Open, int ToWrite)
    {
        private readonly Dictionary<(ClockColumns, ClockColumns), string> facts = [];

        /// <summary>Where a case stood and where it stands: the same words for all that moved alike.</summary>
        public string FactsOf(ClockColumns before, ClockColumns after)
        {
            if (!facts.TryGetValue((before, after), out var words))
                facts[(before, after)] = words = JsonSerializer.Serialize(
                    new
                    {
                        due = $"{before.ReplyDue:yyyy-MM-dd}>{after.ReplyDue:yyyy-MM-dd}",
                        limit = $"{before.NextLimit:yyyy-MM-dd}>{after.NextLimit:yyyy-MM-dd}",
                        provisional = after.IsProvisional,
                        calendar = Basis.Split(' ')[0],
                    }
                );
            return words;
        }
    }
}
