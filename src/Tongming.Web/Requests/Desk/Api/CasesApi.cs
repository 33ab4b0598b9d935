using System.Text.Json;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Requests.Desk.NewCases;
using Tongming.Web.Requests.Files;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>
/// One case for programs of the office, with the rights of whoever is signed in. A browser sends the cookie only from this site, and with
/// it only JSON is taken, so that no foreign page can act; files come with a token.
/// </summary>
internal static class CasesApi
{
    private const string CaseId = "申请件的 id，见列表。";

    public static void MapCasesApi(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/desk/requests").WithTags("依申请公开（工作台）");
        MapReading(cases);
        MapActing(cases);
    }

    private static void MapReading(RouteGroupBuilder cases)
    {
        cases
            .MapGet("/{id:guid}", CaseAsync)
            .WithName("getCase")
            .WithSummary("一件申请")
            .Means(("id", CaseId))
            .Produces<CaseJson>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/term", TermAsync)
            .WithName("getTerm")
            .WithSummary("答复期限怎么算的")
            .Means(("id", CaseId))
            .Produces<TermJson>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/papers", PapersAsync)
            .WithName("getPapers")
            .WithSummary("文书")
            .Means(("id", CaseId))
            .Produces<List<PaperJson>>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/files", FilesAsync)
            .WithName("getFiles")
            .WithSummary("材料")
            .Means(("id", CaseId))
            .Produces<List<FileJson>>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/acts", ActsAsync)
            .WithName("getActs")
            .WithSummary("现在可以办的事")
            .WithDescription("每件事列出它的字段；办理时把字段放进 input。")
            .Means(("id", CaseId))
            .Produces<List<ActJson>>()
            .ProducesProblem(404);
    }

