using Tongming.People;

namespace Tongming.Web.People.Tokens;

/// <summary>
/// 接口令牌: by what a program works with the rights of a person. The token itself is kept nowhere; whoever reads the table learns
/// only its hash and its first signs, by which people recognise it.
/// </summary>
internal sealed class AccessToken
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Longest life, in days after the day on which it was made.</summary>
    public const int LongestLife = 365;

    /// <summary>The life that the form proposes.</summary>
    public const int UsualLife = 90;

    /// <summary>Most tokens of a person that live at the same time.</summary>
    public const int MostAlive = 20;

    private AccessToken() { }

    /// <summary>The person's body; the empty id for administrators of the installation.</summary>
    public Guid BodyId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Whose rights it carries.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What the person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its first signs, which open nothing.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256 of the token, in hex.</summary>
    public string Hash { get; private set; } = "";

    public DateOnly MadeOn { get; private set; }

    /// <summary>The last day on which it opens anything, inclusive.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The last day on which it was used.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    /// <summary>The record of a token of a person; the token is hashed and forgotten.</summary>
    public static AccessToken Of(Actor person, Guid id, string token, string name, (DateOnly Made, DateOnly Last) days) =>
        new()
        {
            BodyId = person.BodyId,
            Id = id,
            PersonId = person.Id,
            Name = name,
            Prefix = TokenText.PrefixOf(token),
            Hash = TokenText.HashOf(token),
            MadeOn = days.Made,
            LastDay = days.Last,
        };

    /// <summary>Whether it opens anything on a day.</summary>
    public bool IsAlive(DateOnly day) => RevokedOn is null && day <= LastDay;

    /// <summary>Notes that it was used.</summary>
    public void Use(DateOnly day) => LastUsedOn = day;

    /// <summary>Ends it for good.</summary>
    public void Revoke(DateOnly day) => RevokedOn ??= day;
}
