using System.Diagnostics;
using System.Threading.Channels;

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
    private readonly Engine engine;
    private readonly Task writer;

    public Changes(Engine engine)
    {
        this.engine = engine;
        writer = Task.Run(WriteAsync);
    }

    /// <summary>
    /// Carries out a piece of work and saves it with its acts, or, where it refuses or fails, leaves everything as it was.
    /// The answer comes after the commit.
    /// </summary>
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
        await writer;
    }

    private async Task WriteAsync()
    {
        var group = new List<Change>(LargestGroup);
        ChangeGroup? writing = null;
        while (await queue.Reader.WaitToReadAsync())
        {
            var attempt = CarryOutAsync(group, writing);
            await Task.WhenAny(attempt);
            if (attempt.IsFaulted)
            {
                // Nothing of the group is saved; everybody in it learns why, and the next group starts on a new connection.
                group.ForEach(change => change.Fail(attempt.Exception.InnerException!));
                if (writing is not null)
                    await writing.DisposeAsync();
                writing = null;
            }
            else
            {
                writing = await attempt;
                group.ForEach(change => change.Tell());
            }

            group.Clear();
        }

        if (writing is not null)
            await writing.DisposeAsync();
    }

    private async Task<ChangeGroup> CarryOutAsync(List<Change> group, ChangeGroup? writing)
    {
        writing ??= await ChangeGroup.OpenAsync(engine);
        await writing.BeginAsync();
        var began = Stopwatch.GetTimestamp();
        while (group.Count < LargestGroup && Stopwatch.GetElapsedTime(began) < LongestGroup && queue.Reader.TryRead(out var next))
        {
            group.Add(next);
            await next.CarryOutAsync(writing);
        }

        await writing.CommitAsync();
        return writing;
    }
}
