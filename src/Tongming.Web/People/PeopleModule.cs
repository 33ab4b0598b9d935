using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.People.Bodies;
using Tongming.Web.People.Demo;
using Tongming.Web.People.Sessions;
using Tongming.Web.People.Setup;
using Tongming.Web.People.Staff;
using Tongming.Web.People.Tokens;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui;

namespace Tongming.Web.People;

/// <summary>Everything that this module registers: accounts, sign-in, bodies and their staff.</summary>
internal static class PeopleModule
{
    private const string TokenOrCookie = "tongming";

    public static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = SignInOptions.Read(configuration);
        services.AddSingleton(limits);
        services.AddSignIn(limits);
        services.AddUseCases();
        foreach (var word in PeopleActWords.All)
            services.AddSingleton(word);
        services.AddSingleton<IDemoSource, BodiesDemo>();
        services.AddSingleton<IDemoSource, StaffDemo>();
        services.AddSingleton(new MenuEntry("登录", "/sign-in", 90, MenuAudience.Strangers));
        services.AddSingleton(new MenuEntry("办公", "/desk", 90, MenuAudience.Staff));
        services.AddSingleton(new DeskEntry("机关", "/desk/bodies", 91, actor => MayAnywhere(actor, PeopleAct.ChangeBody)));
        services.AddSingleton(new DeskEntry("科室", "/desk/sections", 92, actor => MayAnywhere(actor, PeopleAct.ArrangeSections)));
        services.AddSingleton(new DeskEntry("人员", "/desk/people", 93, actor => MayAnywhere(actor, PeopleAct.ReadPeople)));
        services.AddSingleton(new DeskEntry("办理台账", "/desk/ledger", 94, actor => MayAnywhere(actor, PeopleAct.ReadLedger)));
        services.AddSingleton(new DeskEntry("我的账户", "/account", 99, actor => actor.Kind == ActorKind.Person));
    }

    /// <summary>Accounts, the cookie and its limits.</summary>
    private static void AddSignIn(this IServiceCollection services, SignInOptions limits)
    {
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PasswordRule>();
        services.AddSingleton<IPasswordValidator<Account>>(provider => provider.GetRequiredService<PasswordRule>());
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>();
        services.AddIdentityCore<Account>(options => limits.Apply(options)).AddSignInManager().AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services
            .AddAuthentication(TokenOrCookie)
            .AddPolicyScheme(
                TokenOrCookie,
                null,
                either =>
                    either.ForwardDefaultSelector = context =>
                        BearerToken.Of(context) is null ? IdentityConstants.ApplicationScheme : TokenScheme.Name
            )
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null)
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
                    // Who was locked, changed or has left is out within a minute.
                    cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                }
            )
            // Nobody is remembered here, but the framework signs out of it with an account whose stamp has changed.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookie => cookie.Cookie.Name = "tongming-remembered")
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                cookie =>
                {
                    cookie.Cookie.Name = "tongming-two";
                    cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
        services.AddAuthorization();
    }

    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<AdmitPerson>();
        services.AddScoped<AdmitByCode>();
        services.AddScoped<OpenSession>();
        services.AddScoped<EndSession>();
        services.AddScoped<SwitchTwoFactor>();
        services.AddScoped<AdmitToken>();
        services.AddSingleton<TokenTries>();
        services.AddSingleton<MakeToken>();
        services.AddSingleton<RevokeToken>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<UnlockAccount>();
        services.AddSingleton<InstallEmpty>();
        services.AddSingleton<FoundBody>();
        services.AddSingleton<ChangeBody>();
        services.AddSingleton<ArrangeSections>();
        services.AddSingleton<HirePerson>();
        services.AddSingleton<ChangePerson>();
        services.AddSingleton<GiveRoles>();
        services.AddSingleton<EndWork>();
        services.AddSingleton<NameSubstitute>();
        services.AddSingleton<PersonActs>();
    }

    private static bool MayAnywhere(Actor actor, PeopleAct act) => PeoplePermissions.May(actor, act, actor.BodyId);
}
