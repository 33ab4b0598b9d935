using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>Who asks, in full, for programs of those who may look; each look is recorded, as on the page.</summary>
internal static class FullDataApi
{
    /// <summary>Who asks, unmasked.</summary>
    /// <param name="Applicant">Line by line.</param>
    /// <param name="DraftText">The draft under way as text, unmasked; null where there is none.</param>
    internal sealed record FullDataJson(IReadOnlyList<LineJson> Applicant, string? DraftText);

    public static void MapFullData(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/v1/desk/requests/{id:guid}/full-data", ViewAsync)
            .WithTags("依申请公开（工作台）")
            .WithName("viewFullData")
            .WithSummary("查看申请人完整信息")
            .WithDescription("不脱敏。每次查看都记入台账。")
            .Means(("id", "申请件的 id，见列表。"))
            .Produces<FullDataJson>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ViewAsync(Guid id, HttpContext context, Db db, ReadCase read, ViewFullData view)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (await CaseView.LoadAsync(db, actor, id, cancel) is not { } found)
            return Unknown();
        var person = await view.RunAsync(found.Request.BodyId, id, actor, cancel);
        if (person.Value is not { } data)
            return Problem(person.Refusal!);
        var text = found.Draft is { } draft ? await read.TextAsync(db, draft, cancel, inFull: true) : null;
        return Json(new FullDataJson([.. ApplicantLine.Full(data).Select(line => new LineJson(line.Label, line.Value))], text));
    }
}
