namespace Tongming.Web.Platform.Ledger;

/// <summary>What people wrote about an act. Its hash is in the chain; the text can be destroyed when its time is over.</summary>
internal sealed class LedgerNote
{
    private LedgerNote() { }

    public LedgerNote(Guid bodyId, long seq, string text) => (BodyId, Seq, Text) = (bodyId, seq, text);

    public Guid BodyId { get; private set; }

    public long Seq { get; private set; }

    public string Text { get; private set; } = "";
}
