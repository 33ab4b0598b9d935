using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Requests.Lists.Reminders;
using Tongming.Web.Requests.Lists.Today;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Requests.Recounts;

namespace Tongming.Web.Requests;

/// <summary>Everything that this module registers.</summary>
internal static class RequestsModule
{
    public static void AddRequests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RequestOptions.Read(configuration));
        services.AddSingleton<ApplicantSeal>();
        services.AddSingleton<PermissionsOfBodies>();
        services.AddSingleton<PerformAct>();
        services.AddSingleton<SubmitRequest>();
        services.AddSingleton<PaperSeal>();
        services.AddSingleton<CasePapers>();
        services.AddSingleton<DecisionPapers>();
        foreach (var act in typeof(ICaseAct).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICaseAct))))
            services.AddSingleton(typeof(ICaseAct), act);
        services.AddLists();
    }

    /// <summary>The texts of this module, to build the search index anew.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } = [RequestSearch.Source];

    /// <summary>Lists, counts and reminders; and what moves with the calendar.</summary>
    private static void AddLists(this IServiceCollection services)
    {
        services.AddScoped<ReadListActor>();
        services.AddSingleton<FilterCases>();
        services.AddSingleton<ExportCases>();
        services.AddSingleton<AssignCases>();
        services.AddSingleton<ReminderPost>();
        services.AddSingleton(RequestSearch.Source);
        services.AddSingleton<IMovesWithCalendar, CasesMove>();
        services.AddSingleton<IMovesWithCalendar, DisputesMove>();
        services.AddJob<RemindOfDeadlines>(("requests.remind", "到期提醒"), new TimeOnly(8, 30), TimeSpan.FromMinutes(10));
        services.AddJob<RecountOpenCases>((RecountOpenCases.Name, "重算答复期限"), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));
        services.AddJob<RecountDisputes>((RecountDisputes.Name, "重算答辩期限"), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        services.AddSingleton(new DeskEntry("依申请公开", CasesPage.Path, 10, CaseScope.SeesCases));
        services.AddSingleton(new DeskEntry("工作量", "/desk/load", 15, CaseScope.SeesCases));
        services.AddSingleton(new DeskTally("待办", "/desk#waiting", CountTodo.RunAsync));
        foreach (var word in RequestListActs.Words)
            services.AddSingleton(word);
    }
}
