using System.Globalization;
using System.Text.Json;
using Tongming.Calendar;

namespace Tongming.Web.Calendar;

/// <summary>
/// Reads holiday notices: a file in the layout of <c>holidays-cn.json</c> (one year or several), or lines that somebody typed. A notice
/// that is wrong would move every deadline, so that whatever is strange is refused with its place.
/// </summary>
internal static class NoticeFile
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Most years of a file.</summary>
    private const int MostYears = 50;

    private const int LongestName = 40;
    private const int LongestSource = 300;

    /// <summary>Reads a file. Refused: <c>calendar.file.unreadable</c>, <c>.years</c>, and what <see cref="Of"/> refuses.</summary>
    public static Outcome<NoticeList> Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 8, CommentHandling = JsonCommentHandling.Skip });
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return new Refusal("calendar.file.unreadable");
        }
    }

    /// <summary>One notice of what somebody typed: a day and its name on each line, such as <c>2027-01-01 元旦</c>.</summary>
    public static Outcome<NoticeList> Of(int year, string source, string offDays, string workDays)
    {
        var facts = new List<CalendarFact>();
        foreach (var (lines, status) in ((string, DayStatus)[])[(offDays, DayStatus.DayOff), (workDays, DayStatus.MakeUpWorkingDay)])
        {
            var days = DayLines.Read(lines, status, source);
            if (!days.Succeeded)
                return days.Refusal;
            facts.AddRange(days.Value.Facts);
        }

        return Whole([new HolidayNotice(year, Lines(source), facts)]);
    }

    /// <summary>The same as a file, to be sent again when it is confirmed.</summary>
    public static string Write(IEnumerable<HolidayNotice> notices) =>
        JsonSerializer.Serialize(
            new
            {
                years = notices.ToDictionary(
                    notice => notice.Year.ToString(CultureInfo.InvariantCulture),
                    notice => new
                    {
                        source = notice.Sources,
                        offDays = Days(notice, DayStatus.DayOff),
                        workDays = Days(notice, DayStatus.MakeUpWorkingDay),
                    }
                ),
            }
        );

    private static object[] Days(HolidayNotice notice, DayStatus status) =>
        [.. notice.Facts.Where(fact => fact.Status == status).Select(fact => new { date = $"{fact.Date:yyyy-MM-dd}", name = fact.Name })];

    private static Outcome<NoticeList> Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("years", out var years)
            || years.ValueKind != JsonValueKind.Object
        )
            return new Refusal("calendar.file.unreadable");
        var notices = new List<HolidayNotice>();
        foreach (var year in years.EnumerateObject())
        {
            if (!int.TryParse(year.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new Refusal("calendar.file.years", year.Name);
            if (Notice(number, year.Value) is not { } notice)
                return new Refusal("calendar.file.year", number);
            notices.Add(notice);
        }

        return Whole(notices);
    }

    private static HolidayNotice? Notice(int year, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var sources = new List<string>();
        if (json.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Array)
            foreach (var one in source.EnumerateArray())
                sources.Add(one.ValueKind == JsonValueKind.String ? one.GetString()! : "");
        var off = Facts(json, "offDays", DayStatus.DayOff, string.Join(' ', sources));
        var work = Facts(json, "workDays", DayStatus.MakeUpWorkingDay, string.Join(' ', sources));
        return off is null || work is null ? null : new HolidayNotice(year, sources, [.. off, .. work]);
    }

    private static List<CalendarFact>? Facts(JsonElement json, string list, DayStatus status, string source)
    {
        if (!json.TryGetProperty(list, out var days) || days.ValueKind != JsonValueKind.Array)
            return null;
        var facts = new List<CalendarFact>();
        foreach (var day in days.EnumerateArray())
        {
            if (
                day.ValueKind != JsonValueKind.Object
                || !day.TryGetProperty("date", out var date)
                || !day.TryGetProperty("name", out var name)
                || date.ValueKind != JsonValueKind.String
                || name.ValueKind != JsonValueKind.String
                || !DayLines.TryDay(date.GetString()!, out var when)
            )
                return null;
            facts.Add(new CalendarFact(when, status, name.GetString()!.Trim(), source));
        }

        return facts;
    }

    private static Outcome<NoticeList> Whole(List<HolidayNotice> notices)
    {
        if (notices.Count is 0 or > MostYears)
            return new Refusal("calendar.file.unreadable");
        foreach (var notice in notices)
            if (Wrong(notice) is { } refusal)
                return refusal;
        return new NoticeList([.. notices.OrderBy(notice => notice.Year)]);
    }

    private static Refusal? Wrong(HolidayNotice notice)
    {
        if (notice.Year is < 2007 or > 2200)
            return new Refusal("calendar.file.years", notice.Year);
        if (notice.Sources.Count == 0 || notice.Sources.Any(source => source.Trim().Length is 0 or > LongestSource))
            return new Refusal("calendar.notice.source", notice.Year);
        if (!notice.Facts.Any(fact => fact.Status == DayStatus.DayOff))
            return new Refusal("calendar.notice.empty", notice.Year);
        if (notice.Facts.FirstOrDefault(fact => fact.Date.Year < notice.Year - 1 || fact.Date.Year > notice.Year + 1) is { } far)
            return new Refusal("calendar.notice.year", notice.Year, DayLines.Words(far.Date));
        if (notice.Facts.GroupBy(fact => fact.Date).FirstOrDefault(day => day.Count() > 1) is { } twice)
            return new Refusal("calendar.notice.twice", DayLines.Words(twice.Key));
        if (notice.Facts.FirstOrDefault(fact => fact.Name.Length is 0 or > LongestName || fact.Name.Contains('\n')) is { } bare)
            return new Refusal("calendar.notice.name", DayLines.Words(bare.Date));
        return
            notice.Facts.FirstOrDefault(fact =>
                fact.Status == DayStatus.MakeUpWorkingDay
                && fact.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && !NationalHolidays.Notices.Any(shipped =>
                    shipped.Facts.Any(known => known.Date == fact.Date && known.Status == fact.Status)
                )
            )
                is { } weekday
            ? new Refusal("calendar.notice.weekday", DayLines.Words(weekday.Date))
            : null;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Notices of different years, ascending.</summary>
internal sealed record NoticeList(IReadOnlyList<HolidayNotice> Notices);
