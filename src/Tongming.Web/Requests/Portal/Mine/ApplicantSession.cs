namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>
/// What a browser may follow after the query code and the end of the telephone number were right: one application, for half an hour
/// after the last page.
/// </summary>
internal sealed class ApplicantSession(TimedPass passes)
{
    /// <summary>The cookie.</summary>
    public const string Cookie = "tongming-applicant";

    /// <summary>Lets the browser follow an application.</summary>
    public void Open(HttpContext context, Pass pass) =>
        context.Response.Cookies.Append(Cookie, passes.Write(TimedPass.ForApplicant, pass), Options(context, TimedPass.Life));

    /// <summary>The application that the browser follows, for another half hour; null for none.</summary>
    public Pass? Read(HttpContext context)
    {
        if (passes.Read(TimedPass.ForApplicant, context.Request.Cookies[Cookie]) is not { } pass)
            return null;
        Open(context, pass);
        return pass;
    }

    /// <summary>Ends it.</summary>
    public static void Close(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = life,
            Path = "/requests",
        };
}
