using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Tests.House;

/// <summary>Both engines keep the same things, and what a body does is kept by body (decision 0009). Nothing is connected to.</summary>
public sealed class ModelTests
{
    /// <summary>
    /// Tables of the whole installation, which every part of a spread database would have in full. Everything else leads its key
    /// with the body; who adds a name here says in decision 0009 why.
    /// </summary>
    private static readonly string[] Reference =
    [
        "platform_keys",
        "platform_secrets",
        "platform_jobs",
        "cal_notices",
        "ppl_bodies",
        "ppl_accounts",
        "ppl_account_claims",
        "ppl_account_logins",
        "ppl_account_tokens",
    ];

    private static readonly Func<Db>[] Engines = [Sqlite, Postgres];

    [Fact]
    public void Both_engines_have_the_same_tables_and_columns() => Assert.Equal(ColumnsOf(Sqlite), ColumnsOf(Postgres));

    [Fact]
    public void What_a_body_does_is_kept_by_body() => Assert.Empty(NotLedByBody(Sqlite).Except(Reference));

    [Fact]
    public void No_reference_table_is_listed_that_is_not_there_or_is_kept_by_body() => Assert.Empty(Reference.Except(NotLedByBody(Sqlite)));

    [Fact]
    public void No_migration_is_missing() => Assert.Empty(Engines.Where(HasPendingChanges).Select(open => open.Method.Name));

    [Fact]
    public void All_names_are_lower_case_words_with_underscores()
    {
        var names =
            from open in Engines
            from table in TablesOf(open)
            from name in table
                .Columns.Select(column => column.Name)
                .Concat(table.Indexes.Select(index => index.Name))
                .Concat(table.UniqueConstraints.Select(key => key.Name))
                .Concat(table.ForeignKeyConstraints.Select(key => key.Name))
                .Append(table.Name)
            select name;
        Assert.Empty(names.Where(name => !IsSnakeCase(name)).Distinct());
    }

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Assert.True(IsSnakeCase("sha256") && IsSnakeCase("ix_a_b2_c"));
        Assert.DoesNotContain(true, new[] { "Name", "a__b", "_a", "a_", "a-b", "2a" }.Select(IsSnakeCase));
        Assert.Contains("ppl_bodies", NotLedByBody(Postgres));
        Assert.DoesNotContain("ppl_people", NotLedByBody(Postgres));
    }

    private static IEnumerable<string> NotLedByBody(Func<Db> open) =>
        TablesOf(open).Where(table => table.PrimaryKey?.Columns[0].Name != "body_id").Select(table => table.Name);

    private static IReadOnlyList<string> ColumnsOf(Func<Db> open) =>
        [
            .. from table in TablesOf(open)
            from column in table.Columns
            orderby table.Name, column.Name
            select $"{table.Name}.{column.Name}{(column.IsNullable ? "?" : "")}",
        ];

    private static IReadOnlyList<ITable> TablesOf(Func<Db> open)
    {
        using var db = open();
        return [.. db.Model.GetRelationalModel().Tables];
    }

    private static bool HasPendingChanges(Func<Db> open)
    {
        using var db = open();
        return db.Database.HasPendingModelChanges();
    }

    private static bool IsSnakeCase(string name) =>
        Regex.IsMatch(name, "^[a-z][a-z0-9]*(_[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static SqliteDb Sqlite() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=nowhere.db").Options);

    private static PostgresDb Postgres() => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=127.0.0.1").Options);
}
