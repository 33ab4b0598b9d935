using Microsoft.Data.Sqlite;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Lists;

namespace Tongming.Bench.Load;

/// <summary>
/// Copies of the cases that stand in a database, made by statements of its own, with their words in the search index. A column that is
/// added later is copied like the others.
/// </summary>
internal sealed class CaseCopies : IAsyncDisposable
{
    // The i-th copy belongs to the day (i mod 3600) and is the (i / 3600)-th of it.
    private const string Day = "date('2016-01-04', '+' || (n.i % 3600) || ' days')";
    private const string Text = "printf('%015d', n.i)";

    private static int Templates => ManyCases.Topics.Count;

    private readonly LoadOffice office;
    private readonly SqliteConnection connection;

    private CaseCopies(LoadOffice office, SqliteConnection connection) => (this.office, this.connection) = (office, connection);

    public static async Task<CaseCopies> BeginAsync(LoadOffice office)
    {
        var copies = new CaseCopies(office, (SqliteConnection)await office.Engine.ConnectAsync(CancellationToken.None));
        await copies.RunAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; BEGIN;");
        return copies;
    }

    public async Task AddAsync(int first, int count, bool isClosed)
    {
        var range = $"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {first + count - 1})";
        await CopyAsync(
            "req_applications",
            range,
            new() { ["id"] = $"CAST('A' || {Text} AS BLOB)", ["submission_key"] = "'copy-' || n.i" }
        );
        await CopyAsync(
            "req_access",
            range,
            new() { ["application_id"] = $"CAST('A' || {Text} AS BLOB)", ["code_hash"] = "'copy-' || n.i" }
        );
        var request = new Dictionary<string, string>
        {
            ["id"] = $"CAST('R' || {Text} AS BLOB)",
            ["application_id"] = $"CAST('A' || {Text} AS BLOB)",
            ["number"] = $"strftime('%Y%m%d', {Day}) || '-' || printf('%03d', n.i / 3600 + 1)",
            ["title"] = "t.title || ' ' || n.i",
            ["officer_id"] = Chosen(office.Officers),
            ["section_id"] = Chosen(office.Sections),
        };
        foreach (var (column, value) in isClosed ? Closed : OpenStates)
            request[column] = value;
        await CopyAsync("req_requests", range, request);
        await IndexAsync(range);
    }

    /// <summary>Brings it to the disk. Nothing is counted for the planner: the program never does it either.</summary>
    public Task EndAsync() => RunAsync("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static Dictionary<string, string> Closed { get; } =
        new()
        {
            ["submitted_on"] = Day,
            ["received_on"] = Day,
            ["issued_on"] = $"date({Day}, '+20 days')",
            ["closed_on"] = $"date({Day}, '+24 days')",
            ["reply_due"] = $"date({Day}, '+28 days')",
            ["state"] = "'Closed'",
            ["clock_state"] = "'Ended'",
            ["reply"] = "'A2'",
        };

    private static Dictionary<string, string> OpenStates { get; } =
        new()
        {
            ["state"] = """
                CASE n.i / 20 % 8 WHEN 0 THEN 'Submitted' WHEN 1 THEN 'AwaitingConfirmation' WHEN 2 THEN 'Received' WHEN 5 THEN 'AwaitingSignature'
                WHEN 6 THEN 'Signed' ELSE 'Assigned' END
                """,
        };

    /// <summary>One of some ids; neighbours in a section stay together.</summary>
    private static string Chosen(IReadOnlyList<Guid> ids) =>
        $"CASE n.i / 7 % 20 * {ids.Count} / 20 {string.Concat(ids.Select((id, i) => $"WHEN {i} THEN x'{Convert.ToHexString(id.ToByteArray(true))}' "))}END";

    private async Task CopyAsync(string table, string range, Dictionary<string, string> own)
    {
        var columns = await ColumnsAsync(table);
        await RunAsync(
            $"""
            CREATE TEMP TABLE template AS SELECT row_number() OVER (ORDER BY rowid) - 1 AS template_no, * FROM {table} ORDER BY rowid LIMIT {Templates};
            {range}
            INSERT INTO {table} ({string.Join(", ", columns)})
            SELECT {string.Join(", ", columns.Select(column => own.GetValueOrDefault(column, $"t.{column}")))}
            FROM n JOIN template AS t ON t.template_no = n.i % {Templates};
            DROP TABLE template;
            """
        );
    }

    /// <summary>The words of the copies, each with its own number.</summary>
    private async Task IndexAsync(string range)
    {
        var body = $"x'{Convert.ToHexString(office.BodyId.ToByteArray(true))}'";
        var prefix = SearchScope.PrefixOf(office.BodyId, RequestSearch.Kind);
        var words = Enumerable
            .Range(1, Templates)
            .Select(number => ManyCases.Texts(number))
            .Select(
                (texts, i) =>
                    $"({i}, '{string.Join(' ', SearchWords.TokensOf($"{texts.Title}\n{texts.Description}").Select(token => prefix + token))}')"
            );
        await RunAsync(
            $"""
            CREATE TEMP TABLE words(template_no, words); INSERT INTO words VALUES {string.Join(", ", words)};
            {range}
            INSERT INTO {SearchTables.Rows} (number, body_id, kind, id) SELECT n.i + 1, {body}, '{RequestSearch.Kind}', CAST('R' || {Text} AS BLOB) FROM n;
            {range}
            INSERT INTO platform_search_words (rowid, words) SELECT n.i + 1, t.words || ' ' || n.i FROM n JOIN words AS t ON t.template_no = n.i % {Templates};
            DROP TABLE words;
            """
        );
    }

    private async Task RunAsync(string sql)
    {
        await using var running = connection.CreateCommand();
        (running.CommandText, running.CommandTimeout) = (sql, 0);
        await running.ExecuteNonQueryAsync();
    }

    private async Task<IReadOnlyList<string>> ColumnsAsync(string table)
    {
        await using var reading = connection.CreateCommand();
        reading.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        await using var reader = await reading.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
