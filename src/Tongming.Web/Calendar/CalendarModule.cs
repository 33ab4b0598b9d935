using System.CommandLine;
using Tongming.People;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui;

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
        services.AddSingleton<DueCalendar>();
        services.AddSingleton<PreviewCalendar>();
        services.AddSingleton<LoadNotice>();
        services.AddSingleton<SetLocalDays>();
        services.AddSingleton(new MenuEntry("计算期限", "/calendar/due", 25));
        services.AddSingleton(new DeskEntry("工作日历", CalendarPage.Path, 60, actor => actor.Kind == ActorKind.Person));
        foreach (var word in CalendarActs.Words)
            services.AddSingleton(word);
    }
}
