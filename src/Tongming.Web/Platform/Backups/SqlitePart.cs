using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Backups;

/// <summary>The embedded database in a backup: a whole database file of its own.</summary>
internal sealed class SqlitePart(Engine engine) : IDatabasePart
{
    public string Engine => "sqlite";

    public string FileName => "tongming.db";

    public async Task<Outcome<DatabaseState>> WriteAsync(string folder, CancellationToken cancel)
    {
        if (await IsEmptyAsync(cancel))
            return new Refusal("backup.nothing", engine.Options.SqliteFile);
        await using (var db = engine.OpenForReading())
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
                return new Refusal("backup.not-upgraded");
            await SqliteCopy.RunAsync(db, Path.Combine(folder, FileName), cancel);
        }

        // What counts is what the copy holds, not what the original held a moment later.
        await using var copy = Open(Path.Combine(folder, FileName));
        return await ReadState.OfAsync(copy, null, cancel);
    }

    public Task<bool> IsEmptyAsync(CancellationToken cancel) => Task.FromResult(!File.Exists(engine.Options.SqliteFile));

    public async Task<Refusal?> RestoreAsync(
        string file,
        IEnumerable<string> tables,
        Func<DatabaseState, Refusal?> judge,
        CancellationToken cancel
    )
    {
        var target = engine.Options.SqliteFile;
        var aside = target + ".restoring";
        try
        {
            await using (var from = File.OpenRead(file))
            await using (var to = new FileStream(aside, FileMode.Create, FileAccess.Write))
            {
                await from.CopyToAsync(to, cancel);
                to.Flush(flushToDisk: true);
            }

            await using (var db = Open(aside))
            {
                if (judge(await ReadState.OfAsync(db, tables, cancel)) is { } reason)
                    return reason;
            }

            Files.OnDisk.Move(aside, target, engine.Options.Durable);
            return null;
        }
        catch (SqliteException)
        {
            return new Refusal("restore.unreadable", FileName);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static SqliteDb Open(string file)
    {
        var where = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        return new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(where.ToString()).Options);
    }
}
