using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Leaving;

/// <summary>The names under which this portal is reached: as the visitor called it, as it is set, as its bodies filed it.</summary>
internal sealed record OwnSites(IReadOnlySet<string> Hosts)
{
    /// <summary>Whether an address leads to another site; files, own pages, mailboxes and machines of the own network do not.</summary>
    public bool IsOutside(string address) =>
        LinkClasses.Of(address) == LinkClass.Outside && Uri.TryCreate(address, UriKind.Absolute, out var to) && !Hosts.Contains(to.IdnHost);

    /// <summary>Reads them.</summary>
    public static async Task<OwnSites> LoadAsync(Db db, SiteOptions site, HttpRequest request, CancellationToken cancel)
    {
        var filed = await db.Set<BodyPublishing>().Where(one => one.SiteDomain != "").Select(one => one.SiteDomain).ToListAsync(cancel);
        return new OwnSites(
            filed
                .Append(site.Address)
                .Append(request.Host.Host)
                .Select(HostOf)
                .Where(host => host.Length > 0)
                .ToHashSet(StringComparer.OrdinalIgnoreCase)
        );
    }

    /// <summary>The host of what people write for a domain, with a scheme or without.</summary>
    private static string HostOf(string written) =>
        Uri.TryCreate(written.Contains("://", StringComparison.Ordinal) ? written : $"https://{written}", UriKind.Absolute, out var parsed)
            ? parsed.IdnHost
            : "";
}
