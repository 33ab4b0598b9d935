using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Reports.Compiling;

namespace Tongming.Web.Reports.Filing;

/// <summary>Reads texts that were frozen, and how today's numbers differ from them.</summary>
internal sealed class ReadFrozen(Engine engine, CompileReport compile)
{
    /// <summary>Most records that are shown for a number.</summary>
    private const int MostMoved = 200;

    /// <summary>A number that would be another one today, with the records and what was done to them since.</summary>
    /// <param name="Deviation">The number and its records, at most 200 of them.</param>
    /// <param name="Name">What the number is called.</param>
    /// <param name="Acts">What was done since then to each record, the latest first.</param>
    /// <param name="Entries">What was entered for the number since then.</param>
    internal sealed record Changed(Deviation Deviation, string Name, ILookup<Guid, LedgerEntry> Acts, IReadOnlyList<NumberEntry> Entries);

    /// <summary>The latest text of a year, or null.</summary>
    public async Task<FrozenReport?> LatestAsync(Guid bodyId, int year, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        return await Of(db, bodyId, year).OrderByDescending(one => one.No).FirstOrDefaultAsync(cancel);
    }

    /// <summary>One text of a year, or null.</summary>
    public async Task<FrozenReport?> NumberAsync(Guid bodyId, int year, int number, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        return await Of(db, bodyId, year).FirstOrDefaultAsync(one => one.No == number, cancel);
    }

    /// <summary>The records that were counted in a text.</summary>
    public async Task<FrozenRecords> RecordsAsync(FrozenReport text, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<FrozenRecords>()
            .FirstAsync(one => one.BodyId == text.BodyId && one.Year == text.Year && one.No == text.No, cancel);
    }

    /// <summary>The text that was filed last, or null.</summary>
    public static async Task<FrozenReport?> FiledAsync(Db db, Guid bodyId, int year, CancellationToken cancel = default)
    {
        var number = await db.Set<YearReport>()
            .Where(one => one.BodyId == bodyId && one.Year == year)
            .Select(one => one.FiledNo)
            .FirstOrDefaultAsync(cancel);
        return number == 0 ? null : await Of(db, bodyId, year).FirstOrDefaultAsync(one => one.No == number, cancel);
    }

    /// <summary>The text that was filed last, or the latest where none was filed; null where nothing was frozen.</summary>
    public async Task<FrozenReport?> FiledOrLatestAsync(Guid bodyId, int year, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        return await FiledAsync(db, bodyId, year, cancel) ?? await LatestAsync(bodyId, year, cancel);
    }

    /// <summary>How today's numbers differ from a text, each with its causes.</summary>
    public async Task<IReadOnlyList<Changed>> ChangesSinceAsync(FrozenReport text, CancellationToken cancel = default)
    {
        var then = text.Paper().Report;
        var now = await compile.RunAsync(then.Period, cancel);
        var keys = Deviation.Differing(then, now);
        if (keys.Count == 0)
            return [];
        var kept = (await RecordsAsync(text, cancel)).ByKey();
        var moved = new List<Deviation>();
        foreach (var key in keys)
        {
            var records = await compile.RecordsOfAsync(now, key, cancel);
            moved.Add(
                new Deviation(
                    key,
                    then.NumberOf(key),
                    now.NumberOf(key),
                    [.. Deviation.Between(kept.GetValueOrDefault(key, []), records).Take(MostMoved)]
                )
            );
        }

        var acts = await ActsAsync(text, [.. moved.SelectMany(one => one.Moved).Select(one => one.Record.Id).Distinct()], cancel);
        var entered = await EnteredAsync(text, cancel);
        return
        [
            .. moved.Select(one => new Changed(
                one,
                NameOf(one.Key),
                acts,
                [.. now.EnteredOf(one.Key).Where(entry => entered.Contains(entry.Id))]
            )),
        ];
    }

    private string NameOf(string key) => ReportCells.Find(key)?.Name ?? compile.DefinitionOf(key)?.Name ?? key;

    private async Task<ILookup<Guid, LedgerEntry>> ActsAsync(FrozenReport text, Guid[] records, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(one => one.BodyId == text.BodyId && EF.Parameter(records).Contains(one.SubjectId) && one.At > text.At)
            .OrderByDescending(one => one.Seq)
            .ToListAsync(cancel);
        return acts.ToLookup(one => one.SubjectId);
    }

    private async Task<HashSet<Guid>> EnteredAsync(FrozenReport text, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return
        [
            .. await db.Set<LedgerEntry>()
                .Where(one => one.BodyId == text.BodyId && one.SubjectKind == EnterNumber.Subject && one.At > text.At)
                .Select(one => one.SubjectId)
                .ToListAsync(cancel),
        ];
    }

    private static IQueryable<FrozenReport> Of(Db db, Guid bodyId, int year) =>
        db.Set<FrozenReport>().Where(one => one.BodyId == bodyId && one.Year == year);
}
