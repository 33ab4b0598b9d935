using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The calendar as iCalendar (RFC 5545) and as an Atom feed of what is announced, and what is out as another feed.</summary>
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
        MapPublic(routes, "/releases/calendar/feed", AnnouncedAsync);
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
        return Atom(
            request,
            ("/releases", "新发布的统计数据"),
            released.Select(one => new Entry(
                $"{one.Release.Id}",
                one.Release,
                one.Release.ShownFrom!.Value,
                one.Release.Title,
                string.Join('、', one.Sets.Select(line => line.Set.Title).DefaultIfEmpty(one.Release.Contents))
            ))
        );
    }

    /// <summary>Every announcement is an entry of its own: that something will come, and every change with its reason.</summary>
    private static async Task<IResult> AnnouncedAsync(HttpRequest request, AnnouncedReleases announced, CancellationToken cancel)
    {
        var found = await announced.NewestAsync(MostEntries, cancel);
        return Atom(request, ("/releases/calendar/feed", "统计数据发布安排"), found.Select(EntryOf));
    }

    private static Entry EntryOf(AnnouncedReleases.Announcement one) =>
        one.Notice is not { } notice
            ? new Entry(
                $"{one.Release.Id}-plan",
                one.Release,
                one.At,
                $"将于 {Dates.Moment(one.First)} 发布：{one.Release.Title}",
                one.Release.Contents
            )
            : new Entry(
                $"{one.Release.Id}-{notice.AnnouncedAt.ToUnixTimeSeconds()}",
                one.Release,
                one.At,
                notice.To is { } to ? $"改为 {Dates.Moment(to)} 发布：{one.Release.Title}" : $"取消发布：{one.Release.Title}",
                $"原定 {Dates.Moment(notice.From)}{(notice.IsLate ? "（过了时刻才公告）" : "")}。理由：{notice.Reason}"
            );

    /// <summary>An entry of a feed.</summary>
    private sealed record Entry(string Id, Release Release, DateTimeOffset At, string Title, string Summary);

    private static FileContentHttpResult Atom(HttpRequest request, (string Address, string Title) of, IEnumerable<Entry> entries)
    {
        var all = entries.ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            xml.WriteElementString("id", AtomNamespace, Whole(request, of.Address));
            xml.WriteElementString("title", AtomNamespace, of.Title);
            xml.WriteElementString("updated", AtomNamespace, Instant(all.Count > 0 ? all[0].At : DateTimeOffset.UnixEpoch));
            foreach (var one in all)
            {
                xml.WriteStartElement("entry", AtomNamespace);
                xml.WriteElementString("id", AtomNamespace, $"urn:tongming:release:{one.Id}");
                xml.WriteElementString("title", AtomNamespace, Clean(one.Title));
                xml.WriteElementString("updated", AtomNamespace, Instant(one.At));
                xml.WriteStartElement("link", AtomNamespace);
                xml.WriteAttributeString("href", Whole(request, $"/releases/{one.Release.Id}"));
                xml.WriteEndElement();
                xml.WriteElementString("summary", AtomNamespace, Clean(one.Summary));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }

    /// <summary>Without the signs that XML cannot hold, which come along when somebody pastes.</summary>
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

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
