using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Requests;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Desk;
using Tongming.Web.Requests.Desk.Api;
using Tongming.Web.Requests.Portal.Mine;

namespace Tongming.Web.Requests.Portal.Api;

/// <summary>
/// Applicants' programs follow an application and act in it, as the pages let them. Query code and phone open it once; what follows
/// carries the pass of the answer in a header, which no page of another site can send.
/// </summary>
internal static class OwnApi
{
    /// <summary>The header with the pass.</summary>
    public const string Header = "Tongming-Pass";

    private const string PassMeaning = "查询的回答里的 pass，30 分钟有效。";

    public static void MapOwnApi(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/v1/requests").WithTags("依申请公开");
        own.MapPost("/query", QueryAsync)
            .Refusing()
            .WithName("queryRequest")
            .WithSummary("凭查询码查询办理情况")
            .WithDescription("与网页的限制相同：连续输错 5 次锁 30 分钟，一个网络地址查询太频繁的要等。哪一项不对，回答都一样。")
            .Accepts<OwnAsked>("application/json")
            .Example("""{"body":"01985c3e-0000-7000-8000-000000000001","code":"ABCD-EFGH-JKLM","phone":"5678"}""")
            .Produces<OwnApplicationJson>()
            .ProducesProblem(429);
        own.MapGet("/mine", MineAsync)
            .WithName("getOwnRequests")
            .WithSummary("再看一次自己的申请")
            .MeansHeader(Header, PassMeaning)
            .Produces<OwnApplicationJson>()
            .ProducesProblem(401);
        own.MapGet("/mine/{id:guid}/papers/{paper:guid}", PaperAsync)
            .WithName("downloadOwnPaper")
            .WithSummary("下载发给自己的文书")
            .Means(("id", "申请件的 id。"), ("paper", "文书的 id，见查询的回答。"))
            .MeansHeader(Header, PassMeaning)
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblem(401)
            .ProducesProblem(404);
        own.MapGet("/mine/{id:guid}/term", TermAsync)
            .WithName("getOwnTerm")
            .WithSummary("答复期限怎么算的：每一天为什么计入或者不计入")
            .Means(("id", "申请件的 id。"))
            .MeansHeader(Header, PassMeaning)
            .Produces<TermJson>()
            .ProducesProblem(401)
            .ProducesProblem(404);
        MapActing(own);
    }

    private static void MapActing(RouteGroupBuilder own) =>
        own.MapPost("/mine/{id:guid}/acts/{act}", ActAsync)
            .Refusing(TakeUpload.MostAtOnce)
            .RequireRateLimiting(Turns.Costly)
            .WithName("postOwnAct")
            .WithSummary("补正、补充材料、说明理由、撤回等")
            .WithDescription(
                "act 是 correction（提交补正）、reasons（说明理由）、material（补充材料）、disclosure（建议主动公开）、complaint（意见或者投诉）、"
                    + "withdraw（撤回申请）；现在能办哪几件，见查询的回答。同一个 token 只办一次。"
            )
            .Means(("id", "申请件的 id。"), ("act", "要办的事，见上。"))
            .MeansHeader(Header, PassMeaning)
            .Accepts<OwnActSent>("application/json", "multipart/form-data")
            .TakesFiles(("files", "随补正、理由、材料的文件。"))
            .Example("""{"token":"withdraw-20261122-01","text":"信息已经找到。"}""")
            .Produces<OwnActDone>()
            .ProducesProblem(401);

    private static async Task<IResult> QueryAsync(HttpContext context, OpenByCode open, AttemptsByAddress attempts)
    {
        var asked = await ApiBody.ReadAsync<OwnAsked>(context);
        if (asked.Value is not { Code: { Length: > 0 and <= 40 } code, Phone: { Length: > 0 and <= 20 } phone } query)
            return asked.Problem ?? Problem(new Refusal("request.submission.unreadable"));
        if (!attempts.Admit(context.Connection.RemoteIpAddress))
            return Problem(StatusCodes.Status429TooManyRequests, new Refusal("request.access.too-often"));
        var opened = await open.RunAsync(new OpenByCode.Input(query.Body, code, phone), context.RequestAborted);
        return opened.Refusal is { } refusal ? Problem(StatusCodes.Status403Forbidden, refusal) : await ShowAsync(context, opened.Value);
    }

    private static async Task<IResult> MineAsync(HttpContext context, TimedPass passes) =>
        PassOf(context, passes) is { } pass ? await ShowAsync(context, pass) : Over();

