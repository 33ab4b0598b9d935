using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>Answers strangers from <see cref="PublicCache"/>, and puts into it what endpoints with <see cref="PublicPageAttribute"/> answer.</summary>
internal static class CachedPages
{
    /// <summary>Longer addresses are answered but not kept.</summary>
    private const int LongestKey = 512;

    /// <summary>Room for most pages, so that it need not be made larger again and again.</summary>
    private const int UsualSize = 16 * 1024;

    /// <summary>Where an answer may be kept, and what of it is counted.</summary>
    internal sealed class Turn(Shelf shelf, string key)
    {
        public Shelf Shelf { get; } = shelf;

        public string Key { get; } = key;

        /// <summary>Something of which each visit is counted; the page says so.</summary>
        public Guid? Counted { get; set; }
    }

    /// <summary>Stands before everything else: what is kept needs nothing of the rest.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PublicCache>();
        var visits = app.Services.GetRequiredService<Visits>();
        app.Use(
            (context, next) =>
            {
                if (KeyOf(context.Request) is not { } key)
                    return next(context);
                var looking = cache.NowAsync(context.RequestAborted);
                return looking.IsCompletedSuccessfully && looking.Result.Pages.Find(key) is { } page
                    ? SendAsync(context, page, visits)
                    : LookAsync(context, next, looking, (key, visits));
            }
        );
    }

    /// <summary>Stands behind routing: catches what such an endpoint answers.</summary>
    public static void UsePublicPages(this WebApplication app) =>
        app.Use(
            (context, next) =>
                context.Features.Get<Turn>() is { } turn && context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null
                    ? CatchAsync(context, next, turn)
                    : next(context)
        );

    private static async Task LookAsync(HttpContext context, RequestDelegate next, ValueTask<Shelf> looking, (string Key, Visits Visits) of)
    {
        var shelf = await looking;
        if (shelf.Pages.Find(of.Key) is { } page)
        {
            await SendAsync(context, page, of.Visits);
            return;
        }

        context.Features.Set(new Turn(shelf, of.Key));
        await next(context);
    }

    private static Task SendAsync(HttpContext context, KeptPage page, Visits visits)
    {
        SecurityHeaders.Add(context.Request, context.Response.Headers);
        if (page.Counted is { } counted)
            visits.Count(counted);
        return page.SendAsync(context);
    }

    private static async Task CatchAsync(HttpContext context, RequestDelegate next, Turn turn)
    {
        var (response, sent) = (context.Response, context.Response.Body);
        using var caught = new MemoryStream(UsualSize);
        response.Body = caught;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = sent;
        }

        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            caught.Position = 0;
            await caught.CopyToAsync(sent, context.RequestAborted);
            return;
        }

        var page = new KeptPage(response, caught.ToArray()) { Counted = turn.Counted };
        // Some answers to HEAD have no body, which must not be taken for the page.
        if (HttpMethods.IsGet(context.Request.Method))
            turn.Shelf.Pages.Keep(turn.Key, page);
        if (turn.Counted is { } counted)
            context.RequestServices.GetRequiredService<Visits>().Count(counted);
        await page.SendAsync(context);
    }

    /// <summary>What an answer is kept under; null for whoever is signed in, acts, or brings a key.</summary>
    private static string? KeyOf(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.Headers.Authorization.Count > 0)
            return null;
        var look = "";
        if (request.Headers.Cookie.Count > 0)
        {
            if (request.Cookies.ContainsKey(SignedInCookie))
                return null;
            look = Look.Of(request);
        }

        // Lines cannot stand in headers, so that no address is taken for a kind of answer.
        var kinds = KindsOf(request) is { Length: > 0 } named ? $"\n{named}\n" : "";
        var key = $"{kinds}{request.Scheme}://{request.Host.Value} {request.Path.Value}{request.QueryString.Value} {look}";
        return key.Length <= LongestKey ? key : null;
    }

    /// <summary>The kinds of answer that a program takes, where it names one of a maker (application/vnd.…). Browsers name none, and share what is kept.</summary>
    private static string KindsOf(HttpRequest request) =>
        request.Headers.Accept.ToString() is var accepted && accepted.Contains("application/vnd.", StringComparison.OrdinalIgnoreCase)
            ? accepted
            : "";

    /// <summary>Name of the cookie of those who are signed in; a test compares it with the one that is set.</summary>
    public const string SignedInCookie = "tongming";
}
