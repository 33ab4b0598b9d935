using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Ledger;

/// <summary>
/// The mark of a sending as the ledger keeps it. Whoever sends chooses the mark, and two may choose the same: what is kept is therefore
/// bound to the sender, the act and the thing. The same person who sends the same mark for the same act on the same thing has sent
/// twice; everything else is another sending.
/// </summary>
/// <param name="BodyId">The body whose chain takes the act.</param>
/// <param name="Kept">What stands in the chain: 64 hexadecimal digits.</param>
internal readonly record struct SentMark(Guid BodyId, string Kept)
{
    /// <summary>The mark of an act on a thing that is there.</summary>
    public static SentMark Of(Guid bodyId, Actor actor, string act, Guid subject, string sent) =>
        Of(bodyId, actor, act, $"{subject:N}", sent);

    /// <summary>The mark of an act that enters something new, named by what is known of it, such as the number of its case.</summary>
    public static SentMark Of(Guid bodyId, Actor actor, string act, string subject, string sent)
    {
        var all = new StringBuilder();
        // With lengths, so that no two read alike.
        foreach (var part in (string[])[$"{actor.Kind}", $"{actor.Id:N}", act, subject, sent])
            all.Append(part.Length).Append(':').Append(part);
        return new SentMark(bodyId, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{all}"))));
    }

    /// <summary>The acts that have it: one or none.</summary>
    public IQueryable<LedgerEntry> In(Db db)
    {
        var (bodyId, kept) = this;
        return db.Set<LedgerEntry>().Where(entry => entry.BodyId == bodyId && entry.Token == kept);
    }
}