    private static async Task<IResult> PaperAsync(Guid id, Guid paper, HttpContext context, ReadApplication read, IFileStore store)
    {
        if (PassOf(context, context.RequestServices.GetRequiredService<TimedPass>()) is not { } pass)
            return Over();
        var cancel = context.RequestAborted;
        if (
            await read.FindAsync(pass, id, cancel) is not { } request
            || (await read.PapersAsync(request, cancel)).FirstOrDefault(one => one.Id == paper) is not { File: { } copy } found
        )
            return Problem(new Refusal("request.not-found"));
        context.Response.Headers.CacheControl = "no-store";
        var name = $"{found.Name}{found.Number}{Path.GetExtension(copy.Name)}";
        return TypedResults.Stream(await store.OpenAsync(copy.Stored, cancel), copy.MediaType, name);
    }

    private static async Task<IResult> TermAsync(Guid id, HttpContext context, ReadApplication read, CaseClock clock, Calendars calendars)
    {
        if (PassOf(context, context.RequestServices.GetRequiredService<TimedPass>()) is not { } pass)
            return Over();
        if (await read.FindAsync(pass, id, context.RequestAborted) is not { } request)
            return Problem(new Refusal("request.not-found"));
        context.Response.Headers.CacheControl = "no-store";
        var calendar = await calendars.OfAsync(request.BodyId, context.RequestAborted);
        return ApiAnswers.Json(CaseJsonOf.Term(TermView.Of(request, calendar, clock.Rules, clock.Today)));
    }

    private static async Task<IResult> ActAsync(Guid id, string act, HttpContext context, ReadApplication read, PerformOwnAct perform)
    {
        if (PassOf(context, context.RequestServices.GetRequiredService<TimedPass>()) is not { } pass)
            return Over();
        var cancel = context.RequestAborted;
        if (await read.FindAsync(pass, id, cancel) is null)
            return Problem(new Refusal("request.not-found"));
        if (OwnActs.All.FirstOrDefault(one => one.Code == act) is not { } known)
            return Problem(StatusCodes.Status404NotFound, new Refusal("request.act.unknown", act));
        var sent = await ApiBody.ReadAsync<OwnActSent>(context, TakeUpload.MostAtOnce, isOwnHeader: true);
        if (sent.Value is not { } body || !DeskAnswers.IsToken(body.Token))
            return sent.Problem ?? Problem(new Refusal("request.submission.unreadable"));
        var text = FieldValue.Tidy(body.Text ?? "");
        var problems = ReadOwnAct.Check(known, text).ToList();
        if (problems.Count > 0)
            return Wrong(problems);
        IEnumerable<IFormFile> posted = ApiBody.IsForm(context) ? context.Request.Form.Files : [];
        var taking = context.RequestServices.GetRequiredService<ReadOwnAct>();
        var (files, unfit) = await taking.TakeAsync(known, pass.BodyId, posted, cancel);
        if (unfit.Count > 0)
            return Wrong(unfit);
        var done = await perform.RunAsync(known, new PerformOwnAct.Input(pass, id, text, body.Token, files), cancel);
        return done.Refusal is { } refusal ? Problem(refusal) : ApiAnswers.Json(new OwnActDone(done.Value!));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Pass pass)
    {
        var services = context.RequestServices;
        context.Response.Headers.CacheControl = "no-store";
        if (await services.GetRequiredService<ReadApplication>().FindAsync(pass, context.RequestAborted) is not { } own)
            return Problem(new Refusal("request.not-found"));
        var read = services.GetRequiredService<ReadOwnMatter>();
        var matters = new List<OwnMatterJson>();
        foreach (var request in own.Requests)
            matters.Add(OwnJson.Matter(request, await read.RunAsync(request, context.RequestAborted)));
        var written = services.GetRequiredService<TimedPass>().Write(TimedPass.ForApplicant, pass);
        return ApiAnswers.Json(new OwnApplicationJson(written, (int)TimedPass.Life.TotalMinutes, own.Body.Name, matters));
    }

    private static Pass? PassOf(HttpContext context, TimedPass passes) =>
        passes.Read(TimedPass.ForApplicant, context.Request.Headers[Header].ToString());

    private static ProblemHttpResult Over() => Problem(StatusCodes.Status401Unauthorized, new Refusal("request.access.over"));

    private static ProblemHttpResult Wrong(IEnumerable<FormError> problems) =>
        Failures.Problem(
            StatusCodes.Status422UnprocessableEntity,
            "request.input.wrong",
            string.Join(' ', problems.Select(problem => problem.Message))
        );

    private static ProblemHttpResult Problem(Refusal refusal) => DeskAnswers.Problem(refusal, PortalText.Say(refusal));

    private static ProblemHttpResult Problem(int status, Refusal refusal) =>
        Failures.Problem(status, refusal.Code, PortalText.Say(refusal));
}
