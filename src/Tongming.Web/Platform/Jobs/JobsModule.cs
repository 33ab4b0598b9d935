using Tongming.People;
using Tongming.Web.Platform.Ui;

namespace Tongming.Web.Platform.Jobs;

/// <summary>Registers the loop that runs jobs; modules declare theirs by <c>AddJob</c>.</summary>
internal static class JobsModule
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<RunJobNow>();
        services.AddHostedService<JobLoop>();
        services.AddSingleton(new DeskEntry("后台任务", "/desk/jobs", 95, actor => actor.Holds(Role.SystemAdministrator)));
    }

    /// <summary>Declares a job that runs again after an interval.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="name">Stable key, such as <c>requests.remind</c>, and its label on the screen.</param>
    /// <param name="every">From the end of one run to the next: 1 second to 1 day.</param>
    /// <param name="timeout">How long a run may take: 1 second to 1 day.</param>
    public static void AddJob<T>(this IServiceCollection services, (string Name, string Label) name, TimeSpan every, TimeSpan timeout)
        where T : class, IJob => Add<T>(services, name, Schedule.Every(every), timeout);

    /// <summary>Declares a job that runs once a legal day.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="name">Stable key, such as <c>requests.remind</c>, and its label on the screen.</param>
    /// <param name="daily">Time of day in China. A run that was missed is made up when the program starts.</param>
    /// <param name="timeout">How long a run may take: 1 second to 1 day.</param>
    public static void AddJob<T>(this IServiceCollection services, (string Name, string Label) name, TimeOnly daily, TimeSpan timeout)
        where T : class, IJob => Add<T>(services, name, Schedule.Daily(daily), timeout);

    private static void Add<T>(IServiceCollection services, (string Name, string Label) name, Schedule schedule, TimeSpan timeout)
        where T : class, IJob
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name.Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TimeSpan.FromDays(1));
        if (services.Any(one => one.ImplementationInstance is JobDeclaration other && other.Name == name.Name))
            throw new ArgumentException($"The job {name.Name} is declared twice.", nameof(name));
        services.AddScoped<T>();
        services.AddSingleton(new JobDeclaration(name.Name, name.Label, typeof(T), schedule, timeout));
    }
}
