using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The catalogue for programs: the public's, and the desk's.</summary>
internal static class CatalogueApi
{
    private const string Example =
        """{"level1":"统计数据","level2":"年度数据","content":"国民经济和社会发展统计公报","subject":"演示区统计局","basis":"《条例》第二十条第（四）项","article20":4,"limitKind":"Proactive","manner":"主动公开","channels":"政府网站","token":"0123456789abcdef"}""";

    /// <summary>A row.</summary>
    /// <param name="Id">The row in this year.</param>
    /// <param name="LineId">The row through the years; what an item names.</param>
    /// <param name="Level1">一级事项.</param>
    /// <param name="Level2">二级事项.</param>
    /// <param name="Level3">三级事项.</param>
    /// <param name="Content">公开内容.</param>
    /// <param name="Subject">公开主体.</param>
    /// <param name="Basis">公开依据.</param>
    /// <param name="Limit">公开时限 in words.</param>
    /// <param name="Manner">公开方式.</param>
    /// <param name="Channels">公开渠道.</param>
    /// <param name="Section">责任科室.</param>
    /// <param name="ConsultationPhone">咨询电话.</param>
    /// <param name="ComplaintPhone">监督举报电话.</param>
    /// <param name="Article20">The item of article 20, or null.</param>
    /// <param name="Standing">How it stands: Published, Overdue, Nil, Nothing.</param>
    /// <param name="Published">Items published in the year.</param>
    /// <param name="IsUnverified">Whether nobody has checked it yet.</param>
    /// <param name="Version">Its version, to be sent with a change.</param>
    internal sealed record CatalogueRowJson(
        Guid Id,
        Guid LineId,
        string Level1,
        string Level2,
        string Level3,
        string Content,
        string Subject,
        string Basis,
        string Limit,
        string Manner,
        string Channels,
        string Section,
        string ConsultationPhone,
        string ComplaintPhone,
        int? Article20,
        string Standing,
        int Published,
        bool IsUnverified,
        int Version
    );

    /// <summary>The catalogue of a year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="SettledOn">The day on which it was last settled, or null.</param>
    /// <param name="IsOpen">Whether it can be changed.</param>
    /// <param name="Rows">The rows in their order.</param>
    /// <param name="Nils">Items of article 20 that the body declares to have none of.</param>
    internal sealed record CatalogueJson(
        int Year,
        DateOnly? SettledOn,
        bool IsOpen,
        IReadOnlyList<CatalogueRowJson> Rows,
        IReadOnlyList<NilJson> Nils
    );

