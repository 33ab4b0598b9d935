using System.Globalization;
using System.Text.Json;
using Tongming.Calendar;

namespace Tongming.Web.Calendar;

/// <summary>The notices of the State Council's office that come with the program, from <c>holidays-cn.json</c>.</summary>
internal static class NationalHolidays
{
    private static readonly Lazy<IReadOnlyList<HolidayNotice>> Loaded = new(Load);

    private static readonly Lazy<WorkingCalendar> Counted = new(() => WorkingCalendar.From(Loaded.Value));

    /// <summary>One notice per year, in the order of the years.</summary>
    public static IReadOnlyList<HolidayNotice> Notices => Loaded.Value;

    /// <summary>The calendar of these notices alone, make-up days counted.</summary>
    public static WorkingCalendar Calendar => Counted.Value;

    private static HolidayNotice[] Load()
    {
        using var stream = typeof(NationalHolidays).Assembly.GetManifestResourceStream("holidays-cn.json")!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("years").EnumerateObject().Select(Notice).OrderBy(notice => notice.Year)];
    }

    private static HolidayNotice Notice(JsonProperty year)
    {
        string[] sources = [.. year.Value.GetProperty("source").EnumerateArray().Select(source => source.GetString()!)];
        IEnumerable<CalendarFact> Facts(string list, DayStatus status) =>
            year
                .Value.GetProperty(list)
                .EnumerateArray()
                .Select(day => new CalendarFact(
                    DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    status,
                    day.GetProperty("name").GetString()!,
                    string.Join(' ', sources)
                ));
        return new HolidayNotice(
            int.Parse(year.Name, CultureInfo.InvariantCulture),
            sources,
            [.. Facts("offDays", DayStatus.DayOff), .. Facts("workDays", DayStatus.MakeUpWorkingDay)]
        );
    }
}
