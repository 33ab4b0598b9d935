using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Desk.Api;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Disputes;

/// <summary>The ledger of reconsiderations and suits for programs: the same people read and record the same as on its pages.</summary>
internal static class DisputesApi
{
    private const string Id = "复议诉讼的 id，见列表。";

    /// <summary>A reconsideration or suit.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="RequestId">The case.</param>
    /// <param name="RequestNumber">登记号 of the case.</param>
    /// <param name="Title">Title of the case.</param>
    /// <param name="Kind">Reconsideration, DirectSuit or SuitAfterReconsideration, with its word.</param>
    /// <param name="Stage">How far it is.</param>
    /// <param name="Result">Column of table 4.</param>
    /// <param name="Forum">Who decides.</param>
    /// <param name="CaseNumber">Its number there.</param>
    /// <param name="IsSimplified">Whether the summary procedure applies.</param>
    /// <param name="NotifiedOn">Day on which the copy arrived.</param>
    /// <param name="AnswerDue">Last day for the answer, inclusive.</param>
    /// <param name="AnswerDueIsProvisional">Whether that day needs a year without holiday notice.</param>
    /// <param name="AnsweredOn">Day of the answer.</param>
    /// <param name="DecidedOn">Day of the decision or judgment.</param>
    /// <param name="Version">To be sent back with a change.</param>
    internal sealed record DisputeJson(
        Guid Id,
        Guid RequestId,
        string? RequestNumber,
        string Title,
        CodeJson Kind,
        CodeJson Stage,
        CodeJson Result,
        string Forum,
        string CaseNumber,
        bool IsSimplified,
        DateOnly NotifiedOn,
        DateOnly AnswerDue,
        bool AnswerDueIsProvisional,
        DateOnly? AnsweredOn,
        DateOnly? DecidedOn,
        int Version
    );

    /// <summary>A page of the ledger.</summary>
    internal sealed record DisputesJson(int Total, int Page, int Pages, IReadOnlyList<DisputeJson> Disputes);

    public static void MapDisputes(this IEndpointRouteBuilder routes)
    {
        var disputes = routes.MapGroup("/api/v1/desk/disputes").WithTags("复议诉讼");
        disputes
            .MapGet("", ListAsync)
            .WithName("listDisputes")
            .WithSummary("列出复议诉讼")
            .Means(
                ("stage", "open（未审结）或者 decided（已审结）；不写是全部。"),
                ("kind", "类别：Reconsideration、DirectSuit、SuitAfterReconsideration。"),
                ("result", "结果：Upheld、Corrected、Other、Pending。"),
                ("year", "统计年度：当年审结的和尚未审结的，与年度报告表四同口径。"),
                ("page", "页码，从 1 开始，每页 20 件。")
            )
            .Produces<DisputesJson>()
            .ProducesProblem(400)
            .ProducesProblem(403);
        disputes
            .MapGet("/{id:guid}", OneAsync)
            .WithName("getDispute")
            .WithSummary("一件复议诉讼")
            .Means(("id", Id))
            .Produces<DisputeJson>()
            .ProducesProblem(404);
        MapRecording(disputes);
    }

