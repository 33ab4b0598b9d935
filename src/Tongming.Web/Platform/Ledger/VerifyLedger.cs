using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Ledger;

/// <summary>Reads the chains from their beginnings and names the first broken link of each.</summary>
internal static class VerifyLedger
{
    /// <summary>What came of one body's chain.</summary>
    /// <param name="BodyId">The body; the empty id for the installation's own acts.</param>
    /// <param name="Entries">How many entries were in order.</param>
    /// <param name="Head">The hash of the last entry in order, in hex: to be written down elsewhere.</param>
    /// <param name="Break">The first broken link, or null.</param>
    public sealed record Chain(Guid BodyId, long Entries, string Head, BrokenLink? Break);

    /// <summary>The first entry that does not fit.</summary>
    /// <param name="Seq">Its number.</param>
    /// <param name="Reason"><c>gap</c> (an entry is missing before it), <c>previous</c> (it does not follow the one before),
    /// <c>hash</c> (its own content was changed) or <c>note</c> (the text beside it was changed).</param>
    public sealed record BrokenLink(long Seq, string Reason);

    /// <summary>Verifies all chains, or the chain of one body.</summary>
    public static async Task<IReadOnlyList<Chain>> RunAsync(Db db, Guid? only = null, CancellationToken cancel = default)
    {
        var bodies = only is { } one
            ? [one]
            : await db.Set<LedgerEntry>().Select(entry => entry.BodyId).Distinct().OrderBy(id => id).ToListAsync(cancel);
        var chains = new List<Chain>();
        foreach (var body in bodies)
            chains.Add(await OfBodyAsync(db, body, cancel));
        return chains;
    }

    private static async Task<Chain> OfBodyAsync(Db db, Guid body, CancellationToken cancel)
    {
        var head = LedgerHead.Empty;
        var entries = db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.BodyId == body).OrderBy(entry => entry.Seq);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Break(entry, head) is { } reason)
                return new Chain(body, head.Seq, Hex(head), new BrokenLink(entry.Seq, reason));
            head = entry.Head;
        }

        return new Chain(body, head.Seq, Hex(head), await BrokenNoteAsync(db, body, cancel));
    }

    private static string? Break(LedgerEntry entry, LedgerHead head)
    {
        if (entry.Seq != head.Seq + 1)
            return "gap";
        if (!entry.Previous.AsSpan().SequenceEqual(head.Hash))
            return "previous";
        return entry.Hash.AsSpan().SequenceEqual(entry.ComputeHash()) ? null : "hash";
    }

    /// <summary>A note may be gone (destroyed when its time was over), but not changed.</summary>
    private static async Task<BrokenLink?> BrokenNoteAsync(Db db, Guid body, CancellationToken cancel)
    {
        var notes =
            from note in db.Set<LedgerNote>().AsNoTracking()
            join entry in db.Set<LedgerEntry>() on new { note.BodyId, note.Seq } equals new { entry.BodyId, entry.Seq }
            where note.BodyId == body
            orderby note.Seq
            select new
            {
                note.Seq,
                note.Text,
                entry.NoteHash,
            };
        await foreach (var note in notes.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(note.Text));
            if (note.NoteHash is null || !hash.AsSpan().SequenceEqual(note.NoteHash))
                return new BrokenLink(note.Seq, "note");
        }

        return null;
    }

    private static string Hex(LedgerHead head) => Convert.ToHexStringLower(head.Hash);
}
