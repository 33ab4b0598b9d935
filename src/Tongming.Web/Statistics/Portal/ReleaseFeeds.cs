using System.Globalization;
using System.Text;
using System.Xml;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The calendar as iCalendar (RFC 5545), and what is out as an Atom feed.</summary>
internal static class ReleaseFeeds
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    private const int MostEntries = 50;

    /// <summary>Octets of a line of iCalendar, after which it goes on in the next one.</summary>
    private const int LongestLine = 75;

    public static void MapReleaseFeeds(this IEndpointRouteBuilder routes)
    {
        MapPublic(routes, "/releases.ics", CalendarAsync);
        MapPublic(routes, "/releases/feed", FeedAsync);
    }

    private static void MapPublic(IEndpointRouteBuilder routes, string address, Delegate answer) =>
        routes.MapMethods(address, ["GET", "HEAD"], answer).ExcludeFromDescription().WithMetadata(new PublicPageAttribute());

    private static async Task<IResult> CalendarAsync(string? year, HttpRequest request, PublicNumbers numbers, CancellationToken cancel)
    {
        var wanted =
            int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2000 and <= 2100
                ? number
                : LegalClock.DayOf(numbers.Now).Year;
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Tongming//Release calendar//ZH");
        foreach (var (release, notices) in await numbers.CalendarAsync(wanted, cancel))
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{release.Id}@{request.Host.Host}");
            Line(text, $"SEQUENCE:{notices.Count.ToString(CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTAMP:{Moment(notices.Count > 0 ? notices[^1].AnnouncedAt : release.At)}");
            Line(text, $"DTSTART:{Moment(release.At)}");
            Line(text, $"SUMMARY:{Escaped(release.Title)}");
            Line(text, $"DESCRIPTION:{Escaped(string.Join('\n', notices.Select(one => one.Reason).Prepend(release.Contents)))}");
            Line(text, $"STATUS:{(release.State == ReleaseState.Cancelled ? "CANCELLED" : "CONFIRMED")}");
            Line(text, $"URL:{request.Scheme}://{request.Host.Value}/releases/{release.Id}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return TypedResults.Text(text.ToString(), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    private static async Task<IResult> FeedAsync(HttpRequest request, PublicNumbers numbers, CancellationToken cancel)
    {
        var released = await numbers.ReleasedAsync(MostEntries, cancel);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            xml.WriteElementString("id", AtomNamespace, Whole(request, "/releases"));
            xml.WriteElementString("title", AtomNamespace, "新发布的统计数据");
            xml.WriteElementString(
                "updated",
                AtomNamespace,
                Instant(released.Count > 0 ? released[0].Release.ShownFrom!.Value : DateTimeOffset.UnixEpoch)
            );
            foreach (var (release, sets) in released)
            {
                xml.WriteStartElement("entry", AtomNamespace);
                xml.WriteElementString("id", AtomNamespace, $"urn:uuid:{release.Id}");
                xml.WriteElementString("title", AtomNamespace, release.Title);
                xml.WriteElementString("updated", AtomNamespace, Instant(release.ShownFrom!.Value));
                xml.WriteStartElement("link", AtomNamespace);
                xml.WriteAttributeString("href", Whole(request, $"/releases/{release.Id}"));
                xml.WriteEndElement();
                xml.WriteElementString(
                    "summary",
                    AtomNamespace,
                    string.Join('、', sets.Select(one => one.Set.Title).DefaultIfEmpty(release.Contents))
                );
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static string Whole(HttpRequest request, string address) => $"{request.Scheme}://{request.Host.Value}{address}";

    private static string Instant(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Adds a line, folded so that none is longer than the format allows, and never inside of a character.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