    /// <summary>A declaration that the body has nothing under an item.</summary>
    /// <param name="Item">1 to 15.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Since">From when.</param>
    internal sealed record NilJson(int Item, string Name, string Reason, DateOnly Since);

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/catalogue", PublicAsync)
            .WithTags("主动公开目录")
            .WithName("readCatalogue")
            .WithSummary("读公开的主动公开基本目录")
            .WithDescription("已确定的年度目录；不写 year 是最近的一年。")
            .Means(("body", "机关的编号。"), ("year", "年度。"))
            .Produces<CatalogueJson>()
            .ProducesProblem(404);
        var desk = routes.MapGroup("/api/v1/desk/catalogue").WithTags("主动公开目录").ProducesProblem(401).ProducesProblem(403);
        desk.MapGet("", ReadAsync)
            .WithName("readDeskCatalogue")
            .WithSummary("读本机关一个年度的目录，含起草中的")
            .Means(("year", "年度；不写是今年。"))
            .Produces<CatalogueJson>();
        desk.MapPost("/rows", (HttpContext context, KeepCatalogueRow keep, Db db) => KeepAsync(null, context, keep, db))
            .Refusing()
            .WithName("addCatalogueRow")
            .WithSummary("给今年的目录添加一项")
            .Accepts<CatalogueRowFields>("application/json")
            .Example(Example)
            .Produces<KeptJson>();
        desk.MapPost("/rows/{id:guid}", KeepAsync)
            .Refusing()
            .WithName("changeCatalogueRow")
            .WithSummary("修改目录的一项；待核对的随之核对")
            .Means(("id", "这一项的 id。"))
            .Accepts<CatalogueRowFields>("application/json")
            .Example(Example)
            .Produces<KeptJson>();
        Acting(desk.MapPost("/rows/{id:guid}/confirm", ConfirmAsync), "confirmCatalogueRow", "核对无误：草稿里的一项可以用");
        Acting(desk.MapPost("/rows/{id:guid}/remove", RemoveAsync), "removeCatalogueRow", "从目录里删除一项");
        desk.MapPost("/nil/{item:int}", DeclareAsync)
            .Refusing()
            .WithName("declareNil")
            .WithSummary("声明今年本机关无第二十条的某一项")
            .Means(("item", "第二十条的第几项，1 到 15。"))
            .Accepts<DeclareNil.Input>("application/json")
            .Example("""{"reason":"本机关不办理行政许可","token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
    }

    private static void Acting(RouteHandlerBuilder route, string name, string summary) =>
        route
            .Refusing()
            .WithName(name)
            .WithSummary(summary)
            .Means(("id", "这一项的 id。"))
            .Accepts<MarkSent>("application/json")
            .Example("""{"token":"0123456789abcdef"}""")
            .Produces<KeptJson>();

    private static async Task<IResult> PublicAsync(
        Guid body,
        int? year,
        Db db,
        Calendars calendars,
        LegalClock clock,
        CancellationToken cancel
    )
    {
        var settled = await PublicCataloguePage.SettledAsync(db, body, cancel);
        var wanted = year ?? settled.FirstOrDefault();
        if (!settled.Contains(wanted))
            return RegisterAnswers.Problem(new Refusal("catalogue.not-found"));
        var view = await PublicCataloguePage.PublicAsync(db, calendars, (body, wanted, clock.Now()), cancel);
        return Json(Of(view, await CatalogueView.NilsAsync(db, body, wanted, cancel)));
    }

    private static async Task<IResult> ReadAsync(
        int? year,
        CurrentActor current,
        Db db,
        Calendars calendars,
        LegalClock clock,
        CancellationToken cancel
    )
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return RegisterAnswers.NotPermitted();
        var now = clock.Now();
        var view = await CatalogueView.LoadAsync(db, calendars, (actor.BodyId, year ?? now.Day.Year, now), cancel);
        return Json(Of(view, await CatalogueView.NilsAsync(db, actor.BodyId, view.Year, cancel)));
    }

    private static async Task<IResult> KeepAsync(Guid? id, HttpContext context, KeepCatalogueRow keep, Db db)
    {
        var actor = await ActorAsync(context);
        if (!PublicScope.KeepsRegisters(actor))
            return RegisterAnswers.NotPermitted();
        var choices = await CatalogueRowFields.ChoicesAsync(db, actor.BodyId, context.RequestAborted);
        var (fields, problem) = await RegisterAnswers.FormAsync<CatalogueRowFields>(context, choices);
        if (fields is null)
            return problem!;
        var act = id is null ? KeepCatalogueRow.Added : KeepCatalogueRow.Changed;
        var year = context.RequestServices.GetRequiredService<LegalClock>().Now().Day.Year;
        var input = new KeepCatalogueRow.Input(act, year, id ?? Guid.Empty, fields.Token) { Fields = fields };
        return RegisterAnswers.Of(await keep.RunAsync(input, actor, context.RequestAborted), kept => new KeptJson(kept));
    }

    private static Task<IResult> ConfirmAsync(Guid id, HttpContext context, KeepCatalogueRow keep) =>
        ActAsync(KeepCatalogueRow.Confirmed, id, context, keep);

    private static Task<IResult> RemoveAsync(Guid id, HttpContext context, KeepCatalogueRow keep) =>
        ActAsync(KeepCatalogueRow.Removed, id, context, keep);

    private static async Task<IResult> ActAsync(string act, Guid id, HttpContext context, KeepCatalogueRow keep)
    {
        var (mark, problem) = await RegisterAnswers.FormAsync<MarkSent>(context);
        if (mark is null)
            return problem!;
        var done = await keep.RunAsync(new(act, 0, id, mark.Token), await ActorAsync(context), context.RequestAborted);
        return RegisterAnswers.Of(done, kept => new KeptJson(kept));
    }

    private static async Task<IResult> DeclareAsync(int item, HttpContext context, DeclareNil declare)
    {
        var (input, problem) = await RegisterAnswers.FormAsync<DeclareNil.Input>(context);
        if (input is null)
            return problem!;
        var done = await declare.RunAsync(item, input, input.Token, await ActorAsync(context), context.RequestAborted);
        return RegisterAnswers.Of(done, kept => new KeptJson(kept));
    }

    private static CatalogueJson Of(CatalogueView view, IReadOnlyList<NilDeclaration> nils) =>
        new(
            view.Year,
            view.SettledOn,
            view.IsOpen,
            [.. view.Lines.Select(Of)],
            [.. nils.Select(nil => new NilJson(nil.Article20, Article20Item.Of(nil.Article20).Name, nil.Reason, nil.Since))]
        );

    private static CatalogueRowJson Of(CatalogueView.Line line) =>
        new(
            line.Entry.Id,
            line.Entry.LineId,
            line.Entry.Row.Level1,
            line.Entry.Row.Level2,
            line.Entry.Row.Level3,
            line.Entry.Row.Content,
            line.Entry.Row.Subject,
            line.Entry.Row.Basis,
            line.Limit,
            line.Entry.Row.Manner,
            line.Entry.Row.Channels,
            line.Section,
            line.Entry.Row.ConsultationPhone,
            line.Entry.Row.ComplaintPhone,
            line.Entry.Row.Article20,
            $"{line.State.Standing}",
            line.State.Published,
            line.Entry.IsUnverified,
            line.Entry.Version
        );
}
