using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Ui;

/// <summary>What every page of the portal says of the office at its end and in its head (R5-42, R5-43).</summary>
internal sealed record PortalFooter
{
    /// <summary>The body that runs the portal; empty before the installation is set up.</summary>
    public string Office { get; init; } = "";

    /// <summary>How it is reached.</summary>
    public string Contact { get; init; } = "";

    /// <summary>网站名称.</summary>
    public string SiteName { get; init; } = "";

    /// <summary>域名, as filed.</summary>
    public string SiteDomain { get; init; } = "";

    /// <summary>网站标识码 of ten digits.</summary>
    public string SiteCode { get; init; } = "";

    /// <summary>ICP 备案号.</summary>
    public string IcpNumber { get; init; } = "";

    /// <summary>公安备案号.</summary>
    public string PoliceNumber { get; init; } = "";

    /// <summary>Code of the 党政机关 mark.</summary>
    public string OfficeMark { get; init; } = "";

    /// <summary>Whether the body is the demo's.</summary>
    public bool IsDemo { get; init; }

    /// <summary>友情链接.</summary>
    public IReadOnlyList<FooterLink> Links { get; init; } = [];
}

/// <summary>A link at the end of each page to another site.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Address">Where it leads inside this program: to the notice before another site.</param>
internal sealed record FooterLink(string Name, string Address);

/// <summary>Who knows the footer; the module that keeps the settings registers one.</summary>
internal sealed record FooterSource(Func<Db, CancellationToken, Task<PortalFooter>> Read);

/// <summary>A part of the first page that a module registers: a partial view that loads what it shows.</summary>
/// <param name="Partial">Path of the partial.</param>
/// <param name="Order">Smaller comes first.</param>
internal sealed record HomePart(string Partial, int Order);

/// <summary>Gives the footer to the layout; reads it again after something was written here, and every ten seconds for what others write.</summary>
internal sealed class ReadFooter(IEnumerable<FooterSource> sources, Engine engine, Changes changes, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    private (long Acted, long ReadAt, PortalFooter Footer)? kept;

    /// <summary>The footer of this moment.</summary>
    public async Task<PortalFooter> RunAsync(CancellationToken cancel)
    {
        var acted = changes.Acted;
        if (kept is { } known && known.Acted == acted && time.GetElapsedTime(known.ReadAt) < Life)
            return known.Footer;
        var footer = new PortalFooter();
        await using var db = engine.OpenForReading();
        foreach (var source in sources)
            footer = await source.Read(db, cancel);
        kept = (acted, time.GetTimestamp(), footer);
        return footer;
    }
}
