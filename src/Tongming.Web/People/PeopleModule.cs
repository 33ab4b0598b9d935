using Microsoft.AspNetCore.Identity;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.People;

/// <summary>Everything that this module registers: accounts, sign-in, bodies and their staff.</summary>
internal static class PeopleModule
{
    public static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = SignInOptions.Read(configuration);
        services.AddSingleton(limits);
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>();
        services.AddIdentityCore<Account>(options => limits.Apply(options)).AddSignInManager().AddDefaultTokenProviders();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/error/403";
                    cookie.Cookie.Name = "tongming";
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.ExpireTimeSpan = TimeSpan.FromMinutes(limits.IdleMinutes);
                    cookie.SlidingExpiration = true;
                }
            )
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.Name = "tongming-two");
        services.AddAuthorization();
    }
}
