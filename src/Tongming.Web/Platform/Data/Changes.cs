using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Platform.Data;

/// <summary>
/// The only way in which data changes. One writer takes what waits, carries it out in one transaction, each piece inside a
/// savepoint of its own, and answers when the whole group is on the disk: many small changes share one wait for the disk, nobody
/// meets a locked database, and the chain of the ledger has one hand that writes it.
/// <para>The work must be short: it reads and changes rows, and touches neither files nor the network.</para>
/// </summary>
internal sealed class Changes : IAsyncDisposable
{
    /// <summary>Most changes that share one transaction.</summary>
    private const int LargestGroup = 256;

    /// <summary>After this time a group takes nothing more, so that those in it do not wait for many long changes of others.</summary>
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(20);

    /// <summary>Most changes that wait; whoever comes later waits to be let in.</summary>
    private const int LongestQueue = 10_000;

    private readonly Channel<Change> queue = Channel.CreateBounded<Change>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private readonly Queue<Change> lockedOut = new();
    private readonly Engine engine;
    private readonly ILogger log;
    private readonly Outage outage;
    private readonly Task writer;
    private ChangeGroup? writing;
    private long acted;

    public Changes(Engine engine, ILogger<Changes>? log = null, TimeProvider? time = null)
    {
        (this.engine, this.log) = (engine, log ?? NullLogger<Changes>.Instance);
        outage = new Outage(time ?? TimeProvider.System, this.log);
        writer = Task.Run(WriteAsync);
    }

    /// <summary>A number that grows whenever acts have been saved, before those who did them are told.</summary>
    public long Acted => Interlocked.Read(ref acted);

    /// <summary>
    /// Carries out a piece of work and saves it with its acts, or, where it refuses or fails, leaves everything as it was.
    /// The answer comes after the commit.
    /// </summary>
    /// <exception cref="DatabaseAwayException">The database could not be opened, and nothing was done.</exception>
    public async Task<Outcome<T>> SaveAsync<T>(Func<Db, Task<Outcome<T>>> work, CancellationToken cancel = default)
        where T : notnull
    {
        var change = new Change<T>(work);
        await queue.Writer.WriteAsync(change, cancel);
        return await change.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        outage.Hurry();
        await writer;
    }

    private async Task WriteAsync()
    {
        var group = new List<Change>(LargestGroup);
        while (lockedOut.Count > 0 || await queue.Reader.WaitToReadAsync())
        {
            if (!await IsBegunAsync())
                continue;
            var attempt = CarryOutAsync(group, writing!);
            await Task.WhenAny(attempt);
            if (attempt.IsFaulted)
            {
                // Nothing of the group is saved; everybody in it learns why, and the next group starts on a new connection.
                group.ForEach(change => change.Fail(attempt.Exception.InnerException!));
                await CloseAsync();
            }
            else
            {
                group.ForEach(Settle);
            }

            group.Clear();
        }

        await CloseAsync();
    }

    private void Settle(Change change)
    {
        if (change.IsLockedOut)
            lockedOut.Enqueue(change);
        else
            change.Tell();
    }

    /// <summary>Begins a transaction; where that fails, waits, and when it has failed for long tells all those who wait.</summary>
    private async Task<bool> IsBegunAsync()
    {
        var beginning = BeginAsync();
        await Task.WhenAny(beginning);
        if (!beginning.IsFaulted)
        {
            outage.End();
            return true;
        }

        await CloseAsync();
        var problem = beginning.Exception.InnerException!;
        if (!await outage.WaitAsync(problem))
            GiveUp(problem);
        return false;
    }

    private async Task BeginAsync()
    {
        writing ??= await ChangeGroup.OpenAsync(engine);
        await writing.BeginAsync();
    }

    private void GiveUp(Exception problem)
    {
        var count = 0;
        for (; lockedOut.TryDequeue(out var change) || queue.Reader.TryRead(out change); count++)
            change.Fail(new DatabaseAwayException(problem));
        DataLog.ChangesGivenUp(log, count, Fault.Of(problem));
    }

    /// <summary>Closes the connection; one that is broken already may say so, which concerns nobody.</summary>
    private async Task CloseAsync()
    {
        if (writing is { } open)
            await Task.WhenAny(open.DisposeAsync().AsTask());
        writing = null;
    }

    private async Task CarryOutAsync(List<Change> group, ChangeGroup into)
    {
        if (lockedOut.TryDequeue(out var alone))
        {
            group.Add(alone);
            await alone.CarryOutAsync(into);
            await CommitAsync(into);
            return;
        }

        var began = Stopwatch.GetTimestamp();
        while (group.Count < LargestGroup && Stopwatch.GetElapsedTime(began) < LongestGroup && queue.Reader.TryRead(out var next))
        {
            group.Add(next);
            await next.CarryOutAsync(into);
        }

        await CommitAsync(into);
    }

    private async Task CommitAsync(ChangeGroup into)
    {
        await into.CommitAsync();
        if (into.HasActs)
            Interlocked.Increment(ref acted);
    }
}
