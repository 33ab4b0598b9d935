using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tongming.Web.Platform.Data;

/// <summary>Opens the database that the options name. The rest of the program does not ask which engine it is.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly DbContextOptions<SqliteDb>? sqlite;
    private readonly Readers? readers;
    private readonly DbContextOptions<PostgresDb>? postgres;
    private readonly NpgsqlDataSource? source;

    public Engine(DataOptions options)
    {
        Options = options;
        if (options.UsesPostgres)
        {
            source = NpgsqlDataSource.Create(PostgresConnectionString(options));
            postgres = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(source).Options;
            return;
        }

        Directory.CreateDirectory(options.Folder);
        var builder = new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite(SqliteConnectionString(options), one => one.CommandTimeout(30))
            .AddInterceptors(new SqliteSettings(options.Durable));
        sqlite = builder.Options;
        readers = new Readers(
            new DbContextOptionsBuilder<SqliteDb>(sqlite).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options,
            options.SqliteFile
        );
    }

    /// <summary>What it was opened with.</summary>
    public DataOptions Options { get; }

    /// <summary>Which engine it is, for the few statements that differ.</summary>
    public bool IsPostgres => postgres is not null;

    /// <summary>
    /// A context of its own, for reading: nothing is tracked. On the embedded database it is one of the <see cref="Readers"/>.
    /// </summary>
    public Db OpenForReading()
    {
        if (readers is not null)
            return readers.Rent();
        var db = Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>A context of its own that tracks, for what does not go through <see cref="Changes"/> (sign-in, migrations).</summary>
    public Db Open() => sqlite is not null ? new SqliteDb(sqlite) : new PostgresDb(postgres!);

    /// <summary>An open connection for the writer.</summary>
    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        if (source is not null)
            return await source.OpenConnectionAsync(cancel);
        var connection = new SqliteConnection(SqliteConnectionString(Options));
        await connection.OpenAsync(cancel);
        SqliteSettings.Apply(connection, Options.Durable);
        return connection;
    }

    /// <summary>Makes contexts that work on one connection inside one transaction.</summary>
    public Func<DbTransaction, Db> OpenOn(DbConnection connection)
    {
        if (postgres is not null)
        {
            var options = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options;
            return transaction => In(new PostgresDb(options), transaction);
        }

        var own = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options;
        return transaction => In(new SqliteDb(own), transaction);
    }

    public async ValueTask DisposeAsync()
    {
        if (readers is not null)
            await readers.DisposeAsync();
        if (source is not null)
            await source.DisposeAsync();
    }

    private static Db In(Db db, DbTransaction transaction)
    {
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>Statements that come again and again are planned once, unless the options say otherwise (a pool in between may forbid it).</summary>
    private static string PostgresConnectionString(DataOptions options)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.Postgres);
        if (!options.Postgres.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare", StringComparison.OrdinalIgnoreCase))
            builder.MaxAutoPrepare = 60;
        return builder.ToString();
    }

    private static string SqliteConnectionString(DataOptions options) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = options.SqliteFile,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
}
