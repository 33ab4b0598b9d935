using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Adoptions;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Publications.Channels.Api.ChannelAnswers;

namespace Tongming.Web.Publications.Channels.Api;

/// <summary>Adoptions for programs: read, written down and struck out.</summary>
internal static class AdoptionsApi
{
    private const int Most = 500;

    /// <summary>An adoption.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Outlet">The outlet.</param>
    /// <param name="Level">Its level.</param>
    /// <param name="LevelName">The same in words.</param>
    /// <param name="On">When it appeared.</param>
    /// <param name="Title">The title there.</param>
    /// <param name="Link">Where, if it is on the net.</param>
    /// <param name="Publication">The item that it came from, if one is named.</param>
    /// <param name="StruckBecause">Why it does not count; null where it does.</param>
    internal sealed record AdoptionResult(
        Guid Id,
        string Outlet,
        AdoptionLevel Level,
        string LevelName,
        DateOnly On,
        string Title,
        string Link,
        Guid? Publication,
        string? StruckBecause
    );

    /// <summary>Why one is struck out.</summary>
    internal sealed record StrikeSent(string Reason);

    public static void MapAdoptions(this IEndpointRouteBuilder routes)
    {
        var adoptions = routes.MapGroup("/api/v1/desk/adoptions").WithTags("公开渠道").ProducesProblem(401).ProducesProblem(403);
        adoptions
            .MapGet("", ListAsync)
            .WithName("listAdoptions")
            .WithSummary("列出录用")
            .WithDescription("最多 500 条，刊发日期晚的在前；作废的也列出，有 struckBecause。")
            .Means(("from", "第一天，写作 2026-01-01；不写是今年第一天。"), ("to", "最后一天；不写是那一年最后一天。"))
            .Produces<IReadOnlyList<AdoptionResult>>();
        adoptions
            .MapPost("", RecordAsync)
            .Refusing()
            .WithName("recordAdoption")
            .WithSummary("登记录用")
            .WithDescription("发布员、公开机构负责人办理。token 相同的是同一次。")
            .Accepts<RecordAdoption.Input>("application/json")
            .Produces<AdoptionResult>(StatusCodes.Status201Created);
        adoptions
            .MapPost("/{id:guid}/strike", StrikeAsync)
            .Refusing()
            .WithName("strikeAdoption")
            .WithSummary("作废一条录用登记")
            .Means(("id", "录用的 id，见列表。"))
            .Accepts<StrikeSent>("application/json")
            .Produces<AdoptionResult>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MaySee) is { } stop)
            return stop;
        var (first, last) = Period.Of(name => context.Request.Query[name].ToString(), clock.Now().Day);
        var found = await db.Set<Adoption>()
            .Where(one => one.BodyId == actor.BodyId && one.On >= first && one.On <= last)
            .OrderByDescending(one => one.On)
            .ThenByDescending(one => one.Id)
            .Take(Most)
            .ToListAsync(context.RequestAborted);
        return Json<IReadOnlyList<AdoptionResult>>([.. found.Select(Of)]);
    }

    private static async Task<IResult> RecordAsync(HttpContext context, RecordAdoption record, Db db)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var (input, problem) = await InputAsync<RecordAdoption.Input>(context, one => one.Token);
        if (input is null)
            return problem!;
        var done = await record.RunAsync(input, actor, context.RequestAborted);
        return done.Refusal is { } refusal
            ? Problem(refusal)
            : Json(await OneAsync(db, actor.BodyId, done.Value), StatusCodes.Status201Created);
    }

    private static async Task<IResult> StrikeAsync(Guid id, HttpContext context, StrikeAdoption strike, Db db)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var (sent, problem) = await InputAsync<StrikeSent>(context);
        if (sent is null)
            return problem!;
        var done = await strike.RunAsync(new StrikeAdoption.Input(id, sent.Reason ?? ""), actor, context.RequestAborted);
        return done.Refusal is { } refusal ? Problem(refusal) : Json(await OneAsync(db, actor.BodyId, id));
    }

    private static async Task<AdoptionResult> OneAsync(Db db, Guid body, Guid id) =>
        Of(await db.Set<Adoption>().FirstAsync(one => one.BodyId == body && one.Id == id));

    private static AdoptionResult Of(Adoption one) =>
        new(one.Id, one.Outlet, one.Level, Adoption.NameOf(one.Level), one.On, one.Title, one.Link, one.PublicationId, one.StruckBecause);
}
