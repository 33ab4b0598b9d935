using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Accounts;

/// <summary>What the sign-in cookie carries: the ids, nothing that could be out of date, and whether the password must be changed first.</summary>
internal sealed class AccountPrincipal(
    UserManager<Account> accounts,
    IOptions<IdentityOptions> options,
    SignInOptions limits,
    LegalClock clock
) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentActor.BodyClaim, user.BodyId.ToString()));
        if (user.MustChangePassword || IsTooOld(user.PasswordSetAt))
            identity.AddClaim(new Claim(DeskGate.MustChangePasswordClaim, "yes"));
        return identity;
    }

    private bool IsTooOld(DateTimeOffset setAt) => limits.PasswordDays > 0 && setAt.AddDays(limits.PasswordDays) < clock.Now().Instant;
}
