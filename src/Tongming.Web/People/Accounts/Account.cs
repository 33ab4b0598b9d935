using Microsoft.AspNetCore.Identity;
using Tongming.People;

namespace Tongming.Web.People.Accounts;

/// <summary>How a person signs in. Its id is the person's.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Longest name that people type to sign in.</summary>
    public const int LongestSignInName = 60;

    /// <summary>Far beyond any lock that runs out: the account of somebody who has left.</summary>
    private static readonly DateTimeOffset Never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The person's body; the empty id for administrators of the installation.</summary>
    public Guid BodyId { get; set; }

    /// <summary>Set for a password that somebody else chose: it opens nothing but the page that changes it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the password was set.</summary>
    public DateTimeOffset PasswordSetAt { get; set; }

    /// <summary>Hashes of the last passwords, newest first, one a line.</summary>
    public string EarlierPasswords { get; set; } = "";

    /// <summary>The same, one by one, the present password first.</summary>
    public IEnumerable<string> PasswordHashes =>
        EarlierPasswords.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(PasswordHash ?? "").Where(hash => hash.Length > 0);

    /// <summary>The account of a person.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="signInName">What the person types.</param>
    /// <param name="passwordHash">Hash of the first password.</param>
    /// <param name="at">When it was set.</param>
    /// <param name="mustChange">Whether it opens nothing but the page that changes it.</param>
    public static Account Open(Person person, string signInName, string passwordHash, DateTimeOffset at, bool mustChange)
    {
        var account = new Account
        {
            Id = person.Id,
            BodyId = person.BodyId,
            UserName = signInName.Trim(),
            NormalizedUserName = Normalise(signInName),
            PasswordHash = passwordHash,
            PasswordSetAt = at,
            MustChangePassword = mustChange,
            LockoutEnabled = true,
        };
        account.EndSessions();
        return account;
    }

    /// <summary>The form in which sign-in names are compared.</summary>
    public static string Normalise(string signInName) => signInName.Trim().Normalize().ToUpperInvariant();

    /// <summary>Takes another password; the present one is kept among the earlier as long as it may not come back.</summary>
    public void TakePassword(string hash, DateTimeOffset at, int keep, bool mustChange)
    {
        EarlierPasswords = string.Join('\n', PasswordHashes.Take(Math.Max(keep - 1, 0)));
        (PasswordHash, PasswordSetAt, MustChangePassword) = (hash, at, mustChange);
        (AccessFailedCount, LockoutEnd) = (0, LockoutEnd == Never ? Never : null);
        EndSessions();
    }

    /// <summary>Opens the account again after wrong passwords.</summary>
    public void Unlock()
    {
        (AccessFailedCount, LockoutEnd) = (0, null);
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Closes the account for good.</summary>
    public void Close()
    {
        LockoutEnd = Never;
        EndSessions();
    }

    /// <summary>Whether wrong passwords keep the account closed at an instant.</summary>
    public bool IsLocked(DateTimeOffset at) => LockoutEnd > at;

    /// <summary>Makes every cookie that is out worthless within a minute.</summary>
    public void EndSessions()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
