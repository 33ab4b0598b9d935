namespace Tongming.Web.Platform.Security;

/// <summary>What browsers are told not to do with any answer of this program.</summary>
internal static class SecurityHeaders
{
    /// <summary>Scripts, styles and fonts come from the program itself and never stand inside a page.</summary>
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>Adds the headers to every answer, error pages included.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Add(context.Request, context.Response.Headers);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    /// <summary>Adds them to one answer.</summary>
    public static void Add(HttpRequest request, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The answer to a form or to the API is made from somebody's document; no cache may keep it.
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            headers.CacheControl = "no-store";
    }
}
