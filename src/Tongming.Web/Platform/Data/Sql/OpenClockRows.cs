using System.Data.Common;

namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Reads the clocks of all open requests of a body, with the columns that <see cref="ClockUpdate"/> writes.</summary>
internal static class OpenClockRows
{
    // As they lie, so that a batch of them writes few pages.
    private const string Open = """
        SELECT id, number, version, clock_text, clock_state, reply_due, due_is_provisional, next_limit FROM req_requests
        WHERE body_id = @body AND closed_on IS NULL ORDER BY id
        """;

    /// <summary>A request's clock.</summary>
    /// <param name="Id">The request.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Version">The version in which it was read.</param>
    /// <param name="Text">The clock.</param>
    /// <param name="State">State of the clock as the column keeps it.</param>
    /// <param name="Due">Last day for the answer.</param>
    /// <param name="IsProvisional">Whether it may still change.</param>
    /// <param name="Limit">Earliest limit of others.</param>
    public readonly record struct Row(
        Guid Id,
        string? Number,
        int Version,
        string Text,
        string State,
        DateOnly? Due,
        bool IsProvisional,
        DateOnly? Limit
    );

    /// <summary>Reads them in the order of their ids.</summary>
    public static async Task<List<Row>> ReadAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        await Statement.OpenAsync(db, cancel);
        await using var reading = Statement.Of(db, Open, ("@body", Statement.Id(db, bodyId)));
        await using var reader = await reading.ExecuteReaderAsync(cancel);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel))
            rows.Add(
                new(
                    Statement.Id(reader, 0),
                    reader.IsDBNull(1) ? null : reader.GetString(1),
                    reader.GetInt32(2),
                    reader.GetString(3),
                    reader.GetString(4),
                    Day(reader, 5),
                    reader.GetBoolean(6),
                    Day(reader, 7)
                )
            );
        return rows;
    }

    private static DateOnly? Day(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
