namespace Tongming.Web.Platform.Jobs;

/// <summary>
/// Runs one job if it is due: takes its lease, opens a scope, calls the class, writes down what came of it. One of the two places
/// that catch whatever comes: a job that fails must not take the others with it.
/// </summary>
internal sealed class JobRunner(JobLeases leases, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log)
{
    /// <summary>What came of it; null where it is not due or runs elsewhere.</summary>
    public async Task<JobOutcome?> RunAsync(JobDeclaration job, CancellationToken stop)
    {
        if (!await leases.TakeAsync(job.Name, stop))
            return null;
        using var timeout = new CancellationTokenSource(job.Timeout, time);
        using var lost = new CancellationTokenSource();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token, lost.Token);
        var work = CallAsync(job, end.Token);
        await KeepLeaseAsync(job.Name, work, lost);
        var problem = await work;
        var outcome =
            problem is null ? JobOutcome.Succeeded
            : !end.IsCancellationRequested ? JobOutcome.Failed
            : timeout.IsCancellationRequested ? JobOutcome.TimedOut
            : JobOutcome.Stopped;
        var fault = outcome == JobOutcome.Failed ? Fault.Of(problem!) : "";
        await leases.ReturnAsync(job, outcome, fault);
        Write(job, outcome, fault);
        return outcome;
    }

    private async Task<Exception?> CallAsync(JobDeclaration job, CancellationToken cancel)
    {
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IJob)scope.ServiceProvider.GetRequiredService(job.Kind)).RunAsync(cancel);
            return null;
        }
        catch (Exception problem)
        {
            return problem;
        }
    }

    /// <summary>A job that does not end when its time is up keeps its lease: nobody may run it a second time meanwhile.</summary>
    private async Task KeepLeaseAsync(string name, Task work, CancellationTokenSource lost)
    {
        while (true)
        {
            using var ended = new CancellationTokenSource();
            var pause = Task.Delay(JobLeases.Length / 3, time, ended.Token);
            if (await Task.WhenAny(work, pause) == work)
            {
                await ended.CancelAsync();
                return;
            }

            if (!await leases.RenewAsync(name))
                await lost.CancelAsync();
        }
    }

    private void Write(JobDeclaration job, JobOutcome outcome, string fault)
    {
        switch (outcome)
        {
            case JobOutcome.Succeeded:
                JobsLog.JobRan(log, job.Name);
                break;
            case JobOutcome.Failed:
                JobsLog.JobFailed(log, job.Name, fault);
                break;
            case JobOutcome.TimedOut:
                JobsLog.JobTimedOut(log, job.Name, job.Timeout);
                break;
            default:
                JobsLog.JobStopped(log, job.Name);
                break;
        }
    }
}
