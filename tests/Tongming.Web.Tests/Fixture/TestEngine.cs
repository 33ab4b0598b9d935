using Microsoft.Data.Sqlite;
using Npgsql;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Tests.Fixture;

/// <summary>
/// A database for tests on one engine. A test class that works on data is written once, as a generic class over its engine, and
/// has one sealed class for each; all tests of an engine share one database, and every test makes a body of its own in it.
/// </summary>
public abstract class TestEngine
{
    /// <summary>Options that name the shared database; skips the test where the engine is not there.</summary>
    internal abstract DataOptions Options { get; }

    /// <summary>The shared database's engine.</summary>
    internal abstract Engine Engine { get; }

    /// <summary>The shared database's writer.</summary>
    internal abstract Changes Changes { get; }

    /// <summary>A new, empty database of this engine, for tests that must not share one.</summary>
    internal abstract DataOptions Fresh();
}

/// <summary>The embedded engine.</summary>
public sealed class OnSqlite : TestEngine
{
    private static readonly Lazy<(Engine Engine, Changes Changes)> Shared = new(() => SharedDatabase.Open(New()));

    internal override DataOptions Options => Shared.Value.Engine.Options;

    internal override Engine Engine => Shared.Value.Engine;

    internal override Changes Changes => Shared.Value.Changes;

    internal override DataOptions Fresh() => New();

    private static DataOptions New() => new() { Folder = SharedDatabase.Folder(), Durable = false };
}

/// <summary>PostgreSQL; the tests are skipped where <c>TONGMING_TEST_POSTGRES</c> names no server, and fail in CI.</summary>
public sealed class OnPostgres : TestEngine
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TONGMING_TEST_POSTGRES");

    private static readonly Lazy<(Engine Engine, Changes Changes)> Shared = new(() => SharedDatabase.Open(New()));

    public OnPostgres()
    {
        if (Server is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("CI runs the data tests on PostgreSQL too: ./test starts it.");
    }

    internal override DataOptions Options => Present().Engine.Options;

    internal override Engine Engine => Present().Engine;

    internal override Changes Changes => Present().Changes;

    internal override DataOptions Fresh()
    {
        Present();
        return New();
    }

    private static (Engine Engine, Changes Changes) Present()
    {
        if (Server is null)
            Assert.Skip("no PostgreSQL: run the tests by ./test or tools/with-postgres");
        return Shared.Value;
    }

    private static DataOptions New()
    {
        var name = $"t{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return new DataOptions
        {
            Folder = SharedDatabase.Folder(),
            Postgres = new NpgsqlConnectionStringBuilder(Server) { Database = name, IncludeErrorDetail = true }.ToString(),
        };
    }
}

/// <summary>A database of its own for one class of tests, on either engine: what its program finds there is its own work only.</summary>
public sealed class AloneOn<TEngine> : TestEngine
    where TEngine : TestEngine, new()
{
    private readonly TEngine shared = new();
    private readonly Lazy<(Engine Engine, Changes Changes)> own;

    public AloneOn() => own = new(() => SharedDatabase.Open(shared.Fresh()));

    internal override DataOptions Options => own.Value.Engine.Options;

    internal override Engine Engine => own.Value.Engine;

    internal override Changes Changes => own.Value.Changes;

    internal override DataOptions Fresh() => shared.Fresh();
}

file static class SharedDatabase
{
    public static string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("tongming-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    public static (Engine Engine, Changes Changes) Open(DataOptions options)
    {
        var engine = new Engine(options);
        Upgrade.RunAsync(engine).GetAwaiter().GetResult();
        return (engine, new Changes(engine));
    }
}
