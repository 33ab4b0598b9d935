using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Platform.Jobs;

/// <summary>A job as the page shows it.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Label">What it does.</param>
/// <param name="Schedule">When it runs, in words.</param>
/// <param name="Job">What is kept about it; null before the program has looked for the first time.</param>
/// <param name="IsRunning">Whether a program holds its lease now.</param>
internal sealed record JobStatus(string Name, string Label, string Schedule, Job? Job, bool IsRunning)
{
    /// <summary>The state in one word.</summary>
    public string State =>
        IsRunning ? "正在运行"
        : Job?.LastOutcome is not { } outcome ? "还没有运行过"
        : outcome switch
        {
            JobOutcome.Succeeded => "正常",
            JobOutcome.Failed => "上次出错",
            JobOutcome.TimedOut => "上次超时",
            _ => "上次中断，将重新运行",
        };

    /// <summary>Its colour.</summary>
    public StateTone Tone =>
        IsRunning ? StateTone.Blue
        : NeedsCare ? StateTone.Red
        : Job?.LastOutcome == JobOutcome.Succeeded ? StateTone.Green
        : StateTone.Grey;

    /// <summary>Whether somebody should look after it.</summary>
    public bool NeedsCare => Job?.LastOutcome is JobOutcome.Failed or JobOutcome.TimedOut;

    /// <summary>All jobs that are declared, those in need first.</summary>
    public static async Task<IReadOnlyList<JobStatus>> LoadAsync(
        Db db,
        IEnumerable<JobDeclaration> declared,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var kept = await db.Set<Job>().AsNoTracking().ToDictionaryAsync(job => job.Name, cancel);
        var all =
            from job in declared
            let row = kept.GetValueOrDefault(job.Name)
            let running = row?.LeaseUntil > now
            select new JobStatus(job.Name, job.Label, job.Schedule.InWords(), row, running);
        return [.. all.OrderByDescending(job => job.NeedsCare).ThenBy(job => job.Name, StringComparer.Ordinal)];
    }
}
