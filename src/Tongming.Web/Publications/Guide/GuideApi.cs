using Tongming.Publications.Guide;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Guide;

/// <summary>The guide for programs of the desk.</summary>
internal static class GuideApi
{
    /// <summary>The guide as it stands.</summary>
    /// <param name="Facts">What it prints now, from the settings.</param>
    /// <param name="Version">Version of the settings, to be sent with a change.</param>
    /// <param name="PublicationId">The item that the public reads, or null.</param>
    /// <param name="NeedsVersion">Whether a new version has to be published.</param>
    /// <param name="Changes">What the public reads otherwise than it is.</param>
    /// <param name="Missing">What article 12 asks and is not filled in.</param>
    internal sealed record GuideJson(
        GuideFacts Facts,
        int Version,
        Guid? PublicationId,
        bool NeedsVersion,
        IReadOnlyList<GuideChange> Changes,
        IReadOnlyList<string> Missing
    );

    public static void MapGuide(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk/guide").WithTags("公开指南").ProducesProblem(401).ProducesProblem(403);
        desk.MapGet("", ReadAsync)
            .WithName("readGuide")
            .WithSummary("读公开指南的设置，以及公众看到的与现在有什么不同")
            .Produces<GuideJson>();
        desk.MapPost("", ChangeAsync)
            .Refusing()
            .WithName("changeGuide")
            .WithSummary("修改公开指南的设置")
            .Accepts<ChangeGuide.Input>("application/json")
            .Example(
                """{"scope":"本机关主动公开的信息见目录。","arrangement":"按目录分类。","hours":"工作日 8:30—12:00，14:30—17:30","feeRule":"不收取费用。","supervisor":"演示区人民政府办公室","supervisorPhone":"0000-0000000","version":0,"token":"0123456789abcdef"}"""
            )
            .Produces<GuideJson>();
        desk.MapPost("/versions", MakeAsync)
            .Refusing()
            .WithName("makeGuideVersion")
            .WithSummary("从设置生成指南的新版本：一份稿件，照常审核、发布")
            .Accepts<MarkSent>("application/json")
            .Example("""{"token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
    }

    private static async Task<IResult> ReadAsync(CurrentActor current, Db db, LegalClock clock, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        return PublicScope.SeesItems(actor) ? Json(await OfAsync(db, actor.BodyId, clock, cancel)) : RegisterAnswers.NotPermitted();
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, ChangeGuide change, Db db, LegalClock clock)
    {
        var (input, problem) = await RegisterAnswers.FormAsync<ChangeGuide.Input>(context);
        if (input is null)
            return problem!;
        var actor = await ActorAsync(context);
        return (await change.RunAsync(input, actor, context.RequestAborted)).Refusal is { } refusal
            ? RegisterAnswers.Problem(refusal)
            : Json(await OfAsync(db, actor.BodyId, clock, context.RequestAborted));
    }

    private static async Task<IResult> MakeAsync(HttpContext context, MakeGuideVersion make)
    {
        var (mark, problem) = await RegisterAnswers.FormAsync<MarkSent>(context);
        return mark is null
            ? problem!
            : RegisterAnswers.Of(
                await make.RunAsync(new MakeGuideVersion.Input(mark.Token), await ActorAsync(context), context.RequestAborted),
                id => new KeptJson(id)
            );
    }

    private static async Task<GuideJson> OfAsync(Db db, Guid bodyId, LegalClock clock, CancellationToken cancel)
    {
        var view = await GuideView.LoadAsync(db, bodyId, clock.Now(), cancel);
        return new GuideJson(view.Facts, view.Version, view.Shown?.PublicationId, view.NeedsVersion, view.Changes, view.Facts.Missing);
    }
}
