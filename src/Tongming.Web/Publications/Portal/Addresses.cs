using Tongming.Publications.Columns;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Portal;

/// <summary>Where things stand on the portal, and how their days are written.</summary>
internal static class Addresses
{
    /// <summary>The page of a column.</summary>
    public static string Of(Column column) => $"/columns/{column.Slug}?body={column.BodyId}";

    /// <summary>The page of an item.</summary>
    public static string Of(PublicItems.Line line) => OfItem(line.Id);

    /// <summary>The page of an item.</summary>
    public static string OfItem(Guid id) => $"/items/{id}";

    /// <summary>2026-03-18, the day in China.</summary>
    public static string Day(DateTimeOffset moment) => $"{LegalClock.DayOf(moment):yyyy-MM-dd}";

    /// <summary>2026-03-18 09:30, in Chinese time, as pages of governments write it (R5-40).</summary>
    public static string Time(DateTimeOffset moment) => $"{moment.ToOffset(LegalClock.Zone):yyyy-MM-dd HH:mm}";
}
