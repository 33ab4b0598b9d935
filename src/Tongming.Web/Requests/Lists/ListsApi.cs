using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists.Today;

namespace Tongming.Web.Requests.Lists;

/// <summary>Lists of cases for programs of the office: the same people see the same cases as on the desk.</summary>
internal static class ListsApi
{
    /// <summary>A case.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Number">登记号; null before registration.</param>
    /// <param name="Title">Title of the information wanted.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Urgency">How urgent it is.</param>
    /// <param name="ReplyDue">Last day for the answer, inclusive.</param>
    /// <param name="DueIsProvisional">Whether that day needs a year without holiday notice.</param>
    /// <param name="NextLimit">The earliest limit of others, inclusive.</param>
    /// <param name="SubmittedOn">Day on which it was sent in.</param>
    /// <param name="ClosedOn">Day on which it was dealt with.</param>
    /// <param name="SectionId">Section in charge.</param>
    /// <param name="OfficerId">Officer in charge.</param>
    /// <param name="Reply">Code of the reply.</param>
    /// <param name="NextAct">Code of the act by which the reader carries it on; null where it is for others.</param>
    internal sealed record CaseResult(
        Guid Id,
        string? Number,
        string Title,
        string State,
        string Urgency,
        DateOnly? ReplyDue,
        bool DueIsProvisional,
        DateOnly? NextLimit,
        DateOnly SubmittedOn,
        DateOnly? ClosedOn,
        Guid? SectionId,
        Guid? OfficerId,
        string? Reply,
        string? NextAct
    );

    /// <summary>A page of cases.</summary>
    /// <param name="Total">Cases in all pages, counted up to 10,000; one more means more.</param>
    /// <param name="Open">Of them the open ones by urgency.</param>
    /// <param name="Cases">The page.</param>
    /// <param name="After">Key of the next page, for <c>after</c>; null on the last.</param>
    /// <param name="Before">Key of the page before, for <c>before</c>; null on the first.</param>
    /// <param name="IsCut">Whether a search found more than it gives, so that cases are missing: the filter should say more.</param>
    internal sealed record CasesResult(
        int Total,
        IReadOnlyDictionary<string, int> Open,
        IReadOnlyList<CaseResult> Cases,
        string? After,
        string? Before,
        bool IsCut
    );

    /// <summary>What waits for one act of the reader.</summary>
    internal sealed record WaitingResult(string Act, string State, int Count, IReadOnlyList<CaseResult> Cases);

    /// <summary>What somebody has to know today.</summary>
    internal sealed record TodayResult(
        DateOnly Day,
        bool IsWorkingDay,
        IReadOnlyDictionary<string, int> Open,
        IReadOnlyList<CaseResult> Due,
        IReadOnlyList<WaitingResult> Waiting,
        IReadOnlyList<CaseResult> Coming
    );

