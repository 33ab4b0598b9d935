using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.People;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Requests.Desk.NewCases;
using Tongming.Web.Requests.Files;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>
/// One case for programs of the office, with the rights of whoever is signed in. A browser sends the cookie only from this site, and only
/// JSON is taken, so that no foreign page can act.
/// </summary>
internal static class CasesApi
{
    private const int MostBytes = 256 * 1024;

    public static void MapCasesApi(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/desk/requests").WithTags("依申请公开（工作台）");
        cases.MapGet("/{id:guid}", CaseAsync).WithName("getCase").WithSummary("一件申请").Produces<CaseJson>().ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/term", TermAsync)
            .WithName("getTerm")
            .WithSummary("答复期限怎么算的")
            .Produces<TermJson>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/papers", PapersAsync)
            .WithName("getPapers")
            .WithSummary("文书")
            .Produces<List<PaperJson>>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/files", FilesAsync)
            .WithName("getFiles")
            .WithSummary("材料")
            .Produces<List<FileJson>>()
            .ProducesProblem(404);
        cases
            .MapGet("/{id:guid}/acts", ActsAsync)
            .WithName("getActs")
            .WithSummary("现在可以办的事")
            .WithDescription("每件事列出它的字段；办理时把字段放进 input。")
            .Produces<List<ActJson>>()
            .ProducesProblem(404);
        Refusing(cases.MapPost("/{id:guid}/acts/{act}", ActAsync))
            .WithName("postAct")
            .WithSummary("办理一件事")
            .WithDescription("同一个 token 只办一次。version 是看到的案件版本，别人已经改过的返回 409。文件请用网页上传。")
            .Accepts<ActSentJson>("application/json")
            .Produces<ActDoneJson>();
        Refusing(cases.MapPost("", EnterAsync))
            .WithName("postCase")
            .WithSummary("登记新申请")
            .WithDescription("当面、口头、邮寄、电子邮件、传真来的申请。同一个 token 只登记一次。")
            .Accepts<CaseSentJson>("application/json")
            .Produces<CaseEnteredJson>(StatusCodes.Status201Created);
    }

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) =>
        route
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(415)
            .ProducesProblem(422);

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
        foreach (var act in found.Acts.Select(act => acts.Find(Tongming.Requests.Acts.RequestActs.Of(act).Code)!))
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
        var sent = await ReadAsync<ActSentJson>(context);
        if (sent.Value is not { Token.Length: >= 16 and <= 80, Input.ValueKind: JsonValueKind.Object } body)
            return sent.Problem ?? Problem(new Refusal("request.submission.unreadable"));
        if (Parse(body.Input, known.Input) is not { } input)
            return Problem(new Refusal("request.submission.unreadable"));
        if (Wrong(input, await ActChoices.OfAsync(db, known.Act, request.BodyId, cancel)) is { } wrong)
            return wrong;
        var carry = context.RequestServices.GetRequiredService<CarryOutAct>();
        var rows = new KeptRows(request.BodyId, id, []);
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
        var sent = await ReadAsync<CaseSentJson>(context);
        if (
            sent.Value is not { Token.Length: >= 16 and <= 60 } body
            || !Enum.TryParse<IntakeChannel>(body.Channel, out var channel)
            || NewCaseChannel.All.All(one => one.Channel != channel)
            || Parse(body.Dates, NewCaseChannel.ArrivalOf(channel)) is not IArrival arrival
            || Parse(body.Form, typeof(NewCaseInput)) is not NewCaseInput form
        )
            return sent.Problem ?? Problem(new Refusal("request.submission.unreadable"));
        if ((Wrong(arrival, new FieldChoices()) ?? Wrong(form, NewCaseChannel.Choices())) is { } wrong)
            return wrong;
        var entered = await enter.RunAsync(
            new(channel, arrival.Dates(), form, body.Token),
            await ActorAsync(context),
            context.RequestAborted
        );
        if (entered.Refusal is { } refusal)
            return Problem(refusal);
        var value = new CaseEnteredJson(entered.Value!.RequestIds, entered.Value.Code, entered.Value.Sentence);
        return TypedResults.Json(value, DeskJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static Task<Actor> ActorAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentActor>().ReadAsync(context.RequestAborted);

    private static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
            return (null, TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        try
        {
            return (await JsonSerializer.DeserializeAsync<T>(context.Request.Body, DeskJson.Options, context.RequestAborted), null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static object? Parse(JsonElement input, Type type)
    {
        try
        {
            return input.ValueKind == JsonValueKind.Object ? input.Deserialize(type, DeskJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemHttpResult? Wrong(object input, FieldChoices choices)
    {
        var errors = FieldRules.Check(input, choices);
        if (errors.Count == 0)
            return null;
        var fields = errors.Select(error => new { field = error.Field, message = error.Message });
        return TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            type: "request.input.wrong",
            title: string.Join(' ', errors.Select(error => error.Message)),
            extensions: new Dictionary<string, object?> { ["errors"] = fields }
        );
    }

    private static JsonHttpResult<T> Json<T>(T value) => TypedResults.Json(value, DeskJson.Options);

    private static ProblemHttpResult Unknown() => Problem(new Refusal("request.not-found"));

    private static ProblemHttpResult Problem(Refusal refusal) =>
        Failures.Problem(
            refusal.Code switch
            {
                "request.not-found" or "request.act.unknown" => StatusCodes.Status404NotFound,
                "request.act.not-permitted" => StatusCodes.Status403Forbidden,
                "request.stale" or "request.state.not-allowed" => StatusCodes.Status409Conflict,
                "request.submission.unreadable" => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            refusal.Code,
            RefusalText.Say(refusal)
        );
}
