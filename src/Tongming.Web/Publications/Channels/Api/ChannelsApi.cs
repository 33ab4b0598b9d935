using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Counts;
using Tongming.Web.Publications.Channels.Register;
using Tongming.Web.Publications.Portal;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Publications.Channels.Api.ChannelAnswers;

namespace Tongming.Web.Publications.Channels.Api;

/// <summary>The register of channels and what was published on each, for programs.</summary>
internal static class ChannelsApi
{
    /// <summary>A channel.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Version">To be sent back with a change.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="KindName">The same in words.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Account">Id of the account, or the place.</param>
    /// <param name="Link">Its own page.</param>
    /// <param name="Connection">Name of the connection in the settings.</param>
    /// <param name="MayPublish">Whether the account may publish by its interface.</param>
    /// <param name="IsUsual">Whether it is chosen where nothing is said.</param>
    /// <param name="OpenedOn">When it was opened.</param>
    /// <param name="ClosedOn">When it was closed, if it was.</param>
    /// <param name="LastPostOn">Day of the last post, if there is one.</param>
    /// <param name="Silence">How it stands: Active, DueSoon, Silent or NotInspected.</param>
    /// <param name="LastDayInTime">The last day for the next post, where it is inspected.</param>
    internal sealed record ChannelResult(
        Guid Id,
        int Version,
        ChannelKind Kind,
        string KindName,
        string Name,
        string Account,
        string Link,
        string Connection,
        bool MayPublish,
        bool IsUsual,
        DateOnly OpenedOn,
        DateOnly? ClosedOn,
        DateOnly? LastPostOn,
        SilenceState Silence,
        DateOnly? LastDayInTime
    );

    /// <summary>What was published on a channel in the period.</summary>
    /// <param name="Channel">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Count">Contents, each once.</param>
    /// <param name="Contents">Their ids; empty for the public.</param>
    internal sealed record ChannelCount(Guid Channel, string Name, ChannelKind Kind, int Count, IReadOnlyCollection<Guid> Contents);

