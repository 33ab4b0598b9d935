using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tongming.People;

namespace Tongming.Web.Platform.Ledger;

/// <summary>
/// A link of a body's chain. Its hash covers every field and the hash before it, so that whoever changes or removes an entry
/// behind the program's back breaks the chain at that place.
/// </summary>
internal sealed class LedgerEntry
{
    private LedgerEntry() { }

    /// <summary>The entry that follows <paramref name="previous"/>.</summary>
    public static LedgerEntry After(LedgerHead previous, LedgerAct act)
    {
        var entry = new LedgerEntry
        {
            BodyId = act.BodyId,
            Seq = previous.Seq + 1,
            At = act.At,
            Day = act.Day,
            ActorKind = act.Actor.Kind,
            ActorId = act.Actor.Id,
            OnBehalfOf = act.OnBehalfOf,
            Act = act.Act,
            SubjectKind = act.SubjectKind,
            SubjectId = act.SubjectId,
            Why = act.Why,
            Facts = act.Facts,
            NoteHash = act.Note is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(act.Note)),
            Token = act.Token,
            Previous = previous.Hash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    public Guid BodyId { get; private set; }

    /// <summary>1, 2, 3 … in the body, without gaps.</summary>
    public long Seq { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateOnly Day { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public Guid ActorId { get; private set; }

    public Guid? OnBehalfOf { get; private set; }

    public string Act { get; private set; } = "";

    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public string Why { get; private set; } = "";

    public string Facts { get; private set; } = "{}";

    /// <summary>SHA-256 of the note, if people wrote one.</summary>
    public byte[]? NoteHash { get; private set; }

    public string? Token { get; private set; }

    public byte[] Previous { get; private set; } = [];

    public byte[] Hash { get; private set; } = [];

    /// <summary>The end of the chain after this entry.</summary>
    public LedgerHead Head => new(Seq, Hash);

    /// <summary>What the hash must be. Each field is written with its length, so that no two entries read alike.</summary>
    public byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Previous);
        Add(hash, BodyId.ToByteArray(true));
        Add(hash, Number(Seq));
        Add(hash, Number(At.UtcTicks));
        Add(hash, Number(Day.DayNumber));
        Add(hash, ActorKind.ToString());
        Add(hash, ActorId.ToByteArray(true));
        Add(hash, OnBehalfOf?.ToByteArray(true) ?? []);
        Add(hash, Act);
        Add(hash, SubjectKind);
        Add(hash, SubjectId.ToByteArray(true));
        Add(hash, Why);
        Add(hash, Facts);
        Add(hash, NoteHash ?? []);
        Add(hash, Token ?? "");
        return hash.GetHashAndReset();
    }

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
