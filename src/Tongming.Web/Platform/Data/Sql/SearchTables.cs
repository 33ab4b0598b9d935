namespace Tongming.Web.Platform.Data.Sql;

/// <summary>The tables of the search index; they are made by a migration, as no mapping knows them.</summary>
internal static class SearchTables
{
    /// <summary>Name of the table with one row for each text, on both engines.</summary>
    public const string Rows = "platform_search";

    /// <summary>
    /// The index keeps no text: only words and where they stand. The tokens are made by the program and come parted by blanks,
    /// so that the simplest tokenizer is enough.
    /// </summary>
    public const string Sqlite = """
        CREATE TABLE platform_search (
            number INTEGER NOT NULL CONSTRAINT pk_platform_search PRIMARY KEY,
            body_id BLOB NOT NULL,
            kind TEXT NOT NULL,
            id BLOB NOT NULL);
        CREATE UNIQUE INDEX ix_platform_search_body_id_kind_id ON platform_search (body_id, kind, id);
        CREATE VIRTUAL TABLE platform_search_words USING fts5(words, content='', contentless_delete=1, tokenize='ascii');
        """;

    public const string Postgres = """
        CREATE TABLE platform_search (
            body_id uuid NOT NULL,
            kind character varying(40) NOT NULL,
            id uuid NOT NULL,
            words tsvector NOT NULL,
            CONSTRAINT pk_platform_search PRIMARY KEY (body_id, kind, id));
        CREATE INDEX ix_platform_search_words ON platform_search USING gin (words);
        """;
}
