namespace Tongming.Web.Platform.Files;

/// <summary>A file that a body keeps: what it is called, what it belongs to, and which content of the store it is.</summary>
internal sealed class KeptFile
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 200;

    private KeptFile() { }

    /// <summary>A file of a body whose content is in the store.</summary>
    public KeptFile(Guid bodyId, Guid id, StoredFile stored, Label label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label.Name);
        if (!StoredName.IsSha256(stored.Sha256))
            throw new ArgumentException("This is no SHA-256.", nameof(stored));
        (BodyId, Id, Sha256, Size) = (bodyId, id, stored.Sha256, stored.Size);
        Name = Shortened(label.Name.Trim());
        (MediaType, SubjectKind, SubjectId, Purpose) = (label.MediaType, label.SubjectKind, label.SubjectId, label.Purpose);
        (KeptAt, KeptBy) = (label.At, label.By);
    }

    /// <summary>What is written on it.</summary>
    /// <param name="Name">Name as people gave it; cut to <see cref="LongestName"/> characters, the ending stays.</param>
    /// <param name="MediaType">Such as <c>application/pdf</c>.</param>
    /// <param name="SubjectKind">What kind of thing it belongs to, such as <c>request</c>.</param>
    /// <param name="SubjectId">The thing.</param>
    /// <param name="Purpose">Code of what it is there for, such as <c>reply</c>.</param>
    /// <param name="At">When it was kept.</param>
    /// <param name="By">Who kept it; the empty id for the program and for strangers.</param>
    public sealed record Label(
        string Name,
        string MediaType,
        string SubjectKind,
        Guid SubjectId,
        string Purpose,
        DateTimeOffset At,
        Guid By
    );

    public Guid BodyId { get; private set; }

    public Guid Id { get; private set; }

    public string Sha256 { get; private set; } = "";

    public long Size { get; private set; }

    public string Name { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public Guid KeptBy { get; private set; }

    public string Purpose { get; private set; } = "";

    /// <summary>Part of something that is finished, such as a sent reply: it is not replaced any more.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>The content's name in the store.</summary>
    public StoredName Stored => new(BodyId, Sha256);

    /// <summary>Makes it part of something finished; it stays so.</summary>
    public void Seal() => IsSealed = true;

    private static string Shortened(string name)
    {
        if (name.Length <= LongestName)
            return name;
        var ending = Path.GetExtension(name);
        ending = ending.Length <= 10 ? ending : "";
        var stem = name[..(LongestName - ending.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + ending;
    }
}
