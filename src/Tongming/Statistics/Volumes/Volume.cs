using Tongming.Statistics.Releases;

namespace Tongming.Statistics.Volumes;

/// <summary>
/// 书刊: one issue of a monthly report, a communiqué or a yearbook. Its numbers are live while it is written, and frozen when a release takes it up
/// (<see cref="Freeze"/>); the public sees it from the moment of that release on. A corrected issue is a further one (<see cref="No"/>) beside it.
/// </summary>
[Law("R6-05", "R6-06")]
public sealed class Volume
{
    /// <summary>Longest title in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>Longest reason in characters.</summary>
    public const int LongestReason = 1000;

    private Volume() { }

    private Volume(Guid bodyId, Guid id) => (BodyId, Id) = (bodyId, id);

    /// <summary>What a new issue is.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Title">What people read.</param>
    /// <param name="Period">Code of its period.</param>
    /// <param name="Text">Its text with inserts, begun from a template.</param>
    /// <param name="TemplateId">That template.</param>
    public sealed record Facts(VolumeKind Kind, string Title, string Period, string Text, Guid TemplateId);

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is.</summary>
    public VolumeKind Kind { get; private set; }

    /// <summary>The template from which it was begun: its series.</summary>
    public Guid TemplateId { get; private set; }

    /// <summary>What people read.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Code of its period, such as 202603 or 2025.</summary>
    public string Period { get; private set; } = "";

    /// <summary>1 for the first issue of its series and period, 2 for its first correction.</summary>
    public int No { get; private set; } = 1;

    /// <summary>更正说明 of a correction; else empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Its text with inserts.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who began it.</summary>
    public Guid MadeBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>SHA-256 of the frozen content, under which the store keeps it; empty before.</summary>
    public string ContentFile { get; private set; } = "";

    /// <summary>SHA-256 of its PDF in the store; empty where there is none.</summary>
    public string PdfFile { get; private set; } = "";

    /// <summary>How often making a PDF was begun for this content.</summary>
    public int PdfAttempts { get; private set; }

    /// <summary>The release that carries it, or null.</summary>
    public Guid? ReleaseId { get; private set; }

    /// <summary>The first moment at which the public sees it, inclusive; null before its release is under embargo.</summary>
    public DateTimeOffset? ShownFrom { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>
    /// Begins an issue. Refused: <c>volume.title</c>, <c>volume.period</c>, <c>volume.text</c>; <c>volume.reason</c>, a correction without a reason.
    /// </summary>
    /// <param name="place">Of which body, with which id.</param>
    /// <param name="facts">What it is.</param>
    /// <param name="issue">1 and no reason for a first issue; more and a reason for a correction.</param>
    /// <param name="made">Who begins it, when.</param>
    public static Outcome<Volume> Create(
        (Guid BodyId, Guid Id) place,
        Facts facts,
        (int No, string Reason) issue,
        (Guid By, DateTimeOffset At) made
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(issue.Reason);
        var volume = new Volume(place.BodyId, place.Id);
        if (volume.Say(facts.Title, facts.Text) is { } refusal)
            return refusal;
        if (VolumePeriod.Of(facts.Period.Trim()) is var period && period.Refusal is { } unread)
            return unread;
        if (issue.No > 1 ? issue.Reason.Trim() is not { Length: > 0 and <= LongestReason } : issue.Reason.Trim().Length > 0)
            return new Refusal("volume.reason", LongestReason);
        (volume.Kind, volume.Period, volume.TemplateId) = (facts.Kind, period.Value!.Code, facts.TemplateId);
        (volume.No, volume.Reason, volume.MadeBy, volume.MadeAt) = (issue.No, issue.Reason.Trim(), made.By, made.At);
        return volume;
    }

    /// <summary>Changes title and text while no release carries it. Refused: <c>volume.taken</c>, and as <see cref="Create"/>.</summary>
    public Outcome<Volume> Write(string title, string text)
    {
        if (ReleaseId is not null)
            return new Refusal("volume.taken", Title);
        if (Say(title, text) is { } refusal)
            return refusal;
        Version++;
        return this;
    }

    /// <summary>
    /// Puts it into a release with its content as it is now, which does not change any more; the same release may freeze it anew until its moment is set. Refused: <c>volume.shown</c>, once it has a
    /// moment; <c>volume.elsewhere</c>, while it is in another release.
    /// </summary>
    public Outcome<Volume> Freeze(Guid release, string content)
    {
        if (ShownFrom is not null)
            return new Refusal("volume.shown", Title);
        if (ReleaseId is not null && ReleaseId != release)
            return new Refusal("volume.elsewhere", Title);
        if (ContentFile != content)
            (ContentFile, PdfFile, PdfAttempts) = (content, "", 0);
        (ReleaseId, Version) = (release, Version + 1);
        return this;
    }

    /// <summary>Takes it out of its release: its numbers are live again. Refused: <c>volume.shown</c>.</summary>
    public Outcome<Volume> Thaw()
    {
        if (ShownFrom is not null)
            return new Refusal("volume.shown", Title);
        (ReleaseId, ContentFile, PdfFile, PdfAttempts, Version) = (null, "", "", 0, Version + 1);
        return this;
    }

    /// <summary>Opens it from a moment on, moves that moment, or closes it again (null): as its release goes.</summary>
    public void Show(DateTimeOffset? from) => (ShownFrom, Version) = (from, Version + 1);

    /// <summary>Counts an attempt to make its PDF.</summary>
    public void BeginPdf() => PdfAttempts++;

    /// <summary>Keeps its PDF, if it is still of that content; else false.</summary>
    public bool KeepPdf(string content, string pdf)
    {
        if (ContentFile != content)
            return false;
        PdfFile = pdf;
        return true;
    }

    /// <summary>
    /// Why it cannot be given up as begun by mistake; null where it can. Refused: <c>volume.drop.out</c>, once the public sees it; <c>volume.drop.taken</c>, while a release carries it that is
    /// prepared or further.
    /// </summary>
    /// <param name="carrier">The state of the release that carries it, or null for none.</param>
    /// <param name="now">The moment.</param>
    public Refusal? WhyNotDropped(ReleaseState? carrier, DateTimeOffset now) =>
        ShownFrom <= now ? new Refusal("volume.drop.out", Title)
        : carrier is null or ReleaseState.Planned or ReleaseState.Cancelled ? null
        : new Refusal("volume.drop.taken", Title);

    private Refusal? Say(string title, string text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        if (title.Trim() is not { Length: > 0 and <= LongestTitle } trimmed)
            return new Refusal("volume.title", LongestTitle);
        if (text.Length > VolumeScript.LongestText)
            return new Refusal("volume.text", VolumeScript.LongestText);
        (Title, Text) = (trimmed, text);
        return null;
    }
}
