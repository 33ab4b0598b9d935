using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Platform.Jobs;

/// <summary>What the program does by itself, for programs of system administrators: jobs, and deliveries that did not go through.</summary>
internal static class JobsApi
{
    /// <summary>A job.</summary>
    /// <param name="Name">Its key.</param>
    /// <param name="Label">What it does.</param>
    /// <param name="Schedule">When it runs, in words.</param>
    /// <param name="State">How it is, in words.</param>
    /// <param name="IsRunning">Whether it runs now.</param>
    /// <param name="NeedsCare">Whether somebody should look after it.</param>
    /// <param name="LastOutcome">Succeeded, Failed, TimedOut or Stopped; null before the first run.</param>
    /// <param name="LastError">What went wrong: kinds and places, no personal data.</param>
    /// <param name="LastRun">When the last run ended.</param>
    /// <param name="NextRun">When it is due.</param>
    /// <param name="Runs">Runs since the beginning.</param>
    internal sealed record JobResult(
        string Name,
        string Label,
        string Schedule,
        string State,
        bool IsRunning,
        bool NeedsCare,
        string? LastOutcome,
        string? LastError,
        DateTimeOffset? LastRun,
        DateTimeOffset? NextRun,
        long Runs
    );

    /// <summary>A delivery that is not done; what it says stands nowhere.</summary>
    /// <param name="BodyId">The body whose it is.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Kind">What is delivered.</param>
    /// <param name="DueAt">When it is due.</param>
    /// <param name="Attempts">How often it was tried.</param>
    /// <param name="FailedAt">When it was given up; null while it is tried again by itself.</param>
    /// <param name="Reason">Why it failed.</param>
    internal sealed record DeliveryResult(
        Guid BodyId,
        Guid Id,
        string Kind,
        DateTimeOffset DueAt,
        int Attempts,
        DateTimeOffset? FailedAt,
        string Reason
    );

    /// <summary>What both lists need.</summary>
    internal sealed record Asked(
        [FromServices] Db Db,
        [FromServices] CurrentActor Current,
        [FromServices] LegalClock Clock,
        [FromServices] IEnumerable<JobDeclaration> Declared
    );

    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("后台任务").ProducesProblem(401).ProducesProblem(403);
        desk.MapGet("/jobs", ListAsync)
            .WithName("listJobs")
            .WithSummary("列出后台任务")
            .WithDescription("系统管理员可以查看和运行。")
            .Produces<IReadOnlyList<JobResult>>();
        desk.MapPost("/jobs/{name}/run", RunAsync)
            .WithName("runJob")
            .WithSummary("立即运行一个后台任务")
            .WithDescription("几秒钟之内开始；结果见列表。送两次，也只是尽快运行。")
            .Means(("name", "任务的 name，见列表。"))
            .Produces<JobResult>()
            .ProducesProblem(404);
        desk.MapGet("/deliveries", WaitingAsync)
            .WithName("listDeliveries")
            .WithSummary("列出没有送出的邮件和通知")
            .WithDescription("最多列出 100 条，放弃了的在前。只有放弃了的（有 failedAt）可以重新送出，别的程序自己会重试。")
            .Produces<IReadOnlyList<DeliveryResult>>();
        desk.MapPost("/deliveries/{id:guid}/retry", RetryAsync)
            .WithName("retryDelivery")
            .WithSummary("重新送出放弃了的一条")
            .WithDescription("一分钟之内开始。已经不在、已经送出、正在重试的返回 404。")
            .Means(("id", "这一条的 id，见列表。"), ("body", "列表里的 bodyId；不写是本机关。"))
            .Produces<IReadOnlyList<DeliveryResult>>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync([AsParameters] Asked asked, CancellationToken cancel) =>
        await ActorAsync(asked, cancel) is null ? NotPermitted() : Json(await LoadAsync(asked, cancel));

    private static async Task<IResult> RunAsync(string name, [AsParameters] Asked asked, RunJobNow run, CancellationToken cancel)
    {
        if (await ActorAsync(asked, cancel) is not { } actor)
            return NotPermitted();
        var outcome = await run.RunAsync(new RunJobNow.Input(name), actor, cancel);
        return outcome.Succeeded
            ? Json((await LoadAsync(asked, cancel)).Single(job => job.Name == name))
            : NotThere("job.unknown", "没有这个任务，或者程序还没有列出它。名称见列表。");
    }

    private static async Task<IResult> WaitingAsync([AsParameters] Asked asked, CancellationToken cancel) =>
        await ActorAsync(asked, cancel) is { } actor ? Json(await DeliveriesAsync(asked, actor, cancel)) : NotPermitted();

    private static async Task<IResult> RetryAsync(
        Guid id,
        Guid? body,
        [AsParameters] Asked asked,
        RetryDelivery retry,
        CancellationToken cancel
    )
    {
        if (await ActorAsync(asked, cancel) is not { } actor)
            return NotPermitted();
        var outcome = await retry.RunAsync(new RetryDelivery.Input(body ?? actor.BodyId, id), actor, cancel);
        return outcome.Succeeded
            ? Json(await DeliveriesAsync(asked, actor, cancel))
            : NotThere("outbox.not-given-up", "没有做任何事：这一项已经不在，或者已经送出。");
    }

    private static async Task<Actor?> ActorAsync(Asked asked, CancellationToken cancel) =>
        await asked.Current.ReadAsync(cancel) is { Kind: ActorKind.Person } actor && actor.Holds(Role.SystemAdministrator) ? actor : null;

    private static async Task<IReadOnlyList<JobResult>> LoadAsync(Asked asked, CancellationToken cancel)
    {
        var jobs = await JobStatus.LoadAsync(asked.Db, asked.Declared, asked.Clock.Now().Instant, cancel);
        return
        [
            .. jobs.Select(one => new JobResult(
                one.Name,
                one.Label,
                one.Schedule,
                one.State,
                one.IsRunning,
                one.NeedsCare,
                one.Job?.LastOutcome?.ToString(),
                one.Job?.LastError is { Length: > 0 } error ? error : null,
                one.Job?.LastRun,
                one.Job?.NextRun,
                one.Job?.Runs ?? 0
            )),
        ];
    }

    private static async Task<IReadOnlyList<DeliveryResult>> DeliveriesAsync(Asked asked, Actor actor, CancellationToken cancel)
    {
        var deliveries = await DeliveryStatus.LoadAsync(asked.Db, actor, asked.Clock.Now().Instant, cancel);
        return
        [
            .. deliveries.Select(one => new DeliveryResult(
                one.BodyId,
                one.Id,
                one.Kind,
                one.DueAt,
                one.Attempts,
                one.FailedAt,
                one.Reason
            )),
        ];
    }

    private static ProblemHttpResult NotPermitted() =>
        Failures.Problem(StatusCodes.Status403Forbidden, "job.not-allowed", "只有系统管理员可以查看和运行后台任务。");

    private static ProblemHttpResult NotThere(string code, string sentence) =>
        Failures.Problem(StatusCodes.Status404NotFound, code, sentence);
}
