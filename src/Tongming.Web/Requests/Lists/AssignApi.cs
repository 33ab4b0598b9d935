using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Desk.Api;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Lists;

/// <summary>Several cases given to a section at once by a program of the office.</summary>
internal static class AssignApi
{
    /// <summary>Longest mark of a sending: each case's id is added to it.</summary>
    private const int LongestToken = 40;

    /// <summary>Longest reason in characters.</summary>
    private const int LongestReason = 300;

    /// <summary>What is sent.</summary>
    /// <param name="Ids">The cases, 100 at most.</param>
    /// <param name="SectionId">The section.</param>
    /// <param name="OfficerId">The officer; null where the section decides.</param>
    /// <param name="Reason">Why, for those that are taken from another section; 300 characters at most.</param>
    /// <param name="Token">16 to 40 characters; the same token is the same act. Not needed for a preview.</param>
    internal sealed record AssignSent(IReadOnlyList<Guid>? Ids, Guid? SectionId, Guid? OfficerId, string? Reason, string? Token);

    /// <summary>What is going to happen to a case, or what has happened.</summary>
    /// <param name="Id">The case.</param>
    /// <param name="Number">Its 登记号.</param>
    /// <param name="Act">Code of the act; null where none can carry it out.</param>
    /// <param name="Problem">Why not; null where it goes.</param>
    internal sealed record AssignStepJson(Guid Id, string? Number, string? Act, string? Problem);

    /// <summary>All of it.</summary>
    /// <param name="Assigned">Cases without problem.</param>
    /// <param name="Steps">Case by case; those that the caller does not see are not among them.</param>
    internal sealed record AssignedJson(int Assigned, IReadOnlyList<AssignStepJson> Steps);

    public static void MapAssign(this IEndpointRouteBuilder routes)
    {
        var assign = routes.MapGroup("/api/v1/desk/requests/assign").WithTags("工作台").ProducesProblem(401);
        assign
            .MapPost("/preview", PreviewAsync)
            .Refusing()
            .WithName("previewAssign")
            .WithSummary("预览批量分派")
            .WithDescription("什么都不改。看不到的件不在回答里。")
            .Accepts<AssignSent>("application/json")
            .Produces<AssignedJson>();
        assign
            .MapPost("", RunAsync)
            .Refusing()
            .RequireRateLimiting(Turns.Costly)
            .WithName("assignCases")
            .WithSummary("批量分派科室")
            .WithDescription("一件办不成不影响别的件：problem 说明为什么。同一个 token 只办一次。看不到的件不在回答里。")
            .Accepts<AssignSent>("application/json")
            .Produces<AssignedJson>();
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, Db db, ReadListActor readers, AssignCases assign)
    {
        var (reader, sent, problem) = await ReadAsync(context, readers);
        if (reader is null || sent is null)
            return problem!;
        return Answer(await assign.PreviewAsync(db, reader, Of(sent), context.RequestAborted));
    }

    private static async Task<IResult> RunAsync(HttpContext context, Db db, ReadListActor readers, AssignCases assign)
    {
        var (reader, sent, problem) = await ReadAsync(context, readers);
        if (reader is null || sent is null)
            return problem!;
        return sent.Token is { Length: >= 16 and <= LongestToken } token
            ? Answer(await assign.RunAsync(db, reader, Of(sent), token, context.RequestAborted))
            : Unreadable();
    }

    private static async Task<(ListActor? Reader, AssignSent? Sent, IResult? Problem)> ReadAsync(HttpContext context, ReadListActor readers)
    {
        if (await readers.RunAsync(null, context.RequestAborted) is not { } reader)
            return (null, null, Refused(new Refusal("requests.list.not-permitted")));
        var sent = await ApiBody.ReadAsync<AssignSent>(context);
        if (sent.Value is not { } value)
            return (null, null, sent.Problem ?? Unreadable());
        return value.Reason?.Trim().Length > LongestReason
            ? (null, null, Failures.Problem(422, "request.input.wrong", $"理由不超过 {LongestReason} 个字。"))
            : (reader, value, null);
    }

    private static AssignCases.Input Of(AssignSent sent) =>
        new([.. (sent.Ids ?? []).Distinct()], sent.SectionId, sent.OfficerId, sent.Reason?.Trim() ?? "");

    private static IResult Answer(Outcome<AssignCases.Plan> outcome)
    {
        if (outcome.Value is not { } plan)
            return Refused(outcome.Refusal!);
        var steps = plan.Steps.Select(step => new AssignStepJson(
            step.Case.Id,
            step.Case.Number?.ToString(),
            step.Act is { } act ? RequestActs.Of(act).Code : null,
            step.Problem
        ));
        return Json(new AssignedJson(plan.Steps.Count(step => step.Problem is null), [.. steps]));
    }

    private static ProblemHttpResult Refused(Refusal refusal) => Problem(refusal, ListsText.Say(refusal));
}
