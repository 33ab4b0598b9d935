using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Hosting.Feeds;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Portal.Machines;

/// <summary>What feed readers and search engines read: Atom feeds, the sitemap and robots.txt. They show what the pages show, and no more.</summary>
internal static class Feeds
{
    /// <summary>Entries of a feed.</summary>
    public const int MostEntries = 50;

    /// <summary>Addresses of one file of the sitemap: the most that search engines take.</summary>
    public const int MostAddresses = 50_000;

    private const string Xml = "application/xml; charset=utf-8";

    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("").ExcludeFromDescription().WithMetadata(new PublicPageAttribute());
        feeds.MapMethods("/feed", Verbs.Reading, FeedAsync);
        feeds.MapMethods("/columns/{slug}/feed", Verbs.Reading, FeedAsync);
        feeds.MapMethods("/sitemap.xml", Verbs.Reading, SitemapAsync);
        feeds.MapMethods("/sitemaps/{number:int}.xml", Verbs.Reading, SitemapPartAsync);
        feeds.MapMethods("/robots.txt", Verbs.Reading, Robots);
    }

    private static async Task<IResult> FeedAsync(string? slug, Guid? body, HttpRequest request, PublicItems items, CancellationToken cancel)
    {
        var bodies = await items.BodiesAsync(cancel);
        if (bodies.FirstOrDefault(one => body is null || one.Id == body) is not { } of)
            return TypedResults.NotFound();
        Column? column = null;
        if (slug is not null && (column = (await items.ColumnsAsync(of.Id, cancel)).FirstOrDefault(one => one.Slug == slug)) is null)
            return TypedResults.NotFound();
        var lines = await items.NewestAsync(new PublicFilter(of.Id) { ColumnId = column?.Id }, MostEntries, cancel);
        var title = column is null ? $"{of.Name} 信息公开" : $"{of.Name} {column.Name}";
        var page = column is null ? $"/disclosure?body={of.Id}" : Addresses.Of(column);
        return new AtomFeed(
            title,
            page,
            of.Name,
            [
                .. lines.Select(line => new AtomFeed.Entry(
                    $"urn:uuid:{line.Id}",
                    line.Title,
                    Addresses.Of(line),
                    line.FirstShown,
                    line.Summary
                )),
            ]
        ).Answer(request);
    }

    private static async Task<IResult> SitemapAsync(HttpRequest request, IEnumerable<ISitemapSource> sources, CancellationToken cancel)
    {
        var parts = 0;
        foreach (var source in sources)
            parts += PartsOf((await source.ReadAsync(0, 0, cancel)).Count);
        return TypedResults.Text(
            Written(xml =>
            {
                xml.WriteStartElement("sitemapindex", SitemapNamespace);
                for (var part = 1; part <= Math.Max(1, parts); part++)
                {
                    xml.WriteStartElement("sitemap", SitemapNamespace);
                    xml.WriteElementString("loc", SitemapNamespace, request.Whole($"/sitemaps/{part}.xml"));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }),
            Xml,
            Encoding.UTF8
        );
    }

    /// <summary>Each module begins a file of its own, so that one of them does not move the addresses of the others.</summary>
    private static async Task<IResult> SitemapPartAsync(
        int number,
        HttpRequest request,
        IEnumerable<ISitemapSource> sources,
        CancellationToken cancel
    )
    {
        if (number is < 1 or > 10_000)
            return TypedResults.NotFound();
        var at = number - 1;
        foreach (var source in sources)
        {
            var part = await source.ReadAsync(at * MostAddresses, MostAddresses, cancel);
            if (part.Addresses.Count > 0)
                return Sitemap(request, part.Addresses);
            at -= PartsOf(part.Count);
        }

        return number == 1 ? Sitemap(request, []) : TypedResults.NotFound();
    }

    private static int PartsOf(int addresses) => (addresses + MostAddresses - 1) / MostAddresses;

    private static ContentHttpResult Sitemap(HttpRequest request, IReadOnlyList<SitemapAddress> addresses) =>
        TypedResults.Text(
            Written(xml =>
            {
                xml.WriteStartElement("urlset", SitemapNamespace);
                foreach (var one in addresses)
                {
                    xml.WriteStartElement("url", SitemapNamespace);
                    xml.WriteElementString("loc", SitemapNamespace, request.Whole(one.Address));
                    xml.WriteElementString("lastmod", SitemapNamespace, LegalClock.Rfc3339(one.Changed));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }),
            Xml,
            Encoding.UTF8
        );

    private static ContentHttpResult Robots(HttpRequest request) =>
        TypedResults.Text(
            $"""
            User-agent: *
            Disallow: /desk
            Disallow: /account
            Disallow: /setup
            Disallow: /requests/mine
            Disallow: /api/
            Sitemap: {request.Whole("/sitemap.xml")}

            """,
            "text/plain; charset=utf-8",
            Encoding.UTF8
        );

    private static string Written(Action<XmlWriter> write)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
            write(xml);
        return text.ToString();
    }
}
