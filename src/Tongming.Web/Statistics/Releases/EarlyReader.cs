namespace Tongming.Web.Statistics.Releases;

/// <summary>提前阅看人: somebody of the body who may look at what a release carries before its minute, beside those who work on it.</summary>
internal sealed class EarlyReader
{
    /// <summary>Longest reason in characters.</summary>
    public const int LongestReason = 200;

    private EarlyReader() { }

    public EarlyReader(Guid bodyId, Guid releaseId, Guid personId, string reason, DateTimeOffset at) =>
        (BodyId, ReleaseId, PersonId, Reason, At) = (bodyId, releaseId, personId, reason, at);

    public Guid BodyId { get; private set; }

    public Guid ReleaseId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