    private static void MapRecording(RouteGroupBuilder disputes)
    {
        disputes
            .MapPost("", EnterAsync)
            .Refusing()
            .WithName("enterDispute")
            .WithSummary("登记复议诉讼")
            .WithDescription("登记后算出答复（答辩）期限。同一个 token 只登记一次。")
            .Accepts<EnterDispute.Input>("application/json")
            .Produces<DisputeJson>(StatusCodes.Status201Created);
        disputes
            .MapPost("/{id:guid}/answer", AnswerAsync)
            .Refusing()
            .WithName("answerDispute")
            .WithSummary("登记答复（答辩）")
            .Means(("id", Id))
            .Accepts<AnswerDispute.Input>("application/json")
            .Produces<DisputeJson>();
        disputes
            .MapPost("/{id:guid}/decision", DecideAsync)
            .Refusing()
            .WithName("decideDispute")
            .WithSummary("登记审理结果")
            .Means(("id", Id))
            .Accepts<DecideDispute.Input>("application/json")
            .Produces<DisputeJson>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        if (!CaseScope.SeesCases(actor))
            return Problem(new Refusal("requests.list.not-permitted"));
        var address = ListAddress.Of(context.Request);
        var asked = DisputeFilter.Read(name => address[name]);
        if (asked.Refusal is { } refusal)
            return Problem(refusal);
        var (pager, lines) = await DisputesPage.LoadAsync(db, actor, (address, asked.Value!), context.RequestAborted);
        return Json(new DisputesJson(pager.Total, pager.Page, pager.Last, [.. lines.Select(Of)]));
    }

    private static Task<IResult> OneAsync(Guid id, HttpContext context, Db db) => ShowAsync(context, db, id, StatusCodes.Status200OK);

    private static async Task<IResult> EnterAsync(HttpContext context, Db db, EnterDispute enter)
    {
        var (input, problem) = await InputAsync<EnterDispute.Input>(context, NewDisputePage.Choices, one => one.Token);
        if (input is null)
            return problem!;
        var entered = await enter.RunAsync(input, await ActorAsync(context), context.RequestAborted);
        return await AfterAsync(context, db, entered, StatusCodes.Status201Created);
    }

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext context, Db db, AnswerDispute answer)
    {
        var (input, problem) = await InputAsync<AnswerDispute.Input>(context, DisputePage.Choices, one => one.Token);
        if (input is null)
            return problem!;
        var done = await answer.RunAsync(input with { DisputeId = id }, await ActorAsync(context), context.RequestAborted);
        return await AfterAsync(context, db, done, StatusCodes.Status200OK);
    }

    private static async Task<IResult> DecideAsync(Guid id, HttpContext context, Db db, DecideDispute decide)
    {
        var (input, problem) = await InputAsync<DecideDispute.Input>(context, DisputePage.Choices, one => one.Token);
        if (input is null)
            return problem!;
        var done = await decide.RunAsync(input with { DisputeId = id }, await ActorAsync(context), context.RequestAborted);
        return await AfterAsync(context, db, done, StatusCodes.Status200OK);
    }

    private static async Task<IResult> AfterAsync(HttpContext context, Db db, Outcome<Guid> done, int status) =>
        done.Refusal is { } refusal ? Problem(refusal, AftermathText.Say(refusal)) : await ShowAsync(context, db, done.Value, status);

    private static async Task<IResult> ShowAsync(HttpContext context, Db db, Guid id, int status)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (await DisputeTotals.Visible(db, actor).FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } dispute)
            return Unknown("dispute.not-found");
        var request = await db.Set<InformationRequest>()
            .Visible(actor, actor.BodyId)
            .FirstAsync(one => one.Id == dispute.RequestId, cancel);
        return Json(Of(new DisputesPage.Line(dispute, request.Number, request.Title)), status);
    }

    private static DisputeJson Of(DisputesPage.Line line)
    {
        var dispute = line.Dispute;
        return new DisputeJson(
            dispute.Id,
            dispute.RequestId,
            line.Number?.ToString(),
            line.Title,
            new CodeJson($"{dispute.Kind}", RequestNames.Of(dispute.Kind)),
            new CodeJson($"{dispute.Stage}", RequestNames.Of(dispute.Stage)),
            new CodeJson($"{dispute.Result}", RequestNames.Of(dispute.Result)),
            dispute.Forum,
            dispute.CaseNumber,
            dispute.IsSimplified,
            dispute.NotifiedOn,
            dispute.AnswerDue,
            dispute.AnswerDueIsProvisional,
            dispute.AnsweredOn,
            dispute.DecidedOn,
            dispute.Version
        );
    }
}
