using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Platform.Data;

/// <summary>How the writer bears that the database is away: it waits longer and longer, and at last no more.</summary>
internal sealed class Outage(TimeProvider time, ILogger log)
{
    /// <summary>The first pause; each one after it is twice as long.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>After this time those who wait are told; whoever comes later is told after one try.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? began;
    private TimeSpan pause;

    /// <summary>The program ends: nobody waits any more.</summary>
    public void Hurry() => ending.TrySetResult();

    /// <summary>Waits before the next try; answers false where those who wait should be told instead.</summary>
    public async Task<bool> WaitAsync(Exception problem)
    {
        began ??= time.GetTimestamp();
        if (ending.Task.IsCompleted || time.GetElapsedTime(began.Value) >= Patience)
            return false;
        pause = pause == TimeSpan.Zero ? FirstPause : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
        DataLog.DatabaseAway(log, pause, Fault.Of(problem));
        await Task.WhenAny(Task.Delay(pause, time), ending.Task);
        return true;
    }

    /// <summary>The database is there.</summary>
    public void End()
    {
        if (began is not null)
            DataLog.DatabaseBack(log);
        (began, pause) = (null, TimeSpan.Zero);
    }
}
