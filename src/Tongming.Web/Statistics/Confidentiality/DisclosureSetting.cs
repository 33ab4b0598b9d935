namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>保密参数 of a body, encrypted: who knows them can compute closer bounds (R6-34).</summary>
internal sealed class DisclosureSetting
{
    private DisclosureSetting() { }

    public DisclosureSetting(Guid bodyId) => BodyId = bodyId;

    public Guid BodyId { get; private set; }

    /// <summary>The numbers, as <see cref="DisclosureNumbers"/> seals them.</summary>
    public string Sealed { get; private set; } = "";

    public Guid By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Goes up by one with every change; examinations say under which they were made.</summary>
    public int Version { get; private set; }

    public void Change(string numbers, Guid by, DateTimeOffset at) => (Sealed, By, At, Version) = (numbers, by, at, Version + 1);
}
