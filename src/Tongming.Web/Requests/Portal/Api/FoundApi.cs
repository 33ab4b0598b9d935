using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Desk.Api;
using Tongming.Web.Requests.Portal.Found;

namespace Tongming.Web.Requests.Portal.Api;

/// <summary>What is public already, for programs: what resembles a question before it is asked, and answers that have become public.</summary>
internal static class FoundApi
{
    /// <summary>Most characters that are compared.</summary>
    public const int MostWords = 500;

    /// <summary>Something public that resembles the words.</summary>
    /// <param name="Kind">What it is, in Chinese.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="On">The day since which it is public.</param>
    /// <param name="Address">Where it can be read.</param>
    internal sealed record MatchJson(string Kind, string Title, DateOnly On, string Address);

    /// <summary>A request whose answer is public.</summary>
    /// <param name="Title">What it was about.</param>
    /// <param name="On">The day of the answer.</param>
    /// <param name="Reply">The kind of reply, in words.</param>
    internal sealed record PublicAnswerJson(string Title, DateOnly On, string Reply);

    public static void MapFoundApi(this IEndpointRouteBuilder routes)
    {
        var found = routes.MapGroup("/api/v1/requests").WithTags("依申请公开");
        found
            .MapGet("/similar", SimilarAsync)
            .RequireRateLimiting(Turns.Costly)
            .WithName("findSimilar")
            .WithSummary("提交之前，找已经公开的相近信息")
            .WithDescription($"与网页上给出的相同，最多 {EverythingPublished.Most} 条，最相近的在前。不用登录。")
            .Means(("body", "机关的 id。"), ("words", $"要申请的信息的名称和描述，最多 {MostWords} 个字。"))
            .Produces<List<MatchJson>>()
            .ProducesProblem(400)
            .ProducesProblem(404);
        found
            .MapGet("/public/{body:guid}/{id:guid}", PublicAsync)
            .WithName("getPublicAnswer")
            .WithSummary("一件已经公开的答复")
            .Means(("body", "机关的 id。"), ("id", "申请件的 id，见相近信息的地址。"))
            .Produces<PublicAnswerJson>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> SimilarAsync(
        Guid? body,
        string? words,
        PortalBodies bodies,
        EverythingPublished published,
        CancellationToken cancel
    )
    {
        if (body is not { } id || FieldValue.Tidy(words ?? "") is not { Length: > 0 and <= MostWords } asked)
            return DeskAnswers.Unreadable();
        if (await bodies.FindAsync(id, cancel) is null)
            return Failures.Problem(StatusCodes.Status404NotFound, "body.not-found", "没有这个机关。");
        var found = await published.FindAsync(id, asked, cancel);
        return ApiAnswers.Json(found.Select(one => new MatchJson(one.Kind, one.Title, one.On, one.Address)).ToList());
    }

    private static async Task<IResult> PublicAsync(Guid body, Guid id, PublicRequests requests, CancellationToken cancel) =>
        await requests.ReadAsync(body, id, cancel) is { } row
            ? ApiAnswers.Json(new PublicAnswerJson(row.Title, row.On, row.Wording))
            : DeskAnswers.Unknown();
}
