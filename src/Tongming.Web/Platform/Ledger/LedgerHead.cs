namespace Tongming.Web.Platform.Ledger;

/// <summary>The end of a body's chain.</summary>
/// <param name="Seq">Number of the last entry; 0 for an empty chain.</param>
/// <param name="Hash">Its hash; 32 zeros for an empty chain.</param>
internal readonly record struct LedgerHead(long Seq, byte[] Hash)
{
    /// <summary>Before the first entry.</summary>
    public static LedgerHead Empty { get; } = new(0, new byte[32]);
}
