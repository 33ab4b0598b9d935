using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tongming.Web.Tests.House;

namespace Tongming.Journeys;

/// <summary>
/// The pages that a stranger may open, taken from the routes of the running program, with an address for each that was found by following
/// links as a stranger does, or on the way through a form.
/// </summary>
internal sealed class PublicWalk
{
    private const int MostPages = 250;

    /// <summary>Addresses that are followed for one route: enough to find what lies behind them.</summary>
    private const int MostOfRoute = 8;

    /// <summary>What only people of the office open, and what is for programs.</summary>
    private static readonly string[] Closed =
    [
        "/desk",
        "/account",
        "/api/v1",
        "/api/v2",
        "/sdmx",
        "/data/catalog.jsonld",
        "/data/province.json",
        "/openapi",
    ];

    /// <summary>
    /// What leads on at once or is for monitors; the second step of signing in and signing out, which only people of the office come to;
    /// files, which are no pages.
    /// </summary>
    private static readonly string[] NoPages =
    [
        "/look",
        "/health",
        "/setup",
        "/requests/new",
        "/sign-in/code",
        "/sign-out",
        "/files/{id:guid}",
        "/data/{code}/files/{format}",
        "/data/{code}/bulk/csv",
        "/volumes/{id:guid}/files/{format}",
        "/data/maps/{name}",
        "/releases.ics",
        "/requests/mine/{id:guid}/papers/{file:guid}",
    ];

    private readonly List<(string Pattern, Regex Matches, int Parameters)> routes;
    private readonly Dictionary<string, string> examples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> followed = new(StringComparer.Ordinal);

    private PublicWalk(IEnumerable<Tongming.Web.Tests.House.Route> all) =>
        routes = [
            .. all.Where(route => route.Methods.Count == 0 || route.Methods.Contains("GET"))
                .Select(route => $"/{route.Pattern.RawText?.TrimStart('/')}")
                .Where(pattern => !Array.Exists(Closed, start => pattern.StartsWith(start, StringComparison.Ordinal)) || pattern == "/api")
                .Where(pattern => !NoPages.Contains(pattern))
                .Select(pattern => (pattern, MatcherOf(pattern), pattern.Count(sign => sign == '{')))
                .OrderBy(one => one.Item3),
        ];

    /// <summary>The walk through a running program.</summary>
    public static async Task<PublicWalk> OfAsync(IServiceProvider services) => new(await Routes.OfAsync(services));

    /// <summary>An address of each page that was found.</summary>
    public IEnumerable<string> Addresses => examples.Values.Order(StringComparer.Ordinal);

    /// <summary>Routes of which no address is known: somebody must show this walk how a stranger comes there.</summary>
    public IEnumerable<string> Unknown => routes.Select(route => route.Pattern).Where(pattern => !examples.ContainsKey(pattern));

    /// <summary>Takes an address that somebody came to.</summary>
    public void Meet(string address)
    {
        if (RouteOf(address) is { } route)
            examples.TryAdd(route, address);
    }

    /// <summary>Follows the links of pages from some addresses on, and keeps one address of every route.</summary>
    public async Task FollowAsync(IPage page, params string[] from)
    {
        var (waiting, seen) = (new Queue<string>(from), new HashSet<string>(from, StringComparer.Ordinal));
        for (var pages = 0; pages < MostPages && waiting.TryDequeue(out var address); pages++)
        {
            var answer = await page.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
            if (answer.Status != 200)
                continue;
            Meet(address);
            var isPage = answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);
            foreach (var link in isPage ? LinksOf(await answer.TextAsync()) : [])
                if (RouteOf(link) is { } route && seen.Add(link) && Room(route))
                    waiting.Enqueue(link);
        }
    }

    private bool Room(string route)
    {
        followed[route] = followed.GetValueOrDefault(route) + 1;
        return followed[route] <= MostOfRoute;
    }

    private string? RouteOf(string address)
    {
        var path = address.Split('?', '#')[0];
        return routes.FirstOrDefault(route => route.Matches.IsMatch(path)).Pattern;
    }

    private static IEnumerable<string> LinksOf(string html) =>
        Regex
            .Matches(html, "href=\"(?<to>/[^\"/#][^\"#]*|/)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["to"].Value));

    /// <summary>A literal of a route is itself, a parameter any one segment, one that may be left out one or none.</summary>
    private static Regex MatcherOf(string pattern)
    {
        var asked = Regex.Replace(pattern, @"/\{[^{}]*\?\}", "\u0002", RegexOptions.None, TimeSpan.FromSeconds(1));
        var segments = Regex.Replace(asked, @"\{(?:[^{}]|\{\{|\}\})*\}", "\u0001", RegexOptions.None, TimeSpan.FromSeconds(1));
        var expression = Regex
            .Escape(segments)
            .Replace("\u0001", "[^/]+", StringComparison.Ordinal)
            .Replace("\u0002", "(?:/[^/]+)?", StringComparison.Ordinal);
        return new Regex($"^{expression}$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
