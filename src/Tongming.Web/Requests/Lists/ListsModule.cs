using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Lists.Reminders;
using Tongming.Web.Requests.Lists.Today;
using Tongming.Web.Requests.Recounts;

namespace Tongming.Web.Requests.Lists;

/// <summary>Everything that lists, counts and reminders register; and what moves with the calendar.</summary>
internal static class ListsModule
{
    public static void AddLists(this IServiceCollection services, RequestOptions options)
    {
        services.AddScoped<ReadListActor>();
        services.AddScoped<ReadWaiting>();
        services.AddSingleton<FilterCases>();
        services.AddSingleton<ExportCases>();
        services.AddSingleton<AssignCases>();
        services.AddSingleton<ReminderPost>();
        services.AddSingleton<IMovesWithCalendar, CasesMove>();
        services.AddSingleton<IMovesWithCalendar, DisputesMove>();
        services.AddJob<RemindOfDeadlines>(("requests.remind", "到期提醒"), options.RemindAt, TimeSpan.FromMinutes(10));
        services.AddJob<RecountOpenCases>((RecountOpenCases.Name, "重算答复期限"), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));
        services.AddJob<RecountDisputes>((RecountDisputes.Name, "重算答辩期限"), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        services.AddSingleton(new DeskEntry("依申请公开", CasesPage.Path, 10, CaseScope.SeesCases));
        services.AddSingleton(new DeskEntry("工作量", "/desk/load", 15, CaseScope.SeesCases));
        services.AddSingleton(new DeskTally("待办", "/desk#waiting", CountTodo.RunAsync));
        foreach (var word in RequestListActs.Words)
            services.AddSingleton(word);
    }
}
