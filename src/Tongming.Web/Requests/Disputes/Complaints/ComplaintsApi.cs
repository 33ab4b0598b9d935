using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Desk.Api;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>The ledger of complaints for programs: the same people read and record the same as on its pages.</summary>
internal static class ComplaintsApi
{
    private const string Id = "举报投诉的 id，见列表。";

    /// <summary>A complaint.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="RequestId">The case that it is about; null for none.</param>
    /// <param name="RequestNumber">登记号 of that case, where the reader sees it.</param>
    /// <param name="ReceivedOn">Day on which it arrived.</param>
    /// <param name="Subject">What is complained of.</param>
    /// <param name="Result">What came of it.</param>
    /// <param name="Measure">What was done or told.</param>
    /// <param name="ClosedOn">Day on which it was settled; null while it is open.</param>
    /// <param name="Version">To be sent back with a change.</param>
    internal sealed record ComplaintJson(
        Guid Id,
        Guid? RequestId,
        string? RequestNumber,
        DateOnly ReceivedOn,
        string Subject,
        CodeJson Result,
        string? Measure,
        DateOnly? ClosedOn,
        int Version
    );

    /// <summary>A page of the ledger.</summary>
    internal sealed record ComplaintsJson(int Total, int Page, int Pages, IReadOnlyList<ComplaintJson> Complaints);

    public static void MapComplaints(this IEndpointRouteBuilder routes)
    {
        var complaints = routes.MapGroup("/api/v1/desk/complaints").WithTags("举报投诉");
        complaints
            .MapGet("", ListAsync)
            .WithName("listComplaints")
            .WithSummary("列出举报投诉")
            .Means(("stage", "open（办理中）或者 closed（已办结）；不写是全部。"), ("page", "页码，从 1 开始，每页 20 件。"))
            .Produces<ComplaintsJson>()
            .ProducesProblem(403);
        complaints
            .MapGet("/{id:guid}", OneAsync)
            .WithName("getComplaint")
            .WithSummary("一件举报投诉")
            .Means(("id", Id))
            .Produces<ComplaintJson>()
            .ProducesProblem(404);
        complaints
            .MapPost("", ReceiveAsync)
            .Refusing()
            .WithName("enterComplaint")
            .WithSummary("登记举报投诉")
            .WithDescription("只写事项，不写举报人的姓名和联系方式。同一个 token 只登记一次。")
            .Accepts<ReceiveComplaint.Input>("application/json")
            .Produces<ComplaintJson>(StatusCodes.Status201Created);
        complaints
            .MapPost("/{id:guid}/settle", SettleAsync)
            .Refusing()
            .WithName("settleComplaint")
            .WithSummary("办结举报投诉")
            .Means(("id", Id))
            .Accepts<SettleComplaint.Input>("application/json")
            .Produces<ComplaintJson>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db, DisputeRight right)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (!CaseScope.SeesCases(actor))
            return Problem(new Refusal("requests.list.not-permitted"));
        var visible = ComplaintsPage.Visible(db, actor, await right.HasAsync(actor, cancel));
        var (pager, lines, numbers) = await ComplaintsPage.LoadAsync(db, actor, visible, (ListAddress.Of(context.Request), cancel));
        return Json(new ComplaintsJson(pager.Total, pager.Page, pager.Last, [.. lines.Select(one => Of(one, numbers))]));
    }

    private static Task<IResult> OneAsync(Guid id, HttpContext context, Db db, DisputeRight right) =>
        ShowAsync(context, (db, right), id, StatusCodes.Status200OK);

    private static async Task<IResult> ReceiveAsync(HttpContext context, Db db, DisputeRight right, ReceiveComplaint receive)
    {
        var (input, problem) = await InputAsync<ReceiveComplaint.Input>(context, new FieldChoices(), one => one.Token);
        if (input is null)
            return problem!;
        var received = await receive.RunAsync(input, await ActorAsync(context), context.RequestAborted);
        return received.Refusal is { } refusal
            ? Problem(refusal, AftermathText.Say(refusal))
            : await ShowAsync(context, (db, right), received.Value, StatusCodes.Status201Created);
    }

    private static async Task<IResult> SettleAsync(Guid id, HttpContext context, Db db, DisputeRight right, SettleComplaint settle)
    {
        var (input, problem) = await InputAsync<SettleComplaint.Input>(context, ComplaintPage.Choices, one => one.Token);
        if (input is null)
            return problem!;
        var settled = await settle.RunAsync(input with { ComplaintId = id }, await ActorAsync(context), context.RequestAborted);
        return settled.Refusal is { } refusal
            ? Problem(refusal, AftermathText.Say(refusal))
            : await ShowAsync(context, (db, right), id, StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, (Db Db, DisputeRight Right) of, Guid id, int status)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        var visible = ComplaintsPage.Visible(of.Db, actor, await of.Right.HasAsync(actor, cancel));
        if (await visible.FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } complaint)
            return Unknown("complaint.not-found");
        var numbers = await of
            .Db.Set<InformationRequest>()
            .Visible(actor, actor.BodyId)
            .Where(request => request.Id == complaint.RequestId)
            .ToDictionaryAsync(request => request.Id, request => request.Number, cancel);
        return Json(Of(complaint, numbers), status);
    }

    private static ComplaintJson Of(Complaint complaint, IReadOnlyDictionary<Guid, RequestNumber?> numbers) =>
        new(
            complaint.Id,
            complaint.RequestId,
            complaint.RequestId is { } request ? numbers.GetValueOrDefault(request)?.ToString() : null,
            complaint.ReceivedOn,
            complaint.Subject,
            new CodeJson($"{complaint.Result}", RequestNames.Of(complaint.Result)),
            complaint.Measure,
            complaint.ClosedOn,
            complaint.Version
        );
}
