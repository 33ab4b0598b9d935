using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Security;

/// <summary>
/// How often the public form takes a submission (section <c>Floods</c>). Each limit is a bucket: full at first, emptied by one with
/// each submission, refilled evenly. The one of the address is large, because a whole office can stand behind one address.
/// </summary>
internal sealed record FloodOptions
{
    /// <summary>Submissions in a row by one browser session.</summary>
    [Range(1, 1000)]
    public int SessionAtOnce { get; init; } = 5;

    /// <summary>Submissions of a session that are given back in an hour.</summary>
    [Range(1, 10_000)]
    public int SessionPerHour { get; init; } = 20;

    /// <summary>Submissions in a row from one address.</summary>
    [Range(1, 10_000)]
    public int AddressAtOnce { get; init; } = 60;

    /// <summary>Submissions of an address that are given back in an hour.</summary>
    [Range(1, 100_000)]
    public int AddressPerHour { get; init; } = 120;

    /// <summary>Submissions in a row to one body.</summary>
    [Range(1, 100_000)]
    public int BodyAtOnce { get; init; } = 300;

    /// <summary>Submissions to a body that are given back in an hour.</summary>
    [Range(1, 1_000_000)]
    public int BodyPerHour { get; init; } = 600;

    /// <summary>Sessions, addresses and bodies that are remembered, of each kind.</summary>
    [Range(100, 1_000_000)]
    public int MostRemembered { get; init; } = 20_000;

    /// <summary>Reads the section.</summary>
    public static FloodOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Floods").Get<FloodOptions>() ?? new FloodOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }
}
