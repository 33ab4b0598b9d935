using System.Data.Common;

namespace Tongming.Web.Platform.Data;

/// <summary>One piece of work that waits for the writer.</summary>
internal abstract class Change
{
    /// <summary>Carries it out inside the group's transaction; what goes wrong in it stays in it.</summary>
    public abstract Task CarryOutAsync(ChangeGroup group);

    /// <summary>
    /// Whether it was undone only because another program held what it needed and needed what this one held: it is to be carried out
    /// once more, in a transaction of its own.
    /// </summary>
    public abstract bool IsLockedOut { get; }

    /// <summary>Tells whoever waits what came of it, now that it is on the disk.</summary>
    public abstract void Tell();

    /// <summary>Tells whoever waits that nothing was saved.</summary>
    public abstract void Fail(Exception problem);
}

/// <inheritdoc/>
internal sealed class Change<T>(Func<Db, Task<Outcome<T>>> work) : Change
    where T : notnull
{
    /// <summary>How often a change is carried out at most when others lock it out.</summary>
    private const int MostTries = 5;

    private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<Outcome<T>>? carriedOut;
    private int tries;

    /// <summary>What came of it.</summary>
    public Task<Outcome<T>> Answer => answer.Task;

    public override bool IsLockedOut => tries < MostTries && carriedOut is { Exception.InnerException: { } problem } && IsDeadlock(problem);

    public override async Task CarryOutAsync(ChangeGroup group)
    {
        tries++;
        await group.MarkAsync();
        carriedOut = WorkAsync(group, group.Open());
        await Task.WhenAny(carriedOut);
        if (carriedOut.IsCompletedSuccessfully && (await carriedOut).Succeeded)
            await group.KeepAsync();
        else
            await group.UndoAsync();
    }

    public override void Tell()
    {
        if (carriedOut!.IsFaulted)
            answer.SetException(carriedOut.Exception.InnerExceptions);
        else if (carriedOut.IsCanceled)
            answer.SetCanceled();
        else
            answer.SetResult(carriedOut.GetAwaiter().GetResult());
    }

    public override void Fail(Exception problem) => answer.TrySetException(problem);

    /// <summary>PostgreSQL ends one of two transactions that wait for each other; the embedded database has one writer and no such thing.</summary>
    private static bool IsDeadlock(Exception problem) =>
        problem is DbException { SqlState: "40P01" } || (problem.InnerException is { } inner && IsDeadlock(inner));

    private async Task<Outcome<T>> WorkAsync(ChangeGroup group, Db db)
    {
        var outcome = await work(db);
        if (!outcome.Succeeded)
            return outcome;
        await db.SaveChangesAsync();
        await group.EnterAsync(db);
        return outcome;
    }
}
