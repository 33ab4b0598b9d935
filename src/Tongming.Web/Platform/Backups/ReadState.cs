using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Platform.Backups;

/// <summary>Counts every table and verifies every chain of a database.</summary>
internal static class ReadState
{
    /// <param name="db">The database.</param>
    /// <param name="tables">Which tables; null for those of this version of the program.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<DatabaseState> OfAsync(Db db, IEnumerable<string>? tables, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var migrations = await db.Database.GetAppliedMigrationsAsync(cancel);
        var counts = await TableCounts.ReadAsync(db, tables ?? TableCounts.TablesOf(db), cancel);
        return new DatabaseState([.. migrations], counts, await VerifyLedger.RunAsync(db, null, cancel));
    }
}
