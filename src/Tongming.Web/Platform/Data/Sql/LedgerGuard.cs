namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Triggers by which the database itself refuses to change or remove an entry of the ledger. Part of the first migration.</summary>
internal static class LedgerGuard
{
    public const string Sqlite = """
        CREATE TRIGGER ledger_acts_no_update BEFORE UPDATE ON ledger_acts BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_acts_no_delete BEFORE DELETE ON ledger_acts BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        """;

    public const string Postgres = """
        CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
        CREATE TRIGGER ledger_acts_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_acts
        FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
        """;
}
