using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Tongming.Web.People;

/// <summary>How people sign in (R7-10: the standard gives no numbers, so each is a setting). Section <c>SignIn</c>.</summary>
internal sealed record SignInOptions
{
    /// <summary>Shortest password, in characters.</summary>
    [Range(8, 64)]
    public int ShortestPassword { get; init; } = 10;

    /// <summary>How many of the last passwords may not come back.</summary>
    [Range(0, 20)]
    public int EarlierPasswords { get; init; } = 5;

    /// <summary>Wrong passwords in a row that lock the account.</summary>
    [Range(3, 20)]
    public int FailuresBeforeLock { get; init; } = 5;

    /// <summary>Minutes for which it is locked then.</summary>
    [Range(1, 1440)]
    public int LockMinutes { get; init; } = 15;

    /// <summary>Minutes without a click after which staff are signed out.</summary>
    [Range(1, 480)]
    public int IdleMinutes { get; init; } = 20;

    /// <summary>Days after which a password must be changed; 0 for never.</summary>
    [Range(0, 365)]
    public int PasswordDays { get; init; } = 90;

    /// <summary>Passwords and codes that one address may send in a minute; many people behind one address share them.</summary>
    [Range(5, 600)]
    public int TriesPerMinute { get; init; } = 20;

    /// <summary>Reads the section.</summary>
    public static SignInOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("SignIn").Get<SignInOptions>() ?? new SignInOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    /// <summary>Puts them where the framework looks. Three of the four classes of characters are checked by the password rule of this module.</summary>
    public void Apply(IdentityOptions identity)
    {
        identity.Password.RequiredLength = ShortestPassword;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(LockMinutes);
        identity.User.AllowedUserNameCharacters = "";
    }
}
