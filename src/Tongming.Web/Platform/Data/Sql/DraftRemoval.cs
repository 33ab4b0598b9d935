namespace Tongming.Web.Platform.Data.Sql;

/// <summary>Removes the draft of a form; it goes with every submission.</summary>
internal static class DraftRemoval
{
    private const string Both = "DELETE FROM req_drafts WHERE body_id = @body AND mark_hash = @mark";

    public static Task RunAsync(Db db, Guid bodyId, string markHash) =>
        Statement.Kept(db, Both, ("@body", Statement.Id(db, bodyId)), ("@mark", markHash)).ExecuteNonQueryAsync();
}
