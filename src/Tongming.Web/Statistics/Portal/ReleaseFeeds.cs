using System.Globalization;
using System.Text;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Hosting.Feeds;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Statistics.Portal;

/// <summary>The calendar as iCalendar (RFC 5545) and as an Atom feed of what is announced, and what is out as another feed.</summary>
internal static class ReleaseFeeds
{
    private const int MostEntries = 50;

    /// <summary>Octets of a line of iCalendar, after which it goes on in the next one.</summary>
    private const int LongestLine = 75;

    public static void MapReleaseFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("").ExcludeFromDescription().WithMetadata(new PublicPageAttribute());
        feeds.MapMethods("/releases.ics", Verbs.Reading, CalendarAsync);
        feeds.MapMethods("/releases/feed", Verbs.Reading, FeedAsync);
        feeds.MapMethods("/releases/calendar/feed", Verbs.Reading, AnnouncedAsync);
    }

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
            Line(text, $"URL:{request.Whole(PageOf(release))}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return TypedResults.Text(text.ToString(), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    private static async Task<IResult> FeedAsync(HttpRequest request, PublicNumbers numbers, CancellationToken cancel)
    {
        var released = await numbers.ReleasedAsync(MostEntries, cancel);
        return new AtomFeed(
            "新发布的统计数据",
            "/releases",
            await numbers.PublishersAsync(cancel),
            [
                .. released.Select(one => new AtomFeed.Entry(
                    IdOf(one.Release),
                    one.Release.Title,
                    PageOf(one.Release),
                    one.Release.ShownFrom!.Value,
                    string.Join('、', one.Sets.Select(line => line.Set.Title).DefaultIfEmpty(one.Release.Contents))
                )),
            ]
        ).Answer(request);
    }

    /// <summary>Every announcement is an entry of its own: that something will come, and every change with its reason.</summary>
    private static async Task<IResult> AnnouncedAsync(
        HttpRequest request,
        AnnouncedReleases announced,
        PublicNumbers numbers,
        CancellationToken cancel
    )
    {
        var found = await announced.NewestAsync(MostEntries, cancel);
        var author = await numbers.PublishersAsync(cancel);
        // The page is that of the other feed; this one is told by its own address.
        return new AtomFeed("统计数据发布安排", "/releases/calendar/feed", author, [.. found.Select(EntryOf)]).Answer(request);
    }

    private static AtomFeed.Entry EntryOf(AnnouncedReleases.Announcement one)
    {
        var title = one.Release.Title;
        return one.Notice is not { } notice
            ? new AtomFeed.Entry(
                $"{IdOf(one.Release)}-plan",
                $"将于 {Dates.Moment(one.First)} 发布：{title}",
                PageOf(one.Release),
                one.At,
                one.Release.Contents
            )
            : new AtomFeed.Entry(
                $"{IdOf(one.Release)}-{notice.AnnouncedAt.ToUnixTimeSeconds()}",
                notice.To is { } to ? $"改为 {Dates.Moment(to)} 发布：{title}" : $"取消发布：{title}",
                PageOf(one.Release),
                one.At,
                $"原定 {Dates.Moment(notice.From)}{(notice.IsLate ? "（过了时刻才公告）" : "")}。理由：{notice.Reason}"
            );
    }

    private static string IdOf(Release release) => $"urn:tongming:release:{release.Id}";

    private static string PageOf(Release release) => $"/releases/{release.Id}";

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