    /// <summary>The counts of a period.</summary>
    /// <param name="First">First day.</param>
    /// <param name="Last">Last day.</param>
    /// <param name="Total">Contents on whatever channel, each once.</param>
    /// <param name="Sum">The channels added up.</param>
    /// <param name="Contents">Ids of the total; empty for the public.</param>
    /// <param name="Channels">Each channel.</param>
    /// <param name="Adoptions">Adoptions of the period by level.</param>
    internal sealed record CountsResult(
        DateOnly First,
        DateOnly Last,
        int Total,
        int Sum,
        IReadOnlyCollection<Guid> Contents,
        IReadOnlyList<ChannelCount> Channels,
        IReadOnlyDictionary<AdoptionLevel, int> Adoptions
    );

    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/channels", PublicAsync)
            .WithTags("公开渠道")
            .WithName("publicChannelCounts")
            .WithSummary("一个机关一年在各渠道发布的条数")
            .WithDescription("不用登录。同一条信息在一个渠道只算一条，在合计里也只算一条；已经撤下的不算。")
            .Means(("body", "机关的 id。"), ("year", "年份；不写是今年。"))
            .Produces<CountsResult>()
            .ProducesProblem(404);
        var desk = routes.MapGroup("/api/v1/desk/channels").WithTags("公开渠道").ProducesProblem(401).ProducesProblem(403);
        desk.MapGet("", ListAsync)
            .WithName("listChannels")
            .WithSummary("列出公开渠道")
            .WithDescription("账号超过两周没有更新的，silence 是 Silent。")
            .Produces<IReadOnlyList<ChannelResult>>();
        desk.MapGet("/counts", CountAsync)
            .WithName("countChannels")
            .WithSummary("一段时间各渠道发布的条数和背后的 id")
            .Means(("from", "第一天，写作 2026-01-01；不写是今年第一天。"), ("to", "最后一天；不写是那一年最后一天。"))
            .Produces<CountsResult>();
        desk.MapPost("", OpenAsync)
            .Refusing()
            .WithName("openChannel")
            .WithSummary("登记渠道")
            .WithDescription("发布员、公开机构负责人办理。token 相同的是同一次。")
            .Accepts<OpenChannel.Input>("application/json")
            .Produces<ChannelResult>(StatusCodes.Status201Created);
        desk.MapPost("/{id:guid}/change", ChangeAsync)
            .Refusing()
            .WithName("changeChannel")
            .WithSummary("修改渠道")
            .WithDescription("各项都要写，写成改好以后的样子；别人已经改过的返回 409。")
            .Means(("id", "渠道的 id，见列表。"))
            .Accepts<ChangeChannel.Input>("application/json")
            .Produces<ChannelResult>();
        desk.MapPost("/{id:guid}/close", CloseAsync)
            .Refusing()
            .WithName("closeChannel")
            .WithSummary("停用渠道")
            .Means(("id", "渠道的 id，见列表。"))
            .Accepts<CloseChannel.Input>("application/json")
            .Produces<ChannelResult>();
    }

    private static async Task<IResult> PublicAsync(
        Guid? body,
        int? year,
        PublicItems items,
        CountChannels count,
        LegalClock clock,
        CancellationToken cancel
    )
    {
        var asked = year ?? clock.Now().Day.Year;
        if (asked is < 1990 or > 2100 || !(await items.BodiesAsync(cancel)).Any(one => one.Id == body))
            return Problem(new Refusal("channel.body.not-found"));
        var input = CountChannels.Input.OfYear(body!.Value, asked);
        return Json(Of(input, await count.RunAsync(input, cancel), withIds: false));
    }

    private static async Task<IResult> ListAsync(HttpContext context, Db db, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MaySee) is { } stop)
            return stop;
        var lines = await ChannelLine.LoadAsync(db, actor.BodyId, clock.Now().Day, context.RequestAborted);
        return Json<IReadOnlyList<ChannelResult>>([.. lines.Select(Of)]);
    }

    private static async Task<IResult> CountAsync(HttpContext context, CountChannels count, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MaySee) is { } stop)
            return stop;
        var period = Period.Of(name => context.Request.Query[name].ToString(), clock.Now().Day);
        var input = new CountChannels.Input(actor.BodyId, period.First, period.Last);
        return Json(Of(input, await count.RunAsync(input, context.RequestAborted), withIds: true));
    }

    private static async Task<IResult> OpenAsync(HttpContext context, OpenChannel open, Db db, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var (input, problem) = await InputAsync<OpenChannel.Input>(context, one => one.Token);
        if (input is null)
            return problem!;
        var done = await open.RunAsync(input, actor, context.RequestAborted);
        return done.Refusal is { } refusal
            ? Problem(refusal)
            : Json(await OneAsync(db, actor.BodyId, done.Value, clock), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext context, ChangeChannel change, Db db, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var (input, problem) = await InputAsync<ChangeChannel.Input>(context);
        if (input is null)
            return problem!;
        var done = await change.RunAsync(input with { ChannelId = id }, actor, context.RequestAborted);
        return done.Refusal is { } refusal ? Problem(refusal) : Json(await OneAsync(db, actor.BodyId, id, clock));
    }

    private static async Task<IResult> CloseAsync(Guid id, HttpContext context, CloseChannel close, Db db, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var (input, problem) = await InputAsync<CloseChannel.Input>(context);
        if (input is null)
            return problem!;
        var done = await close.RunAsync(input with { ChannelId = id }, actor, context.RequestAborted);
        return done.Refusal is { } refusal ? Problem(refusal) : Json(await OneAsync(db, actor.BodyId, id, clock));
    }

    private static async Task<ChannelResult> OneAsync(Db db, Guid body, Guid id, LegalClock clock) =>
        Of((await ChannelLine.LoadAsync(db, body, clock.Now().Day, CancellationToken.None)).Single(one => one.Channel.Id == id));

    private static ChannelResult Of(ChannelLine line) =>
        new(
            line.Channel.Id,
            line.Channel.Version,
            line.Channel.Kind,
            ChannelKinds.NameOf(line.Channel.Kind),
            line.Channel.Name,
            line.Channel.Account,
            line.Channel.Link,
            line.Channel.Connection,
            line.Channel.MayPublish,
            line.Channel.IsUsual,
            line.Channel.OpenedOn,
            line.Channel.ClosedOn,
            line.Last,
            line.Silence.State,
            line.Silence.LastDayInTime
        );

    private static CountsResult Of(CountChannels.Input input, CountChannels.Counted counted, bool withIds) =>
        new(
            input.First,
            input.Last,
            counted.Tally.Total.Count,
            counted.Sum,
            withIds ? [.. counted.Tally.Total] : [],
            [
                .. counted.Channels.Select(one => new ChannelCount(
                    one.Id,
                    one.Name,
                    one.Kind,
                    counted.Tally.On(one.Id),
                    withIds && counted.Tally.ByChannel.TryGetValue(one.Id, out var contents) ? [.. contents] : []
                )),
            ],
            counted.Adoptions.ToDictionary(one => one.Key, one => one.Value.Count)
        );
}
