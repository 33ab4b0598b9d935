using Tongming.Web.Platform.Jobs;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Jobs;

public abstract class JobTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 18, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_job_runs_when_it_is_due_and_not_before()
    {
        var runs = 0;
        await using var program = Program(Schedule.Every(Hour), _ => Task.FromResult(runs++));
        await RoundAsync(program);
        await RoundAsync(program);
        time.Advance(Hour);
        await RoundAsync(program);
        Assert.Equal(2, runs);
        var row = await program.RowAsync();
        Assert.Equal((2, JobOutcome.Succeeded, time.GetUtcNow() + Hour), (row.Runs, row.LastOutcome, row.NextRun));
        Assert.Null(row.LeaseUntil);
    }

    [Fact]
    public async Task A_daily_run_that_was_missed_is_made_up_once_at_the_next_start()
    {
        var runs = 0;
        var job = TrialProgram.Declare(Schedule.Daily(new TimeOnly(13, 0)));
        await using (var before = new TrialProgram(on, time, job, _ => Task.FromResult(runs++)))
            await RoundAsync(before);
        Assert.Equal(0, runs);

        // The machine is off for three days.
        time.Advance(TimeSpan.FromHours(68));
        await using var after = new TrialProgram(on, time, job, _ => Task.FromResult(runs++));
        await RoundAsync(after);
        await RoundAsync(after);
        Assert.Equal(1, runs);
        Assert.Equal(new DateTimeOffset(2026, 3, 21, 13, 0, 0, TimeSpan.FromHours(8)), (await after.RowAsync()).NextRun);
    }

    [Fact]
    public async Task Two_programs_never_run_the_same_job_at_once()
    {
        var job = TrialProgram.Declare(Schedule.Every(Hour));
        var (running, most, runs) = (0, 0, 0);
        var go = new TaskCompletionSource();
        async Task Work(CancellationToken cancel)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Interlocked.Increment(ref runs);
            await go.Task.WaitAsync(cancel);
            Interlocked.Decrement(ref running);
        }

        await using var one = new TrialProgram(on, time, job, Work);
        await using var other = new TrialProgram(on, time, job, Work);
        await one.Leases.EnrolAsync([job], TestContext.Current.CancellationToken);
        var attempts = Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : other).RunAsync()).ToList();
        // All but the winner come back without having run.
        while (attempts.Count > 1)
        {
            var lost = await Task.WhenAny(attempts);
            Assert.Null(await lost);
            attempts.Remove(lost);
        }

        go.SetResult();
        Assert.Equal(JobOutcome.Succeeded, await attempts[0]);
        Assert.Equal((1, 1), (most, runs));
    }

    [Fact]
    public async Task The_job_of_a_program_that_was_killed_is_taken_over_when_its_lease_has_run_out()
    {
        var job = TrialProgram.Declare(Schedule.Every(Hour));
        await using var killed = new TrialProgram(on, time, job, _ => Task.CompletedTask);
        await killed.Leases.EnrolAsync([job], TestContext.Current.CancellationToken);
        Assert.True(await killed.Leases.TakeAsync(job.Name, TestContext.Current.CancellationToken));

        await using var heir = new TrialProgram(on, time, job, _ => Task.CompletedTask);
        time.Advance(JobLeases.Length - TimeSpan.FromSeconds(1));
        Assert.Null(await heir.RunAsync());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(JobOutcome.Succeeded, await heir.RunAsync());
        // Whoever was thought dead learns that the job is not its own any more.
        Assert.False(await killed.Leases.RenewAsync(job.Name));
        Assert.False(await killed.Leases.ReturnAsync(job, JobOutcome.Succeeded, ""));
    }

    [Fact]
    public async Task A_job_that_fails_is_written_down_without_what_the_exception_says()
    {
        await using var program = Program(Schedule.Every(Hour), _ => throw new InvalidOperationException("王某某 13800000000"));
        await RoundAsync(program);
        var row = await program.RowAsync();
        Assert.Equal(JobOutcome.Failed, row.LastOutcome);
        Assert.Contains("InvalidOperationException", row.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("1380", row.LastError, StringComparison.Ordinal);
        Assert.Equal(time.GetUtcNow() + Hour, row.NextRun);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_ended()
    {
        var started = new TaskCompletionSource();
        await using var program = Program(Schedule.Every(Hour), cancel => HangAsync(started, cancel));
        await program.Leases.EnrolAsync([program.Job], TestContext.Current.CancellationToken);
        var run = program.RunAsync();
        await started.Task;
        time.Advance(program.Job.Timeout);
        Assert.Equal(JobOutcome.TimedOut, await run);
        Assert.Equal(JobOutcome.TimedOut, (await program.RowAsync()).LastOutcome);
    }

    [Fact]
    public async Task A_job_that_goes_on_keeps_its_lease()
    {
        var (started, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var program = Program(
            Schedule.Every(Hour),
            _ =>
            {
                started.SetResult();
                return end.Task;
            }
        );
        await program.Leases.EnrolAsync([program.Job], TestContext.Current.CancellationToken);
        var run = program.RunAsync();
        await started.Task;
        var first = (await program.RowAsync()).LeaseUntil;
        // The pause between renewals begins a moment after the job; move on until it has rung.
        while ((await program.RowAsync()).LeaseUntil == first)
        {
            time.Advance(JobLeases.Length / 3);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        end.SetResult();
        await run;
    }

    [Fact]
    public async Task A_job_that_the_end_of_the_program_stops_runs_again_at_the_next_start()
    {
        var started = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var job = TrialProgram.Declare(Schedule.Every(Hour));
        await using (var stopped = new TrialProgram(on, time, job, cancel => HangAsync(started, cancel)))
        {
            await stopped.Leases.EnrolAsync([job], stop.Token);
            var run = stopped.RunAsync(stop.Token);
            await started.Task;
            await stop.CancelAsync();
            Assert.Equal(JobOutcome.Stopped, await run);
        }

        await using var next = new TrialProgram(on, time, job, _ => Task.CompletedTask);
        Assert.Equal(JobOutcome.Succeeded, await next.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_schedule_that_became_tighter_counts_at_once()
    {
        var daily = TrialProgram.Declare(Schedule.Every(TimeSpan.FromDays(1)));
        await using (var before = new TrialProgram(on, time, daily, _ => Task.CompletedTask))
            await RoundAsync(before);
        await using var after = new TrialProgram(on, time, daily with { Schedule = Schedule.Every(Hour) }, _ => Task.CompletedTask);
        await RoundAsync(after);
        Assert.Equal(time.GetUtcNow() + Hour, (await after.RowAsync()).NextRun);
    }

    private static Task HangAsync(TaskCompletionSource started, CancellationToken cancel)
    {
        started.SetResult();
        return Task.Delay(Timeout.Infinite, cancel);
    }

    private static async Task RoundAsync(TrialProgram program) => await await program.Loop.StartDueAsync(CancellationToken.None);

    private TrialProgram Program(Schedule schedule, Func<CancellationToken, Task> work) =>
        new(on, time, TrialProgram.Declare(schedule), work);
}

public sealed class JobOnSqliteTests(OnSqlite on) : JobTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class JobOnPostgresTests(OnPostgres on) : JobTests<OnPostgres>(on), IClassFixture<OnPostgres>;
