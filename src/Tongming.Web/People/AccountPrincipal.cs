using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People;

/// <summary>What the sign-in cookie carries: the ids, nothing that could be out of date.</summary>
internal sealed class AccountPrincipal(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentActor.BodyClaim, user.BodyId.ToString()));
        return identity;
    }
}
