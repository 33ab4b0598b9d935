using System.CommandLine;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Calendar;

/// <summary>Everything that this module registers.</summary>
internal static class CalendarModule
{
    /// <summary>The commands that run without the server.</summary>
    public static IEnumerable<Command> Commands(CommandStreams streams) => [DueCommandLine.Create(streams)];

    public static void AddCalendar(this IServiceCollection services)
    {
        services.AddSingleton(new ShippedNotices(NationalHolidays.Notices));
        services.AddSingleton<Calendars>();
    }
}
