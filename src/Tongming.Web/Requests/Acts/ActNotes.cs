namespace Tongming.Web.Requests.Acts;

/// <summary>What people wrote, as the ledger's note.</summary>
internal static class ActNotes
{
    /// <summary>Nothing where nothing was written.</summary>
    public static string? Of(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
