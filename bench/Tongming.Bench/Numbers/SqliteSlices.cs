using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tongming.Bench.Numbers;

/// <summary>The same slice from a table of SQLite whose rows lie in the order of the cells, with everything in memory that may be.</summary>
internal static class SqliteSlices
{
    private const int Rounds = 200;

    public static void Measure(BenchCube cube, string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "numbers.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; PRAGMA mmap_size=2000000000");
        Fill(connection, cube);
        using var reading = connection.CreateCommand();
        reading.CommandText = $"""
            SELECT value FROM cells
            WHERE zb IN ({Even(BenchCube.Large.Indicators)}) AND fl IN ({Even(BenchCube.Large.Classes)}) AND dq IN ({Even(
                BenchCube.Large.Regions
            )})
              AND sj = $month
            ORDER BY zb, fl, dq, sj
            """;
        var asked = reading.Parameters.Add("$month", SqliteType.Integer);
        reading.Prepare();
        var room = new double[BenchCube.Selected];
        SliceRounds.Measure(
            $"SQLite {connection.ServerVersion}, clustered table",
            cube,
            Rounds,
            month =>
            {
                asked.Value = month;
                var next = 0;
                using var rows = reading.ExecuteReader();
                while (rows.Read())
                    room[next++] = rows.GetDouble(0);
                return room.AsSpan(0, next);
            }
        );
    }

    private static void Fill(SqliteConnection connection, BenchCube cube)
    {
        Run(
            connection,
            "CREATE TABLE cells (zb INTEGER, fl INTEGER, dq INTEGER, sj INTEGER, value REAL NOT NULL, PRIMARY KEY (zb, fl, dq, sj)) WITHOUT ROWID"
        );
        using var transaction = connection.BeginTransaction();
        using var adding = connection.CreateCommand();
        (adding.Transaction, adding.CommandText) = (transaction, "INSERT INTO cells VALUES ($zb, $fl, $dq, $sj, $value)");
        var places = new[] { "$zb", "$fl", "$dq", "$sj" }.Select(name => adding.Parameters.Add(name, SqliteType.Integer)).ToArray();
        var value = adding.Parameters.Add("$value", SqliteType.Real);
        adding.Prepare();
        for (var at = 0; at < cube.Numbers.Length; at++)
        {
            for (var dimension = 0; dimension < places.Length; dimension++)
                places[dimension].Value = cube.Cube.Shape.IndexAt(at, dimension);
            value.Value = cube.Numbers[at];
            adding.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static string Even(int count) =>
        string.Join(", ", Enumerable.Range(0, (count + 1) / 2).Select(at => (2 * at).ToString(CultureInfo.InvariantCulture)));

    private static void Run(SqliteConnection connection, string sql)
    {
        using var running = connection.CreateCommand();
        running.CommandText = sql;
        running.ExecuteNonQuery();
    }
}
