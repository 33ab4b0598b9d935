using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Documents;

/// <summary>Normative documents and interpretations for programs of the desk.</summary>
internal static class DocumentsApi
{
    /// <summary>A normative document.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Number">文号.</param>
    /// <param name="State">The state of today, such as InForce, Expired, Abolished; null before its first day.</param>
    /// <param name="StateName">The same in Chinese.</param>
    /// <param name="IssuedOn">印发日期.</param>
    /// <param name="EffectiveOn">施行日期.</param>
    /// <param name="LastDay">The last day in force.</param>
    /// <param name="AbolishedFrom">The first day on which it is abolished.</param>
    /// <param name="SuccessorId">The document that replaces it.</param>
    /// <param name="PublicationId">The item that shows it.</param>
    /// <param name="Version">Its version, to be sent with an act.</param>
    internal sealed record DocumentJson(
        Guid Id,
        string Title,
        string Number,
        string? State,
        string? StateName,
        DateOnly? IssuedOn,
        DateOnly? EffectiveOn,
        DateOnly? LastDay,
        DateOnly? AbolishedFrom,
        Guid? SuccessorId,
        Guid? PublicationId,
        int Version
    );

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("规范性文件").ProducesProblem(401).ProducesProblem(403);
        desk.MapGet("/documents", DocumentsAsync)
            .WithName("listDocuments")
            .WithSummary("列出规范性文件，附今天的状态")
            .Produces<List<DocumentJson>>();
        desk.MapPost("/documents", EnterDocumentAsync)
            .Refusing()
            .WithName("enterDocument")
            .WithSummary("登记规范性文件")
            .Accepts<EnterDocument.Input>("application/json")
            .Example(
                """{"title":"统计调查项目管理办法","first":"SubmitForReview","on":"2026-03-02","number":"演统规〔2026〕1号","issuedOn":"2026-03-02","publishedOn":"2026-03-02","effectiveOn":"2026-04-01","token":"0123456789abcdef"}"""
            )
            .Produces<KeptJson>();
        desk.MapPost("/documents/{id:guid}/acts/{act}", ActOnDocumentAsync)
            .Refusing()
            .WithName("actOnDocument")
            .WithSummary("办理规范性文件：送审、公布、修改、继续有效、废止等")
            .WithDescription("字段与网页的表单相同，另加 token 和 version。")
            .Means(("id", "文件的 id。"), ("act", "submit、return、promulgate、amend、continue、abolish、drop、link 之一。"))
            .Accepts<JsonElement>("application/json")
            .Example("""{"from":"2026-06-01","by":"2026年清理决定","version":2,"token":"0123456789abcdef"}""")
            .Produces<DocumentJson>();
        MapInterpretations(desk);
    }

    private static void MapInterpretations(RouteGroupBuilder desk)
    {
        desk.MapPost("/publications/{id:guid}/interpretation-plan", PlanAsync)
            .Refusing()
            .WithName("planInterpretation")
            .WithSummary("拟订解读方案")
            .Means(("id", "信息的 id。"))
            .Accepts<SettleInterpretation.PlanInput>("application/json")
            .Example(
                """{"forms":["Text","Chart"],"plannedOn":"2026-03-05","firstInterpreter":"演示-甲，局长","sectionId":"…","token":"0123456789abcdef"}"""
            )
            .Produces<KeptJson>();
        desk.MapPost("/publications/{id:guid}/interpretation-exemption", ExemptAsync)
            .Refusing()
            .WithName("exemptInterpretation")
            .WithSummary("记录不作解读的决定")
            .Means(("id", "信息的 id。"))
            .Accepts<SettleInterpretation.ExemptInput>("application/json")
            .Example("""{"reason":"只改了联系电话","approvedBy":"…","token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
    }

    private static async Task<IResult> DocumentsAsync(CurrentActor current, Db db, LegalClock clock, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return RegisterAnswers.NotPermitted();
        var all = await db.Set<NormativeDocument>()
            .Where(one => one.BodyId == actor.BodyId)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);
        return Json(all.Select(one => Of(one, clock.Now().Day)).ToList());
    }

    private static async Task<IResult> EnterDocumentAsync(HttpContext context, EnterDocument enter)
    {
        var (input, problem) = await RegisterAnswers.FormAsync<EnterDocument.Input>(context, await ChoicesAsync(context));
        return input is null
            ? problem!
            : RegisterAnswers.Of(await enter.RunAsync(input, await ActorAsync(context), context.RequestAborted), id => new KeptJson(id));
    }

    private static async Task<IResult> ActOnDocumentAsync(Guid id, string act, HttpContext context, ActOnDocument perform, Db db)
    {
        if (DocumentActList.Find(act) is not { } entry)
            return RegisterAnswers.Problem(new Refusal("document.not-found"));
        var (input, problem) = await RegisterAnswers.FormAsync(context, entry.Form, await ChoicesAsync(context));
        if (input is not IDocumentAct form)
            return problem!;
        var actor = await ActorAsync(context);
        if ((await perform.RunAsync(id, form, actor, context.RequestAborted)).Refusal is { } refusal)
            return RegisterAnswers.Problem(refusal);
        var document = await db.Set<NormativeDocument>()
            .FirstAsync(one => one.BodyId == actor.BodyId && one.Id == id, context.RequestAborted);
        return Json(Of(document, context.RequestServices.GetRequiredService<LegalClock>().Now().Day));
    }

    private static async Task<IResult> PlanAsync(Guid id, HttpContext context, SettleInterpretation settle)
    {
        var (input, problem) = await RegisterAnswers.FormAsync<SettleInterpretation.PlanInput>(context, await InterpretingAsync(context));
        return input is null
            ? problem!
            : RegisterAnswers.Of(
                await settle.PlanAsync(id, input, await ActorAsync(context), context.RequestAborted),
                kept => new KeptJson(kept)
            );
    }

    private static async Task<IResult> ExemptAsync(Guid id, HttpContext context, SettleInterpretation settle)
    {
        var (input, problem) = await RegisterAnswers.FormAsync<SettleInterpretation.ExemptInput>(context, await InterpretingAsync(context));
        return input is null
            ? problem!
            : RegisterAnswers.Of(
                await settle.ExemptAsync(id, input, await ActorAsync(context), context.RequestAborted),
                kept => new KeptJson(kept)
            );
    }

    private static async Task<FieldChoices> ChoicesAsync(HttpContext context) =>
        await DocumentChoices.OfAsync(
            context.RequestServices.GetRequiredService<Db>(),
            (await ActorAsync(context)).BodyId,
            null,
            context.RequestAborted
        );

    private static async Task<FieldChoices> InterpretingAsync(HttpContext context) =>
        await DocumentChoices.InterpretationAsync(
            context.RequestServices.GetRequiredService<Db>(),
            (await ActorAsync(context)).BodyId,
            context.RequestAborted
        );

    private static DocumentJson Of(NormativeDocument one, DateOnly today)
    {
        var state = one.StateOn(today);
        return new DocumentJson(
            one.Id,
            one.Title,
            one.Number,
            state?.ToString(),
            state is { } known ? DocumentNames.Of(known) : null,
            one.IssuedOn,
            one.EffectiveOn,
            one.LastDay,
            one.AbolishedFrom,
            one.SuccessorId,
            one.PublicationId,
            one.Version
        );
    }
}
