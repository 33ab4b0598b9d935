using System.Globalization;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Portal;

/// <summary>Which version of a data set somebody wants: the newest, one by its number, or the one that stood at a moment (<c>asOf</c>).</summary>
/// <param name="Number">Its number, or null.</param>
/// <param name="AsOf">The moment, inclusive, or null. What was not out then, or is not out now, is never given.</param>
internal readonly record struct VersionWish(string? Number, DateTimeOffset? AsOf)
{
    /// <summary>Name of the parameter that says a moment.</summary>
    public const string AsOfName = "asOf";

    /// <summary>Whether nothing but the newest version is wanted.</summary>
    public bool IsOfNewest => string.IsNullOrEmpty(Number) && AsOf is null;

    /// <summary>
    /// Reads <c>version</c> and <c>asOf</c> of an address. A day such as 2026-03-02 is its end in China; else a moment as RFC 3339 has it. Refused (<c>data.as-of</c>) where it
    /// is neither.
    /// </summary>
    public static Outcome<VersionWish> Of(HttpRequest request)
    {
        var number = request.Query["version"].ToString();
        var moment = request.Query[AsOfName].ToString().Trim();
        if (moment.Length == 0)
            return new VersionWish(number, null);
        if (
            DateOnly.TryParseExact(moment, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue
        )
            return new VersionWish(number, LegalClock.StartOf(day.AddDays(1)).AddTicks(-1));
        // A plus sign of an address is a space to many programs.
        return DateTimeOffset.TryParseExact(
            moment.Replace(' ', '+'),
            "yyyy-MM-dd'T'HH:mm:ssK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? new VersionWish(number, at.ToUniversalTime())
            : new Refusal("data.as-of", moment.Length > 40 ? moment[..40] : moment);
    }
}
