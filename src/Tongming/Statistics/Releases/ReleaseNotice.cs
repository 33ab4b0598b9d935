namespace Tongming.Statistics.Releases;

/// <summary>发布时间调整公告: that a release comes at another minute, or not at all, and why. It stays on the calendar.</summary>
[Law("R6-03")]
public sealed class ReleaseNotice
{
    private ReleaseNotice() { }

    internal ReleaseNotice(Release release, DateTimeOffset? to, string reason, DateTimeOffset now)
    {
        (BodyId, ReleaseId, Id) = (release.BodyId, release.Id, Guid.CreateVersion7(now));
        (From, To, Reason, AnnouncedAt) = (release.At, to, reason, now);
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The release.</summary>
    public Guid ReleaseId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The minute that had been announced.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>The new one; null where it was cancelled.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was announced.</summary>
    public DateTimeOffset AnnouncedAt { get; private set; }

    /// <summary>True where it was announced after the minute that it changes: not beforehand, as it must be.</summary>
    public bool IsLate => AnnouncedAt >= From;
}
