using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Backups;

/// <summary>PostgreSQL in a backup: a file of its own program <c>pg_dump</c>, which sees the same moment as the counts beside it.</summary>
internal sealed class PostgresPart(Engine engine) : IDatabasePart
{
    private readonly PostgresPrograms programs = new(engine.Options.Postgres);

    public string Engine => "postgres";

    public string FileName => "tongming.dump";

    public async Task<Outcome<DatabaseState>> WriteAsync(string folder, CancellationToken cancel)
    {
        if (await IsEmptyAsync(cancel))
            return new Refusal("backup.nothing", new NpgsqlConnectionStringBuilder(engine.Options.Postgres).Database ?? "");
        await using var connection = await engine.ConnectAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var db = engine.OpenOn(connection)(moment);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            return new Refusal("backup.not-upgraded");
        var file = Path.Combine(folder, FileName);
        string[] dump =
        [
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            $"--snapshot={await PostgresSnapshot.NameAsync(db, cancel)}",
            $"--file={file}",
        ];
        if (await programs.RunAsync("pg_dump", dump, cancel) is { } failed)
            return failed;
        if (await programs.RunAsync("pg_restore", ["--list", file], cancel) is { } unreadable)
            return unreadable;
        return await ReadState.OfAsync(db, null, cancel);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await PostgresSchema.IsEmptyAsync(db, cancel);
    }

    public async Task<Refusal?> RestoreAsync(
        string file,
        IEnumerable<string> tables,
        Func<DatabaseState, Refusal?> judge,
        CancellationToken cancel
    )
    {
        var database = new NpgsqlConnectionStringBuilder(engine.Options.Postgres).Database ?? "";
        string[] fill =
        [
            "--exit-on-error",
            "--single-transaction",
            "--no-owner",
            "--no-privileges",
            "--schema=public",
            $"--dbname={database}",
            file,
        ];
        if (await programs.RunAsync("pg_restore", fill, cancel) is { } failed)
            return failed;
        await using var db = engine.OpenForReading();
        var reason = await JudgedAsync(db, tables, judge, cancel);
        if (reason is not null)
            await PostgresSchema.EmptyAsync(db, CancellationToken.None);
        return reason;
    }

    private async Task<Refusal?> JudgedAsync(
        Db db,
        IEnumerable<string> tables,
        Func<DatabaseState, Refusal?> judge,
        CancellationToken cancel
    )
    {
        try
        {
            return judge(await ReadState.OfAsync(db, tables, cancel));
        }
        catch (PostgresException)
        {
            return new Refusal("restore.unreadable", FileName);
        }
    }
}
