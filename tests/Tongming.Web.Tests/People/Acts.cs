using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Tests.People;

/// <summary>What the ledger says about somebody or something.</summary>
internal static class Acts
{
    public static async Task<IReadOnlyList<string>> OnAsync(Engine engine, Guid subject)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<LedgerEntry>()
            .Where(one => one.SubjectId == subject)
            .OrderBy(one => one.Seq)
            .Select(one => one.Act)
            .ToListAsync();
    }

    public static async Task<LedgerEntry> LastAsync(Engine engine, Guid subject)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<LedgerEntry>().Where(one => one.SubjectId == subject).OrderByDescending(one => one.Seq).FirstAsync();
    }
}
