using System.Data.Common;
using Npgsql;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Search;
using Tongming.Web.Publications.Items;

namespace Tongming.Bench.Load;

/// <summary>
/// Fills a database with published items: twenty made by the law's own methods, the others copies of them with ids, numbers and moments
/// of their own, made by statements on either engine, with their words in the search index. A column that is added later is copied too.
/// </summary>
internal sealed class ManyItems(Engine engine, Changes changes, Guid bodyId)
{
    private static readonly DateTimeOffset First = new(2016, 1, 4, 1, 0, 0, TimeSpan.Zero);

    private readonly bool isPostgres = engine.IsPostgres;

    private static int Templates => ManyCases.Topics.Count;

    /// <summary>Address of the i-th item, from 0.</summary>
    public static string AddressOf(bool isPostgres, int number) =>
        isPostgres
            ? $"/items/{new Guid(Convert.FromHexString($"{number:x32}"), bigEndian: true)}"
            : $"/items/{new Guid(System.Text.Encoding.ASCII.GetBytes($"{number:d16}"), bigEndian: true)}";

    /// <summary>Adds items; the first ones have texts of some length, the rest titles with a line each.</summary>
    public async Task AddAsync(int titles, int texts)
    {
        var column = Column.Plan(
            new NewColumn(
                Guid.CreateVersion7(),
                bodyId,
                ColumnBlock.StatutoryContent,
                ColumnGroup.Other,
                "统计数据",
                ColumnSlug.Parse("data").Value
            )
        );
        await SaveAsync([column.Value!]);
        await using var connection = await engine.ConnectAsync(CancellationToken.None);
        if (!isPostgres)
            await RunAsync(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;");
        await CopyAsync(connection, column.Value!.Id, (0, texts), Text(60));
        await CopyAsync(connection, column.Value.Id, (texts, titles - texts), Text(2));
        await RunAsync(connection, isPostgres ? "ANALYZE" : "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Text(int lines) =>
        string.Concat(Enumerable.Range(1, lines).Select(line => $"<p>第{line}条，全区统计数据按季度公布，同比有增有减，总体平稳。</p>"));

    private static string TitleOf(int template) => $"全区{ManyCases.Topics[template]}统计";

    private async Task SaveAsync(IEnumerable<object> things)
    {
        var saved = await changes.SaveAsync<string>(db =>
        {
            db.AddRange(things);
            return Task.FromResult<Outcome<string>>("added");
        });
        if (!saved.Succeeded)
            throw new InvalidOperationException($"{saved.Refusal}");
    }

    private async Task CopyAsync(DbConnection connection, Guid column, (int First, int Count) of, string html)
    {
        var made = Enumerable.Range(0, Templates).Select(number => Make(column, number, html)).ToList();
        await SaveAsync(made.SelectMany(one => new object[] { one.Item, one.Edition }));
        var items = string.Join(", ", made.Select((one, i) => $"({i}, {Id(one.Item.Id)})"));
        var editions = string.Join(", ", made.Select((one, i) => $"({i}, {Id(one.Edition.Id)})"));
        await CopyTableAsync(connection, "pub_items", items, of, new() { ["id"] = Number("n.i"), ["index_number"] = "'copy-' || n.i" });
        await CopyTableAsync(
            connection,
            "pub_editions",
            editions,
            of,
            new()
            {
                ["id"] = Number("n.i"),
                ["publication_id"] = Number("n.i"),
                ["title"] = "t.title || ' ' || n.i",
                ["shown_from"] = Moment,
                ["first_shown"] = Moment,
            }
        );
        foreach (
            var (kind, textOf) in new (string, Func<int, string>)[]
            {
                (ItemSearch.Kind, number => $"{TitleOf(number)}\n{CleanText.Of(html)}"),
                (ItemSearch.TitleKind, TitleOf),
            }
        )
            await IndexAsync(connection, kind, of, textOf);
        await RunAsync(connection, $"DELETE FROM pub_editions WHERE id IN ({Ids(made.Select(one => one.Edition.Id))})");
        await RunAsync(connection, $"DELETE FROM pub_items WHERE id IN ({Ids(made.Select(one => one.Item.Id))})");
    }

    private string Ids(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(Id));

    private (Publication Item, Edition Edition) Make(Guid column, int number, string html)
    {
        var item = new Publication(bodyId, Guid.NewGuid(), PublicationKind.Notice, null);
        var content = new EditionContent
        {
            Title = TitleOf(number),
            Html = html,
            ColumnId = column,
        };
        var edition = Edition.Begin(item, Guid.NewGuid(), content, Guid.NewGuid());
        Must(edition.Submit(EditionPlan.For(1)));
        foreach (var step in EditionPlan.For(1).Steps)
            Must(edition.Review(step, Guid.NewGuid(), new DateOnly(2016, 1, 4), edition.ContentHash));
        Must(edition.Release(PublicationAct.Publish, First, First, null));
        return (item, edition);
    }

    private static void Must(Outcome<EditionState> outcome)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"{outcome.Refusal}");
    }

    private async Task CopyTableAsync(
        DbConnection connection,
        string table,
        string templates,
        (int First, int Count) of,
        Dictionary<string, string> own
    )
    {
        var columns = await ColumnsAsync(connection, table);
        await RunAsync(
            connection,
            $"""
            INSERT INTO {table} ({string.Join(", ", columns)})
            {Range(of, ", k(template_no, template_id) AS (VALUES " + templates + ")")}
            SELECT {string.Join(", ", columns.Select(column => own.GetValueOrDefault(column, $"t.{column}")))}
            FROM n JOIN k ON k.template_no = n.i % {Templates} JOIN {table} AS t ON t.id = k.template_id
            """
        );
    }

    private async Task IndexAsync(DbConnection connection, string kind, (int First, int Count) of, Func<int, string> textOf)
    {
        var prefix = SearchScope.PrefixOf(bodyId, kind);
        var words = Enumerable.Range(0, Templates).Select(number => $"({number}, '{Words(prefix, textOf(number))}')");
        var texts = ", k(template_no, words) AS (VALUES " + string.Join(", ", words) + ")";
        if (isPostgres)
        {
            await RunAsync(
                connection,
                $"INSERT INTO platform_search (body_id, kind, id, words) {Range(of, texts)} SELECT {Id(bodyId)}, '{kind}', {Number("n.i")}, (k.words || ' ''' || n.i || '''')::tsvector FROM n JOIN k ON k.template_no = n.i % {Templates}"
            );
            return;
        }

        // The two kinds have numbers of their own: even and odd.
        var number = $"n.i * 2 + {(kind == ItemSearch.Kind ? 1 : 2)}";
        await RunAsync(
            connection,
            $"INSERT INTO platform_search (number, body_id, kind, id) {Range(of, "")} SELECT {number}, {Id(bodyId)}, '{kind}', {Number("n.i")} FROM n"
        );
        await RunAsync(
            connection,
            $"INSERT INTO platform_search_words (rowid, words) {Range(of, texts)} SELECT {number}, k.words || ' ' || n.i FROM n JOIN k ON k.template_no = n.i % {Templates}"
        );
    }

    /// <summary>The words in the form of the engine's own index.</summary>
    private string Words(string prefix, string text) =>
        string.Join(
            ' ',
            SearchWords.TokensOf(text).Select((token, place) => isPostgres ? $"''{prefix}{token}'':{place + 1}" : prefix + token)
        );

    private string Range((int First, int Count) of, string more) =>
        isPostgres
            ? $"WITH n(i) AS (SELECT generate_series({of.First}, {of.First + of.Count - 1})){more}"
            : $"WITH RECURSIVE n(i) AS (SELECT {of.First} UNION ALL SELECT i + 1 FROM n WHERE i < {of.First + of.Count - 1}){more}";

    /// <summary>An id that tells the number, in the form of <see cref="AddressOf"/>.</summary>
    private string Number(string number) =>
        isPostgres ? $"lpad(to_hex({number}), 32, '0')::uuid" : $"CAST(printf('%016d', {number}) AS BLOB)";

    /// <summary>Five minutes after the one before, from January 2016 on.</summary>
    private string Moment =>
        isPostgres ? "t.shown_from + n.i * interval '5 minutes'" : $"t.shown_from + n.i * {TimeSpan.FromMinutes(5).Ticks}";

    private string Id(Guid id) => isPostgres ? $"'{id}'::uuid" : $"x'{Convert.ToHexString(id.ToByteArray(true))}'";

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var running = connection.CreateCommand();
        (running.CommandText, running.CommandTimeout) = (sql, 0);
        await running.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var reading = connection.CreateCommand();
        reading.CommandText =
            connection is NpgsqlConnection
                ? $"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'"
                : $"SELECT name FROM pragma_table_info('{table}')";
        await using var reader = await reading.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
