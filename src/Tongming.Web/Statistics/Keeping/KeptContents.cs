using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>Names contents of the store as statistics', so that they are not swept away.</summary>
internal static class KeptContents
{
    /// <summary>Whose a content is.</summary>
    /// <param name="BodyId">The body.</param>
    /// <param name="Kind">The kind of thing, as in the ledger.</param>
    /// <param name="Id">The thing.</param>
    internal sealed record Owner(Guid BodyId, string Kind, Guid Id);

    /// <summary>Names one.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="of">Whose it is.</param>
    /// <param name="stored">The content.</param>
    /// <param name="label">What is written on it, and what it is there for.</param>
    /// <param name="kept">Who kept it, when.</param>
    public static void Keep(
        Db db,
        Owner of,
        StoredFile stored,
        (string Name, string MediaType, string Purpose) label,
        (Guid By, DateTimeOffset At) kept
    ) =>
        db.Add(
            new KeptFile(
                of.BodyId,
                Guid.CreateVersion7(kept.At),
                stored,
                new(label.Name, label.MediaType, of.Kind, of.Id, label.Purpose, kept.At, kept.By)
            )
        );

    /// <summary>
    /// Names contents of a thing no longer, so that they are swept away like all that nobody names. Those that are excepted stay named, each once; answers which of them were named.
    /// </summary>
    public static async Task<IReadOnlySet<string>> ForgetAsync(Db db, Owner of, params IReadOnlyList<string> except)
    {
        var rows = await db.Set<KeptFile>()
            .Where(one => one.BodyId == of.BodyId && one.SubjectKind == of.Kind && one.SubjectId == of.Id)
            .ToListAsync();
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!except.Contains(row.Sha256) || !left.Add(row.Sha256))
                db.Remove(row);
        return left;
    }

    /// <summary>Names the two files of a version, or the one that is both.</summary>
    public static void KeepCube(
        Db db,
        Owner of,
        (string Open, string Whole, long Bytes) files,
        string name,
        (Guid By, DateTimeOffset At) kept
    )
    {
        foreach (var file in new[] { files.Open, files.Whole }.Distinct())
            Keep(db, of, new StoredFile(file, files.Bytes), (name, "application/octet-stream", "cube"), kept);
    }
}
