using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Requests.Desk.Api;

namespace Tongming.Web.Requests.Archives;

/// <summary>The archive file of a case for programs, and how it is sent, on the page too.</summary>
internal static class ArchiveApi
{
    public static void MapArchives(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/v1/desk/requests/{id:guid}/archive", PackAsync)
            .WithTags("依申请公开（工作台）")
            .WithName("packArchive")
            .WithSummary("打包案卷")
            .WithDescription("档案员、受理员、公开机构负责人可以打包已经办结的件；包里有申请人的信息，每次打包都记入台账。")
            .Means(("id", "申请件的 id，见列表。"))
            .Produces<Stream>(StatusCodes.Status200OK, MediaTypeNames.Application.Zip)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>Sends an archive while it is being packed.</summary>
    public static Task SendAsync(HttpContext context, ArchiveFile file, ArchiveItems items)
    {
        var answer = context.Response;
        answer.ContentType = MediaTypeNames.Application.Zip;
        answer.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file.FileName }.ToString();
        // Everything is written asynchronously, but the framework's zip ends each piece by a short synchronous write.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        return WriteArchive.RunAsync(answer.Body, file, items.Of(file), context.RequestAborted);
    }

    private static async Task<IResult> PackAsync(Guid id, HttpContext context, PackArchive pack, ArchiveItems items)
    {
        var packed = await pack.RunAsync(id, await ApiAnswers.ActorAsync(context), context.RequestAborted);
        if (packed.Value is not { } file)
            return DeskAnswers.Problem(packed.Refusal!, AftermathText.Say(packed.Refusal!));
        await SendAsync(context, file, items);
        return TypedResults.Empty;
    }
}
