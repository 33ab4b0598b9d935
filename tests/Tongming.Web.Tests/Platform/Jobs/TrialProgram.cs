using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Jobs;

/// <summary>A program with one job, with a writer and leases of its own, so that two of them are like two processes.</summary>
internal sealed class TrialProgram : IAsyncDisposable
{
    private readonly Engine engine;
    private readonly Changes changes;
    private readonly ServiceProvider services;
    private readonly JobRunner runner;

    public TrialProgram(TestEngine on, TimeProvider time, JobDeclaration job, Func<CancellationToken, Task> work)
    {
        engine = on.Engine;
        changes = new Changes(engine);
        services = new ServiceCollection().AddScoped(_ => new TrialJob(work)).BuildServiceProvider();
        var leases = new JobLeases(changes, engine, new LegalClock(time));
        runner = new JobRunner(leases, services.GetRequiredService<IServiceScopeFactory>(), time, NullLogger<JobRunner>.Instance);
        Loop = new JobLoop([job], runner, leases, time, NullLogger<JobLoop>.Instance);
        (Job, Leases) = (job, leases);
    }

    public JobDeclaration Job { get; }

    public JobLeases Leases { get; }

    public JobLoop Loop { get; }

    public static JobDeclaration Declare(Schedule schedule, TimeSpan? timeout = null) =>
        new($"trial.{Guid.NewGuid():N}", "试", typeof(TrialJob), schedule, timeout ?? TimeSpan.FromMinutes(10));

    public Task<JobOutcome?> RunAsync(CancellationToken stop = default) => runner.RunAsync(Job, stop);

    public async Task<Job> RowAsync()
    {
        await using var db = engine.OpenForReading();
        return await db.Set<Job>().SingleAsync(job => job.Name == Job.Name);
    }

    public async ValueTask DisposeAsync()
    {
        Loop.Dispose();
        await services.DisposeAsync();
        await changes.DisposeAsync();
    }

    private sealed class TrialJob(Func<CancellationToken, Task> work) : IJob
    {
        public Task RunAsync(CancellationToken cancel) => work(cancel);
    }
}
