using Microsoft.AspNetCore.Authentication;
using Tongming.People;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Platform.Security;

/// <summary>
/// Who comes to the desk. Everything under <c>/desk</c>, <c>/account</c> and <c>/api/v1/desk</c> needs a person who is signed in and
/// still works here; a password that somebody else chose opens only the page that changes it; an empty installation shows its
/// set-up instead of any page that works with people.
/// </summary>
internal static class DeskGate
{
    /// <summary>Name of the claim of those who must change their password before anything else.</summary>
    public const string MustChangePasswordClaim = "tongming:must-change-password";

    private const string Setup = "/setup";
    private const string PasswordPage = "/account/password";

    /// <summary>What works without people and so before the set-up too.</summary>
    private static readonly PathString[] OpenBeforeSetup =
    [
        "/check",
        "/rules",
        "/api",
        "/openapi",
        "/health",
        "/error",
        "/calendar",
        Setup,
    ];

    /// <summary>Stands after routing and authentication.</summary>
    public static void UseDeskGate(this IApplicationBuilder app) =>
        app.Use(async (context, next) => await (await StopAsync(context) is { } stop ? stop(context) : next(context)));

    private static async Task<Func<HttpContext, Task>?> StopAsync(HttpContext context)
    {
        if (context.Features.Get<RefusedToken>() is { } refused)
            return refused.AnswerAsync;
        var path = context.Request.Path;
        var isApi = path.StartsWithSegments("/api/v1/desk");
        var isDesk = path.StartsWithSegments("/desk");
        var needsPerson = isApi || isDesk || path.StartsWithSegments("/account");
        if (NeedsSetup(context, needsPerson) && await Of<FirstStart>(context).IsNeededAsync(context.RequestAborted))
            return isApi ? AnswerUnknown : answer => GoTo(answer, Setup);
        if (!needsPerson)
            return null;
        context.Response.OnStarting(() =>
        {
            // What somebody saw there must not come back from a cache after signing out. Pages with forms say so themselves.
            if (context.Response.Headers.CacheControl.Count == 0)
                context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        var actor = await Of<CurrentActor>(context).ReadAsync(context.RequestAborted);
        if (actor.Kind != ActorKind.Person)
            return isApi ? AnswerUnknown : SendToSignInAsync;
        if (!context.User.HasClaim(claim => claim.Type == MustChangePasswordClaim) || path.StartsWithSegments(PasswordPage))
            return null;
        return isApi ? AnswerMustChange : answer => GoTo(answer, PasswordPage);
    }

    private static bool NeedsSetup(HttpContext context, bool needsPerson) =>
        needsPerson
        || (
            context.GetEndpoint() is not null
            && context.Request.Path != "/"
            && !Path.HasExtension(context.Request.Path.Value)
            && !OpenBeforeSetup.Any(open => context.Request.Path.StartsWithSegments(open))
        );

    private static Task AnswerUnknown(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Failures.Problem(StatusCodes.Status401Unauthorized, "person.not-signed-in", "请先登录。").ExecuteAsync(context);
    }

    private static Task AnswerMustChange(HttpContext context) =>
        Failures
            .Problem(StatusCodes.Status403Forbidden, "person.must-change-password", "请先打开网页，修改初始密码。")
            .ExecuteAsync(context);

    private static async Task SendToSignInAsync(HttpContext context)
    {
        // A cookie of somebody who has left, or whose account was removed.
        if (context.User.Identity?.IsAuthenticated == true)
            await context.SignOutAsync();
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? $"?to={Uri.EscapeDataString(request.Path + request.QueryString)}" : "";
        await GoTo(context, "/sign-in" + back);
    }

    /// <summary>Scripts that fetch a part of a page are told to load the whole page instead.</summary>
    private static Task GoTo(HttpContext context, string address)
    {
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = address;
        }
        else
        {
            context.Response.Redirect(address);
        }

        return Task.CompletedTask;
    }

    private static T Of<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
