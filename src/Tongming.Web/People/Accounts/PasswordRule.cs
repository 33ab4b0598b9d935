using Microsoft.AspNetCore.Identity;

namespace Tongming.Web.People.Accounts;

/// <summary>
/// What a password must be (R7-01, R7-10): long enough, of three of the four classes of characters, without the sign-in name, none
/// of the last ones.
/// </summary>
internal sealed class PasswordRule(SignInOptions limits, IPasswordHasher<Account> hasher) : IPasswordValidator<Account>
{
    /// <summary>Longest password: longer ones only cost time.</summary>
    public const int Longest = 128;

    private const int ClassesNeeded = 3;

    /// <summary>How many of the last passwords are kept for comparison.</summary>
    public int Kept => limits.EarlierPasswords;

    /// <summary>What is wrong with a password of an account, or null. Compares with the account's last passwords, which takes a while.</summary>
    public Refusal? Check(Account account, string password)
    {
        if (CheckWords(account.UserName ?? "", password) is { } refusal)
            return refusal;
        var earlier = account.PasswordHashes.Take(limits.EarlierPasswords);
        return earlier.Any(hash => hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed)
            ? new Refusal("password.used-before", limits.EarlierPasswords)
            : null;
    }

    /// <summary>The same without the earlier passwords: for a new account.</summary>
    public Refusal? CheckWords(string signInName, string password)
    {
        if (password.Length < limits.ShortestPassword)
            return new Refusal("password.too-short", limits.ShortestPassword);
        if (password.Length > Longest)
            return new Refusal("password.too-long", Longest);
        if (Classes(password) < ClassesNeeded)
            return new Refusal("password.too-plain");
        return signInName.Length > 0 && password.Contains(signInName, StringComparison.OrdinalIgnoreCase)
            ? new Refusal("password.contains-name")
            : null;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            Check(user, password ?? "") is { } refusal
                ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = PeopleText.Say(refusal) })
                : IdentityResult.Success
        );

    /// <summary>Small letters, capitals, digits, and everything else.</summary>
    private static int Classes(string password)
    {
        bool[] found =
        [
            password.Any(char.IsAsciiLetterLower),
            password.Any(char.IsAsciiLetterUpper),
            password.Any(char.IsAsciiDigit),
            password.Any(character => !char.IsAsciiLetterOrDigit(character)),
        ];
        return found.Count(one => one);
    }
}
