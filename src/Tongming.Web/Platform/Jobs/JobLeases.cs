using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Jobs;

/// <summary>
/// Says who may run a job. A lease is taken, renewed and given back by updates that name what they expect: of two programs that
/// want the same job, the database lets one change the row.
/// </summary>
internal sealed class JobLeases(Changes changes, Engine engine, LegalClock clock)
{
    /// <summary>How long a program that was killed keeps others from its job. Clocks of two machines may differ by less.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    /// <summary>This program among others on the same database.</summary>
    public Guid Owner { get; } = Guid.NewGuid();

    /// <summary>Writes down jobs that are new; a schedule that became tighter counts at once.</summary>
    public Task EnrolAsync(IReadOnlyList<JobDeclaration> jobs, CancellationToken cancel) =>
        changes.SaveAsync<int>(
            async db =>
            {
                var known = await db.Set<Job>().AsNoTracking().ToDictionaryAsync(job => job.Name);
                var now = clock.Now().Instant;
                foreach (var job in jobs)
                {
                    var first = job.Schedule.First(now);
                    if (!known.TryGetValue(job.Name, out var row))
                        db.Add(new Job { Name = job.Name, NextRun = first });
                    else if (row.NextRun > job.Schedule.After(now))
                        await SetNextAsync(db, job.Name, job.Schedule.After(now));
                }

                return jobs.Count;
            },
            cancel
        );

    /// <summary>Names of the jobs that are due and free.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancel)
    {
        var now = clock.Now().Instant;
        await using var db = engine.OpenForReading();
        return await Due(db.Set<Job>(), now).Select(job => job.Name).ToListAsync(cancel);
    }

    /// <summary>Takes the lease of a job that is due and free; false where it is not, or another program was first.</summary>
    public Task<bool> TakeAsync(string name, CancellationToken cancel) =>
        ChangeAsync(
            (rows, now) =>
                Due(rows, now)
                    .Where(job => job.Name == name)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(job => job.LeaseUntil, now + Length).SetProperty(job => job.LeaseOwner, (Guid?)Owner)
                    ),
            cancel
        );

    /// <summary>Keeps the lease while the job runs; false where it has been lost.</summary>
    public Task<bool> RenewAsync(string name) =>
        ChangeAsync(
            (rows, now) =>
                rows.Where(job => job.Name == name && job.LeaseOwner == Owner)
                    .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, now + Length)),
            CancellationToken.None
        );

    /// <summary>Gives the lease back with what came of the run; false where it had been lost.</summary>
    public Task<bool> ReturnAsync(JobDeclaration declared, JobOutcome outcome, string error) =>
        ChangeAsync(
            (rows, now) =>
            {
                var next = outcome == JobOutcome.Stopped ? now : declared.Schedule.After(now);
                return rows.Where(job => job.Name == declared.Name && job.LeaseOwner == Owner)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(job => job.LeaseUntil, (DateTimeOffset?)null)
                            .SetProperty(job => job.LeaseOwner, (Guid?)null)
                            .SetProperty(job => job.LastRun, now)
                            .SetProperty(job => job.NextRun, next)
                            .SetProperty(job => job.LastOutcome, outcome)
                            .SetProperty(job => job.LastError, error)
                            .SetProperty(job => job.Runs, job => job.Runs + 1)
                    );
            },
            CancellationToken.None
        );

    /// <summary>Makes a job due at an instant.</summary>
    public static Task<int> SetNextAsync(Db db, string name, DateTimeOffset at) =>
        db.Set<Job>().Where(job => job.Name == name).ExecuteUpdateAsync(set => set.SetProperty(job => job.NextRun, at));

    private static IQueryable<Job> Due(IQueryable<Job> rows, DateTimeOffset now) =>
        rows.Where(job => job.NextRun <= now && (job.LeaseUntil == null || job.LeaseUntil <= now));

    private async Task<bool> ChangeAsync(Func<IQueryable<Job>, DateTimeOffset, Task<int>> update, CancellationToken cancel)
    {
        var changed = await changes.SaveAsync<int>(async db => await update(db.Set<Job>(), clock.Now().Instant), cancel);
        return changed.Succeeded && changed.Value == 1;
    }
}
