using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People.Tokens;

/// <summary>
/// Reads <c>Authorization: Bearer tm_…</c>, below <c>/api/v1</c> only: a token opens no page. What carries a token needs no antiforgery
/// mark, because no browser sends one by itself. A wrong one ends the request, even where nobody would have to sign in.
/// </summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AdmitToken admit,
    TokenTries tries
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "tongming.token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Of(Context) is not { } token)
            return AuthenticateResult.NoResult();
        var from = Context.Connection.RemoteIpAddress;
        if (tries.Wait(from) is { Ticks: > 0 } wait)
            return Refuse(wait);
        if (await admit.RunAsync(token, Context.RequestAborted) is { } person)
            return AuthenticateResult.Success(new AuthenticationTicket(person, Name));
        tries.Count(from);
        return Refuse(TimeSpan.Zero);
    }

    private AuthenticateResult Refuse(TimeSpan wait)
    {
        Context.Features.Set(new RefusedToken(wait));
        // Not a failure for the framework, which would log a line for each.
        return AuthenticateResult.NoResult();
    }
}
