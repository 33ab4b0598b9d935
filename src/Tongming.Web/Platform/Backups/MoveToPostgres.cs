using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Platform.Backups;

/// <summary>
/// Copies everything of the embedded database into an empty PostgreSQL and proves that nothing was lost. Nobody can use the
/// embedded database meanwhile, and nothing in it is changed.
/// </summary>
internal sealed class MoveToPostgres(DataOptions from, DataOptions to, IReadOnlyList<SearchSource> sources, Action<string> say)
{
    /// <summary>Moves; what is refused leaves PostgreSQL without a row, except where only the search index, which is built last, is not complete.</summary>
    public async Task<Outcome<DatabaseState>> RunAsync(CancellationToken cancel = default)
    {
        if (from.UsesPostgres)
            return new Refusal("move.already");
        if (!File.Exists(from.SqliteFile))
            return new Refusal("move.nothing", from.SqliteFile);
        await using var source = await SqliteHold.OpenAsync(from.SqliteFile);
        if (source is null)
            return new Refusal("move.in-use", from.SqliteFile);
        if ((await source.Database.GetPendingMigrationsAsync(cancel)).Any())
            return new Refusal("move.not-upgraded");
        await using var engine = new Engine(to);
        try
        {
            if (await UnfitAsync(engine, cancel) is { } unfit)
                return unfit;
        }
        catch (Exception problem) when (problem is DbException || CommandData.Unreachable(problem) is not null)
        {
            return new Refusal("move.unreachable", (CommandData.Unreachable(problem) ?? problem).Message);
        }

        say("正在验证原来的台账……");
        var before = await ReadState.OfAsync(source, null, cancel);
        var moved = await CopyAsync(source, engine, before, cancel);
        return moved is null ? await IndexAsync(engine, before, cancel) : moved;
    }

    /// <summary>Brings an empty PostgreSQL to the present form; says why one cannot be used.</summary>
    private async Task<Refusal?> UnfitAsync(Engine engine, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        if (await PostgresSchema.IsEmptyAsync(db, cancel))
        {
            say("正在建立 PostgreSQL 的表……");
            await Upgrade.RunAsync(engine, cancel);
        }
        else if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            return new Refusal("move.target-other");
        }

        var filled = (await TableCounts.ReadAsync(db, TableCounts.TablesOf(db), cancel)).Where(table => table.Value > 0).ToList();
        return filled.Count == 0 ? null : new Refusal("move.target-not-empty", filled[0].Key, filled[0].Value);
    }

    /// <summary>Copies all tables in one transaction and keeps it only if both sides agree.</summary>
    private async Task<Refusal?> CopyAsync(Db source, Engine engine, DatabaseState before, CancellationToken cancel)
    {
        await using var connection = await engine.ConnectAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var target = engine.OpenOn(connection)(transaction);
        foreach (var table in TableCopy.InOrder(source))
        {
            var progress = new Said<long>(rows => say($"{table.Name}：已复制 {rows} 行……"));
            say($"{table.Name}：{await TableCopy.RunAsync(source, target, table, progress, cancel)} 行");
        }

        say("正在核对行数和台账……");
        var after = await ReadState.OfAsync(target, null, cancel);
        if (Differing(before, after, indexed: false) is { } different)
            return different;
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<Outcome<DatabaseState>> IndexAsync(Engine engine, DatabaseState before, CancellationToken cancel)
    {
        await using (var changes = new Changes(engine))
        {
            var rebuild = new RebuildSearch(engine, changes, new PostgresSearchIndex());
            foreach (var kind in sources)
            {
                say($"正在重建检索：{kind.Kind}……");
                await rebuild.RunAsync(kind, null, cancel);
            }
        }

        await using var db = engine.OpenForReading();
        var after = await ReadState.OfAsync(db, null, cancel);
        return Differing(before, after, indexed: true) is { } different ? different : after;
    }

    private static Refusal? Differing(DatabaseState before, DatabaseState after, bool indexed)
    {
        var table = before.OtherTable(after);
        if (table == SearchTables.Rows)
            table = indexed ? table : (before with { Tables = Without(before) }).OtherTable(after with { Tables = Without(after) });
        if (table == SearchTables.Rows)
            return new Refusal("move.search-incomplete", before.Tables[table], after.Tables[table]);
        if (table is not null)
            return new Refusal("move.other-counts", table);
        return before.OtherLedger(after) is { } body ? new Refusal("move.other-ledger", body) : null;
    }

    private static Dictionary<string, long> Without(DatabaseState state) =>
        state.Tables.Where(table => table.Key != SearchTables.Rows).ToDictionary(StringComparer.Ordinal);

    /// <summary>Says progress at once; the framework's own says it some time later.</summary>
    private sealed class Said<T>(Action<T> say) : IProgress<T>
    {
        public void Report(T value) => say(value);
    }
}
