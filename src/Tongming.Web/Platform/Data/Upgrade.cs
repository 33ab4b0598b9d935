using Microsoft.EntityFrameworkCore;

namespace Tongming.Web.Platform.Data;

/// <summary>Brings the database to the form that this version of the program needs.</summary>
internal static class Upgrade
{
    /// <summary>Does what is pending; copies the embedded database beside itself first if there is anything in it.</summary>
    public static async Task RunAsync(Engine engine, CancellationToken cancel = default)
    {
        await using var db = engine.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        if (!engine.IsPostgres)
        {
            await db.Database.OpenConnectionAsync(cancel);
            SqliteSettings.KeepLog(db.Database.GetDbConnection());
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count == 0)
            return;
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (!engine.IsPostgres && applied.LastOrDefault() is { } last)
            await CopyAsync(db, $"{engine.Options.SqliteFile}.before-{pending[0]}-after-{last}", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    private static async Task CopyAsync(Db db, string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancel);
    }
}