    /// <summary>What lists may be asked for, in words.</summary>
    internal static readonly (string Name, string Meaning)[] Parameters =
    [
        ("body", "机关的 id；不写是本机关。上级机关的监督员可以写下级机关。"),
        ("q", "在标题和内容里查找的词；也可以是登记号。"),
        ("applicant", "申请人的姓名或者名称，写全；每次查找都记入台账。"),
        ("state", "open（未办结）、closed（已办结），或者一个状态，例如 Assigned。"),
        ("urgency", "紧急程度，例如 Overdue（已超期）、DueToday（今日到期）；全部名称见回答里的 open。"),
        ("section", "承办科室的 id；none 是还没有分派的。"),
        ("officer", "承办人的 id。"),
        ("channel", "申请方式，例如 Internet、InPerson。"),
        ("class", "申请人类别，例如 NaturalPerson。"),
        ("reply", "答复类型的代码，例如 A1。"),
        ("dates", "from、until 所指的日期：Submitted（提交）、Due（到期）、Closed（办结）、Answered（办结并答复）。"),
        ("from", "第一天，写作 2026-03-02，含当日。"),
        ("until", "最后一天，含当日。"),
        ("sort", "按 submitted、due 或者 closed 排序；前面加减号是倒序。"),
        ("size", "一页几件，1 到 100，不写是 20。"),
        ("after", "下一页：上一次回答里的 after。"),
        ("before", "上一页：上一次回答里的 before。"),
    ];

    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("工作台").ProducesProblem(StatusCodes.Status401Unauthorized);
        desk.MapGet("/requests", RequestsAsync)
            .WithName("listRequests")
            .WithSummary("列出依申请公开的件")
            .WithDescription(
                "与网页的列表相同：同样的人看到同样的件。翻页：把上一次回答里的 after 原样放进 after，直到它是 null；往回翻用 before。"
                    + "筛选和排序不变时，翻页期间新来的件不会让别的件重复或者漏掉。按姓名查找会记入台账。"
            )
            .Means(Parameters)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        desk.MapGet("/today", TodayAsync)
            .WithName("today")
            .WithSummary("今日：到期的、等我办的、接下来的")
            .WithDescription("与“今日”页相同，每组只给前面的几件。需要登录。")
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Results<Ok<CasesResult>, ProblemHttpResult>> RequestsAsync(
        HttpRequest request,
        [AsParameters] Asked asked,
        CancellationToken cancel
    )
    {
        var address = ListAddress.Of(request);
        if (!TryBody(address["body"], out var body) || await asked.Readers.RunAsync(body, cancel) is not { } reader)
            return Problem(StatusCodes.Status403Forbidden, new Refusal("requests.list.not-permitted"));
        var filter = CaseFilter.Read(name => address[name]);
        if (!filter.Succeeded)
            return Problem(StatusCodes.Status400BadRequest, filter.Refusal);
        if (!TrySize(address["size"], out var size))
            return Problem(StatusCodes.Status400BadRequest, new Refusal("requests.list.size"));
        var (order, descending) = CaseOrder.Of(address.Sort);
        var found = await asked.Filter.RunAsync(asked.Db, reader, filter.Value, cancel);
        var page = CasePage.Read(name => address[name], descending, size);
        var list = await CaseList.LoadAsync(found, reader.Bounds, order, page, cancel);
        var rights = await asked.Permissions.OfAsync(reader.BodyId, cancel);
        // Whose review is next follows from the approvals, which a list does not read.
        RequestAct? NextInList(CaseLine line) =>
            line.State == RequestState.InReview ? null : NextActs.For(line, reader.Actor, rights, reader.Today);
        return TypedResults.Ok(
            new CasesResult(
                list.Total,
                Named(list.Counts),
                [.. list.Lines.Select(line => Of(line, reader, NextInList(line)))],
                list.Next?.ToString(),
                list.Previous?.ToString(),
                list.IsCut
            )
        );
    }

    private static async Task<Results<Ok<TodayResult>, ProblemHttpResult>> TodayAsync([AsParameters] Asked asked, CancellationToken cancel)
    {
        if (await asked.Readers.RunAsync(null, cancel) is not { } reader)
            return Problem(StatusCodes.Status403Forbidden, new Refusal("requests.list.not-permitted"));
        var view = await TodayView.LoadAsync(asked.Db, reader, asked.Permissions, asked.Waiting, cancel);
        CaseResult Result(CaseLine line) => Of(line, reader, view.NextOf(line));
        return TypedResults.Ok(
            new TodayResult(
                reader.Today,
                reader.Calendar.IsWorkingDay(reader.Today),
                Named(view.Counts),
                [.. view.Due.SelectMany(group => group.Lines).Select(Result)],
                [
                    .. view.Waiting.Select(group => new WaitingResult(
                        RequestActs.Of(group.Act).Code,
                        $"{group.State}",
                        group.Count,
                        [.. group.Lines.Select(Result)]
                    )),
                ],
                [.. view.Limits.Concat(view.Coming).DistinctBy(line => line.Id).Select(Result)]
            )
        );
    }

    /// <summary>The body that is asked for; false for what is no id.</summary>
    internal static bool TryBody(string text, out Guid? body)
    {
        body = Guid.TryParse(text, out var id) ? id : null;
        return text.Length == 0 || body is not null;
    }

    private static bool TrySize(string text, out int size)
    {
        size = CaseList.PageSize;
        return text.Length == 0 || (int.TryParse(text, out size) && size is >= 1 and <= 100);
    }

    private static Dictionary<string, int> Named(IReadOnlyDictionary<Urgency, int> counts) =>
        counts.OrderBy(one => one.Key).ToDictionary(one => $"{one.Key}", one => one.Value);

    private static CaseResult Of(CaseLine line, ListActor reader, RequestAct? next) =>
        new(
            line.Id,
            line.Number?.ToString(),
            line.Title,
            $"{line.State}",
            $"{line.UrgencyAt(reader.Bounds)}",
            line.ReplyDue,
            line.IsProvisional,
            line.NextLimit,
            line.SubmittedOn,
            line.ClosedOn,
            line.SectionId,
            line.OfficerId,
            line.Reply?.Code,
            next is { } act ? RequestActs.Of(act).Code : null
        );

    private static ProblemHttpResult Problem(int status, Refusal refusal) => Failures.Problem(status, refusal.Code, ListsText.Say(refusal));

    /// <summary>What both answers need.</summary>
    internal sealed record Asked(
        [FromServices] Db Db,
        [FromServices] ReadListActor Readers,
        [FromServices] FilterCases Filter,
        [FromServices] PermissionsOfBodies Permissions,
        [FromServices] ReadWaiting Waiting
    );
}
