using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Registers;

/// <summary>The registers and table 2 for programs of the desk.</summary>
internal static class RegistersApi
{
    private const string Tag = "公开台账";

    /// <summary>A line of a register.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">文书号, 收费项目 or 项目名称.</param>
    /// <param name="On">Its day.</param>
    /// <param name="Due">By when the next thing is due, or null.</param>
    /// <param name="Standing">How it stands.</param>
    /// <param name="Yuan">The amount, or null.</param>
    /// <param name="PublicationId">The item that shows it.</param>
    internal sealed record RegisterLineJson(
        Guid Id,
        string Name,
        DateOnly On,
        DateOnly? Due,
        string Standing,
        decimal? Yuan,
        Guid? PublicationId
    );

    public static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags(Tag).ProducesProblem(401).ProducesProblem(403);
        MapLines(desk);
    }

    private static void MapLines(RouteGroupBuilder desk)
    {
        const string codes = "licences、penalties、coercion、other-enforcement、fees、procurement 之一。";
        desk.MapGet("/registers/table-two", TableTwoAsync)
            .WithName("countTableTwo")
            .WithSummary("年报表二的数，每个数附它所计的登记的 id")
            .Means(("year", "年度；不写是今年。"))
            .Produces<List<CountTableTwo.Cell>>();
        desk.MapGet("/registers/{register}", LinesAsync)
            .WithName("listRegister")
            .WithSummary("列出一本台账")
            .Means(("register", codes))
            .Produces<List<RegisterLineJson>>()
            .ProducesProblem(404);
        desk.MapPost("/registers/{register}", EnterAsync)
            .Refusing()
            .WithName("enterRegister")
            .WithSummary("登记一项")
            .WithDescription("字段与网页的表单相同。")
            .Means(("register", codes))
            .Accepts<JsonElement>("application/json")
            .Example("""{"number":"演统罚〔2026〕2号","decidedOn":"2026-03-02","isNaturalPerson":false,"token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
        desk.MapPost("/registers/{register}/{id:guid}/{act}", ActAsync)
            .Refusing()
            .WithName("actOnDecision")
            .WithSummary("办理执法决定：登记公开、依法不公开、变更撤销、撤回")
            .Means(("register", codes), ("id", "这一项的 id。"), ("act", "show、keep、upset、withdraw 之一。"))
            .Accepts<JsonElement>("application/json")
            .Example("""{"publicationId":"…","token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
    }

    private static async Task<IResult> TableTwoAsync(
        int? year,
        CurrentActor current,
        CountTableTwo count,
        LegalClock clock,
        CancellationToken cancel
    )
    {
        var actor = await current.ReadAsync(cancel);
        return PublicScope.SeesItems(actor)
            ? Json(await count.RunAsync(actor.BodyId, year ?? clock.Now().Day.Year, cancel))
            : RegisterAnswers.NotPermitted();
    }

    private static async Task<IResult> LinesAsync(string register, HttpContext context, Db db, Calendars calendars, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (!PublicScope.SeesItems(actor))
            return RegisterAnswers.NotPermitted();
        if (RegisterKind.Find(register) is not { } kind)
            return RegisterAnswers.Problem(new Refusal("register.not-found"));
        var lines = await RegisterLine.LoadAsync(db, calendars, (actor.BodyId, kind, clock.Now().Day), context.RequestAborted);
        return Json(
            lines.Select(one => new RegisterLineJson(one.Id, one.Name, one.On, one.Due, one.Standing, one.Yuan, one.PublicationId)).ToList()
        );
    }

    private static async Task<IResult> EnterAsync(string register, HttpContext context, EnterRegister enter)
    {
        if (RegisterKind.Find(register) is not { } kind)
            return RegisterAnswers.Problem(new Refusal("register.not-found"));
        var type =
            kind.Kind is not null ? typeof(DecisionForm)
            : kind.Code == RegisterKind.FeesCode ? typeof(FeeForm)
            : typeof(ProcurementForm);
        var (form, problem) = await FormAsync(context, type);
        return form is null
            ? problem!
            : RegisterAnswers.Of(
                await enter.RunAsync(new EnterRegister.Input(kind, form), await ActorAsync(context), context.RequestAborted),
                id => new KeptJson(id)
            );
    }

    private static async Task<IResult> ActAsync(string register, Guid id, string act, HttpContext context, ActOnDecision perform)
    {
        if (RegisterKind.Find(register) is null || ActOnDecision.All.FirstOrDefault(one => one.Code == act).Form is not { } type)
            return RegisterAnswers.Problem(new Refusal("register.not-found"));
        var (form, problem) = await FormAsync(context, type);
        return form is not IDecisionAct input
            ? problem!
            : RegisterAnswers.Of(
                await perform.RunAsync(id, input, await ActorAsync(context), context.RequestAborted),
                kept => new KeptJson(kept)
            );
    }

    private static async Task<(object? Form, IResult? Problem)> FormAsync(HttpContext context, Type type) =>
        await RegisterAnswers.FormAsync(
            context,
            type,
            await RegisterChoices.OfAsync(
                context.RequestServices.GetRequiredService<Db>(),
                (await ActorAsync(context)).BodyId,
                context.RequestAborted
            )
        );
}
