namespace Tongming.People;

/// <summary>
/// A body (机关) that answers for disclosure by itself: a bureau, a department, a government. Several live in one installation;
/// every row of work belongs to exactly one of them.
/// </summary>
[Law("条例 第四条", "R1-02", "R1-03")]
public sealed class Body
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Longest document code, in characters.</summary>
    public const int LongestDocumentCode = 20;

    /// <summary>Most review steps of a reply.</summary>
    public const int MostReviewSteps = 3;

    private Body() { }

    /// <summary>A new body with a name and the letters of its documents.</summary>
    /// <param name="id">Its id, never the empty one: that is the installation itself.</param>
    /// <param name="name">Full legal name, 1 to <see cref="LongestName"/> characters.</param>
    /// <param name="documentCode">机关代字 of its document numbers, such as 演统公开 (R2-39).</param>
    public Body(Guid id, string name, string documentCode)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(id, Guid.Empty);
        Id = id;
        Name = Checked(name, LongestName);
        DocumentCode = Checked(documentCode, LongestDocumentCode);
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Full legal name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>机关代字 of document numbers.</summary>
    public string DocumentCode { get; private set; } = "";

    /// <summary>The superior (主管部门) inside this installation, if it is here.</summary>
    public Guid? SuperiorId { get; private set; }

    /// <summary>The people's government of the same level, which decides on reconsideration (R2-31); empty until set.</summary>
    public string Government { get; private set; } = "";

    /// <summary>The court that hears suits against the body; empty until set.</summary>
    public string Court { get; private set; } = "";

    /// <summary>Where reconsideration can be filed online, for decisions that are served through the internet (R2-33); empty until set.</summary>
    public string ReconsiderationChannel { get; private set; } = "";

    /// <summary>Office, address, hours and phone as printed on documents and pages (条例 第十二条, R1-38).</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Review steps of a reply before secrecy review and signing: 1 to 3.</summary>
    public int ReviewDepth { get; private set; } = 3;

    /// <summary>Whether the body only shows how the program works.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Goes up by one with every change; guards against two people saving at once.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Puts the body below a superior of this installation, or below none.</summary>
    public void PutBelow(Guid? superior)
    {
        if (superior == Id)
            throw new ArgumentException("A body is not its own superior.", nameof(superior));
        (SuperiorId, Version) = (superior, Version + 1);
    }

    /// <summary>Changes name and document code.</summary>
    public void Rename(string name, string documentCode) =>
        (Name, DocumentCode, Version) = (Checked(name, LongestName), Checked(documentCode, LongestDocumentCode), Version + 1);

    /// <summary>What the relief paragraph and the head of documents need.</summary>
    public void Describe(string government, string court, string reconsiderationChannel, string contact) =>
        (Government, Court, ReconsiderationChannel, Contact, Version) = (government, court, reconsiderationChannel, contact, Version + 1);

    /// <summary>Sets how many review steps a reply takes, 1 to 3.</summary>
    public void ReviewInSteps(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, MostReviewSteps);
        (ReviewDepth, Version) = (depth, Version + 1);
    }

    /// <summary>Marks the body as one that only shows the program; it stays so.</summary>
    public void MarkAsDemo() => (IsDemo, Version) = (true, Version + 1);

    private static string Checked(string text, int longest)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Trim().Length, longest, nameof(text));
        return text.Trim();
    }
}
