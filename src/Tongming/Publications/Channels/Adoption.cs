namespace Tongming.Publications.Channels;

/// <summary>The level of the outlet that took a piece of writing.</summary>
public enum AdoptionLevel
{
    /// <summary>国家级.</summary>
    National,

    /// <summary>省级.</summary>
    Province,

    /// <summary>市级.</summary>
    City,

    /// <summary>县级.</summary>
    County,
}

/// <summary>What is written down about an adoption.</summary>
/// <param name="Outlet">The newspaper, journal, site or account, 1 to <see cref="Adoption.LongestLine"/> characters.</param>
/// <param name="Level">Its level.</param>
/// <param name="On">The day on which it appeared there.</param>
/// <param name="Title">The title there, 1 to <see cref="Adoption.LongestTitle"/> characters.</param>
public sealed record NewAdoption(string Outlet, AdoptionLevel Level, DateOnly On, string Title)
{
    /// <summary>Address there; empty where it was printed.</summary>
    public string Link { get; init; } = "";

    /// <summary>The item of this body that it came from, or null.</summary>
    public Guid? PublicationId { get; init; }
}

/// <summary>录用: a piece of the body that another outlet took. It is written down once and struck out where it was wrong, never changed.</summary>
[Law("S-075")]
public sealed class Adoption
{
    /// <summary>Longest name of an outlet, in characters.</summary>
    public const int LongestLine = 100;

    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest address, in characters.</summary>
    public const int LongestLink = 500;

    private Adoption() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The outlet.</summary>
    public string Outlet { get; private set; } = "";

    /// <summary>Its level.</summary>
    public AdoptionLevel Level { get; private set; }

    /// <summary>The day on which it appeared.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The title there.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Address there; may be empty.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The item that it came from, or null.</summary>
    public Guid? PublicationId { get; private set; }

    /// <summary>Why it was struck out; null where it counts.</summary>
    public string? StruckBecause { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => StruckBecause is null;

    /// <summary>
    /// Writes an adoption down. Refused: <c>adoption.outlet</c>, <c>adoption.title</c> (empty or too long), <c>adoption.link</c>,
    /// <c>adoption.future</c>.
    /// </summary>
    public static Outcome<Adoption> Record(Guid bodyId, Guid id, NewAdoption given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(given);
        var (outlet, title, link) = (given.Outlet.Trim(), given.Title.Trim(), given.Link.Trim());
        if (outlet.Length is 0 or > LongestLine)
            return new Refusal("adoption.outlet", LongestLine);
        if (title.Length is 0 or > LongestTitle)
            return new Refusal("adoption.title", LongestTitle);
        if (link.Length > LongestLink || (link.Length > 0 && !IsAddress(link)))
            return new Refusal("adoption.link");
        if (given.On > today)
            return new Refusal("adoption.future");
        return new Adoption
        {
            Id = id,
            BodyId = bodyId,
            Outlet = outlet,
            Level = given.Level,
            On = given.On,
            Title = title,
            Link = link,
            PublicationId = given.PublicationId,
        };
    }

    /// <summary>Strikes it out. Refused: <c>adoption.struck</c>, <c>adoption.strike-reason</c>.</summary>
    public Outcome<int> Strike(string reason)
    {
        if (!Counts)
            return new Refusal("adoption.struck");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("adoption.strike-reason");
        StruckBecause = reason.Trim();
        return ++Version;
    }

    /// <summary>The word of a level, such as 省级.</summary>
    public static string NameOf(AdoptionLevel level) =>
        level switch
        {
            AdoptionLevel.National => "国家级",
            AdoptionLevel.Province => "省级",
            AdoptionLevel.City => "市级",
            AdoptionLevel.County => "县级",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    private static bool IsAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