    private static void MapActing(RouteGroupBuilder cases)
    {
        cases
            .MapPost("/{id:guid}/acts/{act}", ActAsync)
            .Refusing(KeepFiles.MostBytes)
            .RequireRateLimiting(Turns.Costly)
            .WithName("postAct")
            .WithSummary("办理一件事")
            .WithDescription(
                "同一个 token 只办一次。version 是看到的案件版本，别人已经改过的返回 409。"
                    + "带文件的事（例如 add-file）用 multipart/form-data，须用接口令牌；检查与网页相同。要发给申请人的文件里有发现的内容而仍要发出的，"
                    + "理由写在名为 justify-… 的字段里，与网页的字段同名。"
            )
            .Accepts<ActSentJson>("application/json", "multipart/form-data")
            .Means(("id", CaseId), ("act", "事项的代码，见 GET …/acts。"))
            .TakesFiles(("files", "随这件事的材料。"))
            .Example("""{"token":"20261122-add-note-0001","version":3,"input":{"text":"已电话联系申请人。"}}""")
            .Produces<ActDoneJson>();
        cases
            .MapPost("", EnterAsync)
            .Refusing(KeepFiles.MostBytes)
            .RequireRateLimiting(Turns.Costly)
            .WithName("postCase")
            .WithSummary("登记新申请")
            .WithDescription(
                "当面、口头、邮寄、电子邮件、传真来的申请。同一个 token 和同样的内容只登记一次；没有办成的（例如扫描件没有存入）在 sentence 里说明。有人代办的，form 里填 agentName、agentPhone、agentAuthority。扫描件用 multipart/form-data 上传，须用接口令牌。"
            )
            .Accepts<CaseSentJson>("application/json", "multipart/form-data")
            .TakesFiles(("files", "申请表和所附材料的扫描件。"))
            .Produces<CaseEnteredJson>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> CaseAsync(Guid id, HttpContext context, Db db, ReadCase read) =>
        await read.RunAsync(db, await ActorAsync(context), id, context.RequestAborted) is { } found
            ? Json(CaseJsonOf.Case(found))
            : Unknown();

    private static async Task<IResult> TermAsync(Guid id, HttpContext context, Db db, CaseClock clock, Calendars calendars)
    {
        if (await CaseView.FindAsync(db, await ActorAsync(context), id, context.RequestAborted) is not { } request)
            return Unknown();
        var calendar = await calendars.OfAsync(request.BodyId, context.RequestAborted);
        return Json(CaseJsonOf.Term(TermView.Of(request, calendar, clock.Rules, clock.Today)));
    }

    private static async Task<IResult> PapersAsync(Guid id, HttpContext context, Db db) =>
        await CaseView.LoadAsync(db, await ActorAsync(context), id, context.RequestAborted) is { } view
            ? Json(view.Issued.Select(CaseJsonOf.Paper).ToList())
            : Unknown();

    private static async Task<IResult> FilesAsync(Guid id, HttpContext context, Db db) =>
        await CaseView.LoadAsync(db, await ActorAsync(context), id, context.RequestAborted) is { } view
            ? Json(view.Files.Select(file => CaseJsonOf.File(id, file)).ToList())
            : Unknown();

    private static async Task<IResult> ActsAsync(Guid id, HttpContext context, Db db, ReadCase read, CaseActs acts)
    {
        var clock = context.RequestServices.GetRequiredService<CaseClock>();
        if (await read.RunAsync(db, await ActorAsync(context), id, context.RequestAborted) is not { } found)
            return Unknown();
        var list = new List<ActJson>();
        foreach (var act in found.Acts.Select(act => acts.Find(RequestActs.Of(act).Code)!))
        {
            var choices = await ActChoices.OfAsync(db, act.Act, found.View.Request.BodyId, context.RequestAborted);
            var consequence = ActConsequence.Of(act.Act, found.View.Request, found.Calendar, (clock.Rules, found.Today));
            list.Add(CaseJsonOf.Act(act, choices, consequence));
        }

        return Json(list);
    }

    private static async Task<IResult> ActAsync(Guid id, string act, HttpContext context, Db db, CaseActs acts)
    {
        var (cancel, actor) = (context.RequestAborted, await ActorAsync(context));
        if (await CaseView.FindAsync(db, actor, id, cancel) is not { } request)
            return Unknown();
        if (acts.Find(act) is not { } known)
            return Problem(new Refusal("request.act.unknown", act));
        var sent = await ApiBody.ReadAsync<ActSentJson>(context, KeepFiles.MostBytes);
        if (sent.Value is not { Input.ValueKind: JsonValueKind.Object } body || !IsToken(body.Token))
            return sent.Problem ?? Unreadable();
        if (ApiBody.Parse(body.Input, known.Input) is not { } input)
            return Unreadable();
        var choices = await ActChoices.OfAsync(db, known.Act, request.BodyId, cancel);
        if (Wrong(input, choices) is { } wrong)
            return wrong;
        if (!PostedFiles.Takes(known.Act) && ApiBody.IsForm(context))
            return Problem(new Refusal("request.file.not-taken"));
        var of = (request.BodyId, id, PostedFiles.GoOut(known.Act));
        var (files, unfit) = await SentFiles.TakeAsync(context, of, known.Input, choices);
        if (unfit is not null)
            return unfit;
        var carry = context.RequestServices.GetRequiredService<CarryOutAct>();
        var rows = new KeptRows(request.BodyId, id, files.Files) { Justified = InspectOutgoing.Justified(files.Looked) };
        var done = await carry.RunAsync(new CarryOutAct.Sent(known, input, body.Token, body.Version), rows, actor, cancel);
        return done.Refusal is { } refusal
            ? Problem(refusal)
            : Json(
                new ActDoneJson(
                    CaseJsonOf.State(done.Value!.Done.State),
                    done.Value.Done.ReplyDue,
                    done.Value.Done.Repeated,
                    done.Value.Sentence
                )
            );
    }

    private static async Task<IResult> EnterAsync(HttpContext context, EnterCase enter)
    {
        var sent = await ApiBody.ReadAsync<CaseSentJson>(context, KeepFiles.MostBytes);
        if (
            sent.Value is not { } body
            || !IsToken(body.Token)
            || !Enum.TryParse<IntakeChannel>(body.Channel, out var channel)
            || NewCaseChannel.All.All(one => one.Channel != channel)
            || ApiBody.Parse(body.Dates, NewCaseChannel.ArrivalOf(channel)) is not IArrival arrival
            || ApiBody.Parse(body.Form, typeof(NewCaseInput)) is not NewCaseInput form
        )
            return sent.Problem ?? Unreadable();
        if ((Wrong(arrival, new FieldChoices()) ?? Wrong(form, NewCaseChannel.Choices())) is { } wrong)
            return wrong;
        var actor = await ActorAsync(context);
        if (!await enter.MayAsync(actor))
            return Problem(new Refusal("request.act.not-permitted", RequestActs.Of(RequestAct.Submit).Label));
        var (files, unfit) = await SentFiles.TakeAsync(
            context,
            (actor.BodyId, actor.Id, false),
            typeof(NewCaseInput),
            NewCaseChannel.Choices()
        );
        if (unfit is not null)
            return unfit;
        var sending = new EnterCase.Input(channel, arrival.Dates(), form, body.Token) { Files = files.Files };
        var entered = await enter.RunAsync(sending, actor, context.RequestAborted);
        if (entered.Refusal is { } refusal)
            return Problem(refusal);
        var value = new CaseEnteredJson(entered.Value!.RequestIds, entered.Value.Code, entered.Value.Sentence);
        return Json(value, StatusCodes.Status201Created);
    }
}
