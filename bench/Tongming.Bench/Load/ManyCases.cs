using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Requests.Cases;

namespace Tongming.Bench.Load;

/// <summary>
/// Fills a database: some cases are made by the law's own methods, the others are copies of them with ids, numbers and days of their
/// own, made by the database itself. A column that is added later is copied like the others.
/// </summary>
internal static class ManyCases
{
    private const int Templates = 20;

    /// <summary>Days over which the closed cases are spread.</summary>
    private const int Days = 3600;

    public static async Task FillAsync(LoadOffice office, WorkingCalendar calendar, int open, int closed)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var things = Enumerable.Range(1, Templates).SelectMany(number => Template(office.BodyId, number, today, calendar)).ToList();
        await office.AddAsync(things);
        await using var connection = (SqliteConnection)await office.Engine.ConnectAsync(CancellationToken.None);
        await using var transaction = connection.BeginTransaction();
        await CopyAsync(connection, transaction, 0, open, isClosed: false);
        await CopyAsync(connection, transaction, open, closed, isClosed: true);
        await transaction.CommitAsync();
        await using var analyzing = connection.CreateCommand();
        analyzing.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);";
        await analyzing.ExecuteNonQueryAsync();
    }

    private static IEnumerable<object> Template(Guid bodyId, int number, DateOnly today, WorkingCalendar calendar)
    {
        var arrived = today.AddDays(-number);
        var application = Application
            .TakeIn(
                new NewApplication(
                    Guid.CreateVersion7(),
                    bodyId,
                    IntakeChannel.InPerson,
                    new ArrivalDates(arrived),
                    ApplicantClass.NaturalPerson,
                    new DesiredForm(ObtainingManner.Paper, ObtainingRoute.InPerson)
                )
                {
                    SealedPerson = new string('x', 600),
                    ApplicantKey = $"{number:d32}",
                    SubmissionKey = $"template-{number}",
                },
                today
            )
            .Value!;
        var request = InformationRequest
            .Submit(
                application,
                new NewMatter(Guid.CreateVersion7(), $"全区分行业用电量 {number}", "请提供分行业用电量，按季度，含分镇街数据。")
            )
            .Value!;
        var day = new ActDay(today, today, calendar, ClockRules.OfLaw);
        var registered = request.Register(day, new RequestNumber(today, number), application.Receipt().Value);
        if (!registered.Succeeded)
            throw new InvalidOperationException($"{registered.Refusal}");
        return
        [
            application,
            request,
            new ApplicationAccess
            {
                BodyId = bodyId,
                ApplicationId = application.Id,
                CodeHash = $"{number:d32}",
                NameKey = $"{number:d32}",
            },
        ];
    }

    private static async Task CopyAsync(SqliteConnection connection, SqliteTransaction transaction, int first, int count, bool isClosed)
    {
        // The i-th copy belongs to the day (i mod Days) and is the (i / Days)-th of it.
        const string day = "date('2016-01-04', '+' || (n.i % 3600) || ' days')";
        const string text = "printf('%015d', n.i)";
        await RunAsync("req_applications", new() { ["id"] = $"CAST('A' || {text} AS BLOB)", ["submission_key"] = $"'copy-' || n.i" });
        await RunAsync("req_access", new() { ["application_id"] = $"CAST('A' || {text} AS BLOB)", ["code_hash"] = $"'copy-' || n.i" });
        var request = new Dictionary<string, string>
        {
            ["id"] = $"CAST('R' || {text} AS BLOB)",
            ["application_id"] = $"CAST('A' || {text} AS BLOB)",
            ["number"] = $"strftime('%Y%m%d', {day}) || '-' || printf('%03d', n.i / {Days} + 1)",
            ["title"] = "t.title || ' ' || n.i",
        };
        if (isClosed)
            foreach (
                var (column, value) in new[]
                {
                    ("submitted_on", day),
                    ("received_on", day),
                    ("issued_on", day),
                    ("closed_on", day),
                    ("state", "'Closed'"),
                    ("clock_state", "'Ended'"),
                    ("reply", "'G1'"),
                }
            )
                request[column] = value;
        await RunAsync("req_requests", request);

        async Task RunAsync(string table, Dictionary<string, string> own)
        {
            var columns = await ColumnsAsync(connection, transaction, table);
            await using var copying = connection.CreateCommand();
            copying.Transaction = transaction;
            copying.CommandTimeout = 0;
            copying.CommandText = $"""
                CREATE TEMP TABLE template AS SELECT row_number() OVER (ORDER BY rowid) - 1 AS template_no, * FROM {table} LIMIT {Templates};
                WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {first + count - 1})
                INSERT INTO {table} ({string.Join(", ", columns)})
                SELECT {string.Join(", ", columns.Select(column => own.GetValueOrDefault(column, $"t.{column}")))}
                FROM n JOIN template AS t ON t.template_no = n.i % {Templates};
                DROP TABLE template;
                """;
            await copying.ExecuteNonQueryAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(SqliteConnection connection, SqliteTransaction transaction, string table)
    {
        await using var reading = connection.CreateCommand();
        (reading.Transaction, reading.CommandText) = (transaction, $"SELECT name FROM pragma_table_info('{table}')");
        await using var reader = await reading.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
