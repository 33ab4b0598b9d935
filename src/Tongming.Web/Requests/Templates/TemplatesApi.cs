using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Desk.Api;
using Tongming.Web.Requests.Papers;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Templates;

/// <summary>The templates of a body for programs of whoever keeps them.</summary>
internal static class TemplatesApi
{
    private const string KindMeaning = "文书的编号，例如 T03，见列表。";

    /// <summary>A template.</summary>
    /// <param name="Code">Code of the paper.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Version">The version in use; 0 for the one that comes with the program.</param>
    /// <param name="PutBy">Who put it there.</param>
    /// <param name="PutAt">When.</param>
    internal sealed record TemplateJson(string Code, string Name, int Version, string? PutBy, DateTimeOffset? PutAt);

    public static void MapTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/api/v1/desk/request-templates").WithTags("文书模板").ProducesProblem(401).ProducesProblem(403);
        templates
            .MapGet("", ListAsync)
            .WithName("listRequestTemplates")
            .WithSummary("列出文书模板")
            .WithDescription("公开机构负责人可以查看、下载、更换。version 是在用的一版；0 是默认模板。")
            .Produces<List<TemplateJson>>();
        Giving(templates.MapGet("/{kind}", OwnAsync), "getRequestTemplate", "下载本机关的模板")
            .Means(("kind", KindMeaning), ("version", "第几版；不写是在用的一版。"));
        Giving(templates.MapGet("/{kind}/default", DefaultAsync), "getDefaultRequestTemplate", "下载默认模板").Means(("kind", KindMeaning));
        Giving(templates.MapGet("/{kind}/example", ExampleAsync), "getRequestTemplateExample", "下载样张：在用的模板，填上示例")
            .Means(("kind", KindMeaning));
        templates
            .MapPost("/{kind}", PutAsync)
            .Refusing(MostBytes)
            .RequireRateLimiting(Turns.Costly)
            .WithName("putRequestTemplate")
            .WithSummary("更换文书模板")
            .WithDescription("检查与网页相同，不合格的不启用，errors 里逐条说明。每送一次是新的一版；已经做好的文书不变。须用接口令牌。")
            .Means(("kind", KindMeaning))
            .TakesFile(("files", "一个 .docx 文件，不超过 5 MB。"))
            .Produces<TemplateJson>(StatusCodes.Status201Created);
    }

    /// <summary>Most bytes of the form: the file, and what the form needs around it.</summary>
    private static long MostBytes => PutTemplate.MostBytes + ApiBody.MostBytes;

    private static RouteHandlerBuilder Giving(RouteHandlerBuilder route, string name, string summary) =>
        route.WithName(name).WithSummary(summary).Produces<Stream>(200, ReadTemplates.MediaType).ProducesProblem(404);

    private static async Task<IResult> ListAsync(HttpContext context, ReadTemplates read)
    {
        var actor = await ActorAsync(context);
        if (!PutTemplate.May(actor))
            return NotPermitted();
        return Json((await read.ListAsync(actor.BodyId, context.RequestAborted)).Select(Of).ToList());
    }

    private static Task<IResult> DefaultAsync(string kind, HttpContext context) =>
        GiveAsync(kind, context, (found, _) => Task.FromResult<ReadTemplates.Document?>(ReadTemplates.Default(found)));

    private static Task<IResult> OwnAsync(string kind, int? version, HttpContext context, ReadTemplates read) =>
        GiveAsync(kind, context, (found, actor) => read.OwnAsync(found, actor.BodyId, version, context.RequestAborted));

    private static Task<IResult> ExampleAsync(string kind, HttpContext context, ReadTemplates read) =>
        GiveAsync(kind, context, (found, actor) => read.ExampleAsync(found, actor.BodyId, context.RequestAborted));

    private static async Task<IResult> PutAsync(string kind, HttpContext context, PutTemplate put, ReadTemplates read)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (!PutTemplate.May(actor))
            return NotPermitted();
        if (PaperKinds.WithCode(kind) is not { } known)
            return NotThere();
        var (form, problem) = await ApiBody.FilesAsync(context, MostBytes);
        if (form is null)
            return problem ?? Unreadable();
        if (form.Files is not [{ Name: "files", Length: > 0 } file])
            return Failures.Problem(StatusCodes.Status422UnprocessableEntity, "template.file-missing", PutTemplate.NoFile);
        if (file.Length > PutTemplate.MostBytes)
            return Failures.Problem(StatusCodes.Status413PayloadTooLarge, "template.too-large", PutTemplate.NoFile);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var result = await put.RunAsync(new PutTemplate.Input(actor.BodyId, known, bytes.ToArray()), actor, cancel);
        if (result.Problems.Count > 0)
            return Wrong(result.Problems);
        var line = (await read.ListAsync(actor.BodyId, cancel)).Single(one => one.Kind == known);
        return Json(Of(line) with { Version = result.Version }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> GiveAsync(string kind, HttpContext context, Func<PaperKind, Actor, Task<ReadTemplates.Document?>> of)
    {
        var actor = await ActorAsync(context);
        if (!PutTemplate.May(actor))
            return NotPermitted();
        return PaperKinds.WithCode(kind) is { } known && await of(known, actor) is { } document
            ? TypedResults.File(document.Content, ReadTemplates.MediaType, document.Name)
            : NotThere();
    }

    private static ProblemHttpResult NotPermitted() =>
        Failures.Problem(StatusCodes.Status403Forbidden, "template.not-permitted", PutTemplate.NotPermitted);

    private static ProblemHttpResult NotThere() =>
        Failures.Problem(StatusCodes.Status404NotFound, "template.not-found", "没有这种文书，或者没有这一版模板。编号见列表。");

    /// <summary>All that is wrong with a template: a sentence each, and one after the other for people.</summary>
    private static ProblemHttpResult Wrong(IReadOnlyList<string> problems) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            type: "template.wrong",
            title: string.Join(' ', problems),
            extensions: new Dictionary<string, object?> { ["errors"] = problems }
        );

    private static TemplateJson Of(ReadTemplates.Line line) =>
        new(line.Kind.Code(), line.Kind.Name(), line.Version, line.PutBy, line.PutAt);
}
