namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>How a visitor wants to see the portal: as it is, or large for the elderly (关怀版, R7-50). Kept in a cookie, without a script.</summary>
internal static class Look
{
    /// <summary>Large letters and targets.</summary>
    public const string Large = "large";

    private const string Cookie = "look";

    /// <summary>Empty, or <see cref="Large"/>.</summary>
    public static string Of(HttpRequest request) => request.Cookies[Cookie] == Large ? Large : "";

    /// <summary>Maps the address that changes it and leads back.</summary>
    public static void MapLook(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/look", (string? to, string? back, HttpContext context) => Change(to, back, context)).ExcludeFromDescription();

    private static Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult Change(string? to, string? back, HttpContext context)
    {
        if (to == Large)
            context.Response.Cookies.Append(
                Cookie,
                Large,
                new CookieOptions
                {
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    HttpOnly = true,
                    IsEssential = true,
                }
            );
        else
            context.Response.Cookies.Delete(Cookie);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.LocalRedirect(IsOwn(back) ? back! : "/");
    }

    /// <summary>Whether an address stays in this program.</summary>
    private static bool IsOwn(string? back) =>
        back is { Length: > 0 and <= 500 } && back[0] == '/' && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\');
}
