namespace Tongming.Web.Platform.Jobs;

/// <summary>The one loop behind all jobs: looks every few seconds which of them are due and lets them run side by side.</summary>
internal sealed class JobLoop(
    IEnumerable<JobDeclaration> declared,
    JobRunner runner,
    JobLeases leases,
    TimeProvider time,
    ILogger<JobLoop> log
) : BackgroundService
{
    /// <summary>How long after its time a job may start.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<JobDeclaration> jobs = [.. declared];
    private readonly Dictionary<string, Task> running = [];
    private bool isEnrolled;

    /// <summary>Starts what is due; the answer ends when all of it has ended.</summary>
    public async Task<Task> StartDueAsync(CancellationToken stop)
    {
        if (!isEnrolled)
            await leases.EnrolAsync(jobs, stop);
        isEnrolled = true;
        var due = await leases.DueAsync(stop);
        foreach (var (name, run) in running.Where(run => run.Value.IsCompleted).ToList())
        {
            running.Remove(name);
            Tell(run);
        }

        foreach (var job in jobs.Where(job => due.Contains(job.Name) && !running.ContainsKey(job.Name)))
            running.Add(job.Name, runner.RunAsync(job, stop));
        return Task.WhenAll(running.Values);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            var look = StartDueAsync(stoppingToken);
            await Task.WhenAny(look);
            Tell(look);
            await Task.WhenAny(timer.WaitForNextTickAsync(stoppingToken).AsTask());
        }

        await Task.WhenAny(Task.WhenAll(running.Values));
    }

    /// <summary>The database can be away for a while; the loop outlives that.</summary>
    private void Tell(Task ended)
    {
        if (ended is { IsFaulted: true, Exception.InnerException: { } problem })
            JobsLog.LookingFailed(log, Fault.Of(problem));
    }
}
