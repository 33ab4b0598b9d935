using System.Buffers;
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
        // One piece, hashed at once: asking the hash for each field costs more than the hash.
        var fields = new ArrayBufferWriter<byte>(512);
        Add(fields, Previous);
        Add(fields, BodyId);
        Add(fields, Seq);
        Add(fields, At.UtcTicks);
        Add(fields, Day.DayNumber);
        Add(fields, ActorKind.ToString());
        Add(fields, ActorId);
        if (OnBehalfOf is { } person)
            Add(fields, person);
        else
            Add(fields, ReadOnlySpan<byte>.Empty);
        Add(fields, Act);
        Add(fields, SubjectKind);
        Add(fields, SubjectId);
        Add(fields, Why);
        Add(fields, Facts);
        Add(fields, NoteHash ?? []);
        Add(fields, Token ?? "");
        return SHA256.HashData(fields.WrittenSpan);
    }

    private static void Add(ArrayBufferWriter<byte> fields, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        Add(fields, bytes);
    }

    private static void Add(ArrayBufferWriter<byte> fields, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Add(fields, bytes);
    }

    private static void Add(ArrayBufferWriter<byte> fields, string text)
    {
        AddLength(fields, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, fields);
    }

    private static void Add(ArrayBufferWriter<byte> fields, ReadOnlySpan<byte> bytes)
    {
        AddLength(fields, bytes.Length);
        fields.Write(bytes);
    }

    private static void AddLength(ArrayBufferWriter<byte> fields, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(fields.GetSpan(4), length);
        fields.Advance(4);
    }
}
