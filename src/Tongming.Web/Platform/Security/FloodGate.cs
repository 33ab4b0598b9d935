using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Tongming.Web.Platform.Security;

/// <summary>Stands before the public form: page handlers ask it before they do anything with a submission.</summary>
internal sealed class FloodGate(Floods floods)
{
    /// <summary>Name of the cookie that tells sessions apart; it says nothing about anybody.</summary>
    public const string Cookie = "tongming-visit";

    private const int CookieLength = 32;

    /// <summary>Gives the browser a session; to be called where the form is shown.</summary>
    public static void Greet(HttpContext context)
    {
        if (SessionOf(context.Request) is not null)
            return;
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
        context.Response.Cookies.Append(Cookie, RandomNumberGenerator.GetHexString(CookieLength, lowercase: true), options);
    }

    /// <summary>Null where the submission may go on; otherwise the page that says how long to wait and keeps what was typed.</summary>
    public async Task<IActionResult?> RefuseAsync(HttpContext context, Guid body)
    {
        var wait = floods.Admit(body, context.Connection.RemoteIpAddress, SessionOf(context.Request));
        if (wait == TimeSpan.Zero)
            return null;
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = $"{seconds}";
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var view = new FloodView(
            context.Request.PathBase + context.Request.Path + context.Request.QueryString,
            (seconds + 59) / 60,
            [.. form.SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")))],
            form.Files.Count > 0
        );
        return new ViewResult
        {
            ViewName = "/Platform/Security/FloodNotice.cshtml",
            StatusCode = StatusCodes.Status429TooManyRequests,
            ViewData = new ViewDataDictionary<FloodView>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = view },
        };
    }

    private static string? SessionOf(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: CookieLength } session && session.All(char.IsAsciiHexDigitLower) ? session : null;
}

/// <summary>What the notice shows.</summary>
/// <param name="Address">Where the form goes when it is sent again.</param>
/// <param name="Minutes">How long to wait, at least 1.</param>
/// <param name="Fields">Everything that was typed, in order.</param>
/// <param name="HadFiles">Whether files were sent, which cannot be kept.</param>
internal sealed record FloodView(string Address, int Minutes, IReadOnlyList<(string Name, string Value)> Fields, bool HadFiles);
