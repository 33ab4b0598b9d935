using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Desk.Api;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Archives;

/// <summary>Applications whose period of keeping is over, for programs of the archivist, who confirms each.</summary>
internal static class RetentionApi
{
    /// <summary>Longest mark of a sending: the application's id is added to it.</summary>
    private const int LongestToken = 40;

    /// <summary>An application whose period of keeping is over.</summary>
    /// <param name="ApplicationId">Its id.</param>
    /// <param name="Numbers">登记号 of its matters.</param>
    /// <param name="ArchivedOn">Day on which the last of them was archived.</param>
    /// <param name="ProposedOn">Day on which it was listed.</param>
    /// <param name="Papers">Papers whose words would go.</param>
    /// <param name="Files">Files that would go.</param>
    /// <param name="Notes">Notes that would go.</param>
    internal sealed record ProposalJson(
        Guid ApplicationId,
        IReadOnlyList<string> Numbers,
        DateOnly ArchivedOn,
        DateOnly ProposedOn,
        int Papers,
        int Files,
        int Notes
    );

    /// <summary>A page of the list.</summary>
    /// <param name="Years">Years for which applications are kept.</param>
    /// <param name="Total">Applications in all pages.</param>
    /// <param name="Page">The page.</param>
    /// <param name="Pages">How many there are.</param>
    /// <param name="Proposals">The page's applications.</param>
    internal sealed record ProposalsJson(int Years, int Total, int Page, int Pages, IReadOnlyList<ProposalJson> Proposals);

    /// <summary>What is sent to destroy.</summary>
    /// <param name="Token">16 to 40 characters; the same token is the same act.</param>
    /// <param name="Confirmed">Must be true: it cannot be undone.</param>
    internal sealed record DestroySent(string Token, bool Confirmed);

    /// <summary>What was destroyed; zeros where the same was sent before.</summary>
    internal sealed record DestroyedJson(int Requests, int Papers, int Files, int Complaints, int Notes);

    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/api/v1/desk/retention").WithTags("到期销毁").ProducesProblem(401);
        retention
            .MapGet("", ListAsync)
            .WithName("listRetention")
            .WithSummary("列出保管期限已满的申请")
            .WithDescription("档案员可以查看。程序每天检查一次；列出来不等于销毁。")
            .Means(("page", "页码，从 1 开始，每页 20 份。"))
            .Produces<ProposalsJson>()
            .ProducesProblem(403);
        retention
            .MapPost("/{id:guid}/destroy", DestroyAsync)
            .Refusing()
            .WithName("destroyPersonalData")
            .WithSummary("销毁一份申请的个人信息")
            .WithDescription(
                "销毁以后不能恢复；confirmed 必须是 true。不在清单里的返回 404。同一个 token 只办一次，再送时回答里的数都是 0。"
            )
            .Means(("id", "申请的 applicationId，见列表。"))
            .Accepts<DestroySent>("application/json")
            .Example("""{"token":"destroy-20261122-0001","confirmed":true}""")
            .Produces<DestroyedJson>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db, DestroyPersonalData destroy, RequestOptions options)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (await destroy.RightAsync(actor, cancel) is null)
            return NotPermitted();
        var (pager, lines) = await RetentionList.LoadAsync(db, actor, ListAddress.Of(context.Request), cancel);
        return Json(new ProposalsJson(options.RetentionYears, pager.Total, pager.Page, pager.Last, [.. lines.Select(Of)]));
    }

    private static async Task<IResult> DestroyAsync(Guid id, HttpContext context, DestroyPersonalData destroy)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (await destroy.RightAsync(actor, cancel) is null)
            return NotPermitted();
        var sent = await ApiBody.ReadAsync<DestroySent>(context);
        if (sent.Value is not { Token.Length: >= 16 and <= LongestToken } body)
            return sent.Problem ?? Unreadable();
        if (!body.Confirmed)
            return Refused(new Refusal("retention.not-confirmed"));
        var done = await destroy.RunAsync(new DestroyPersonalData.Input(id, $"{body.Token}:{id:N}"), actor, cancel);
        return done.Value is { } gone
            ? Json(new DestroyedJson(gone.Requests, gone.Papers, gone.Files, gone.Complaints, gone.Notes))
            : Refused(done.Refusal!);
    }

    private static ProblemHttpResult NotPermitted() =>
        Refused(new Refusal("request.act.not-permitted", RequestActs.Of(RequestAct.Archive).Label));

    private static ProblemHttpResult Refused(Refusal refusal) =>
        refusal.Code == "retention.not-proposed"
            ? Failures.Problem(StatusCodes.Status404NotFound, refusal.Code, AftermathText.Say(refusal))
            : Problem(refusal, AftermathText.Say(refusal));

    private static ProposalJson Of(RetentionList.Line line) =>
        new(
            line.Proposal.ApplicationId,
            [.. line.Numbers.Select(number => $"{number}")],
            line.Proposal.ArchivedOn,
            line.Proposal.ProposedOn,
            line.Papers,
            line.Files,
            line.Notes
        );
}
