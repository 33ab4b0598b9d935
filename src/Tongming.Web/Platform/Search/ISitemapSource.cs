namespace Tongming.Web.Platform.Search;

/// <summary>The public addresses of a module, for the sitemap that search engines read. Each module that has pages of its own things registers one.</summary>
internal interface ISitemapSource
{
    /// <summary>How many addresses everybody may read at this moment, and some of them: their order stays while nothing changes.</summary>
    /// <param name="skip">How many are left out at the beginning.</param>
    /// <param name="take">Most addresses; zero only counts.</param>
    /// <param name="cancel">Ends the reading.</param>
    Task<SitemapPart> ReadAsync(int skip, int take, CancellationToken cancel);
}

/// <summary>Some of the addresses of a module.</summary>
/// <param name="Count">How many it has in all.</param>
/// <param name="Addresses">Those that were asked for.</param>
internal sealed record SitemapPart(int Count, IReadOnlyList<SitemapAddress> Addresses);

/// <summary>A page.</summary>
/// <param name="Address">Where it stands inside this program, encoded.</param>
/// <param name="Changed">Since when it says what it says.</param>
internal sealed record SitemapAddress(string Address, DateTimeOffset Changed);
