namespace Tongming.Web.Reports.Bulletins;

/// <summary>Where the numbers of a bulletin lead.</summary>
internal static class BulletinAddresses
{
    /// <summary>What stands in the address for what no section has.</summary>
    public const string NoSection = "none";

    /// <summary>The page of a number: of all sections (null), of one, or of what none has (the empty id).</summary>
    public static string Of(string period, string key, Guid? section) =>
        $"/desk/bulletins/{period}/numbers/{key}{(section is { } of ? $"?section={(of == Guid.Empty ? NoSection : $"{of}")}" : "")}";

    /// <summary>The section of an address; null where it names none, or is none.</summary>
    public static Guid? SectionOf(string? said) =>
        said == NoSection ? Guid.Empty
        : Guid.TryParse(said, out var id) ? id
        : null;
}
