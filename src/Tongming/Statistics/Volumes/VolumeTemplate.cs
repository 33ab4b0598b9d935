namespace Tongming.Statistics.Volumes;

/// <summary>What a volume is.</summary>
public enum VolumeKind
{
    /// <summary>统计月报.</summary>
    MonthlyReport,

    /// <summary>统计公报.</summary>
    Communique,

    /// <summary>统计年鉴.</summary>
    Yearbook,
}

/// <summary>The words of the kinds.</summary>
public static class VolumeWords
{
    /// <summary>What people read.</summary>
    public static string NameOf(VolumeKind kind) =>
        kind switch
        {
            VolumeKind.MonthlyReport => "统计月报",
            VolumeKind.Communique => "统计公报",
            _ => "统计年鉴",
        };
}

/// <summary>模板: the text from which volumes begin. What is changed in it later does not change those that were begun.</summary>
[Law("S-085", "S-086")]
public sealed class VolumeTemplate
{
    /// <summary>Longest name in characters.</summary>
    public const int LongestName = 80;

    private VolumeTemplate() { }

    private VolumeTemplate(Guid bodyId, Guid id) => (BodyId, Id) = (bodyId, id);

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of what.</summary>
    public VolumeKind Kind { get; private set; }

    /// <summary>What people read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, as <see cref="VolumeScript"/> reads it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>A template. Refused: <c>volume.name</c>, and the first of <see cref="VolumeScript.Faults"/>.</summary>
    public static Outcome<VolumeTemplate> Create(Guid bodyId, Guid id, VolumeKind kind, string name, string text)
    {
        var made = new VolumeTemplate(bodyId, id) { Kind = kind };
        return made.Say(name, text) is { } refusal ? refusal : made;
    }

    /// <summary>Changes it. Refused as <see cref="Create"/> refuses.</summary>
    public Outcome<VolumeTemplate> Change(VolumeKind kind, string name, string text)
    {
        if (Say(name, text) is { } refusal)
            return refusal;
        (Kind, Version) = (kind, Version + 1);
        return this;
    }

    private Refusal? Say(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Trim() is not { Length: > 0 and <= LongestName } trimmed)
            return new Refusal("volume.name", LongestName);
        if (VolumeScript.Of(text).Faults is [var fault, ..])
            return fault.Refusal;
        (Name, Text) = (trimmed, text);
        return null;
    }
}
