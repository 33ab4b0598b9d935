namespace Tongming.Web.Platform.Security;

/// <summary>Where an access token counts: in the header <c>Authorization</c>, below <c>/api/v1</c> only.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer";

    /// <summary>The token that a request carries; null for none. Behind the gate it is a right one.</summary>
    public static string? Of(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api/v1"))
            return null;
        var words = context.Request.Headers.Authorization.ToString().Split(' ', 2);
        return !words[0].Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? null
            : words.Length == 2 ? words[1].Trim()
            : "";
    }
}
