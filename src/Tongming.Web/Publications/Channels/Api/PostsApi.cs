using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Publications.Channels.Reach;
using Tongming.Web.Publications.Channels.Register;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Publications.Channels.Api.ChannelAnswers;

namespace Tongming.Web.Publications.Channels.Api;

/// <summary>How items stand on channels, for programs: read, chosen, sent again, confirmed, taken back; and what was published by hand.</summary>
internal static class PostsApi
{
    /// <summary>A content on a channel.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Version">To be sent with an act.</param>
    /// <param name="Channel">The channel.</param>
    /// <param name="ChannelName">Its name.</param>
    /// <param name="Content">The item, or an id of its own for something that is no item here.</param>
    /// <param name="Edition">Number of the edition; 0 for something that is no item here.</param>
    /// <param name="Title">Its title as it was.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="StateName">The same in words.</param>
    /// <param name="Reason">Why, in words; empty where nothing is to be said.</param>
    /// <param name="DueAt">Not sent before.</param>
    /// <param name="LiveOn">Since when it is there.</param>
    /// <param name="Address">Where, if it is known.</param>
    /// <param name="Place">Where it hung or was said.</param>
    /// <param name="SentHash">SHA-256 of what was sent.</param>
    internal sealed record PostResult(
        Guid Id,
        int Version,
        Guid Channel,
        string ChannelName,
        Guid Content,
        int Edition,
        string Title,
        DeliveryState State,
        string StateName,
        string Reason,
        DateTimeOffset DueAt,
        DateOnly? LiveOn,
        string Address,
        string Place,
        string SentHash
    );

    /// <summary>An act that asks nothing else.</summary>
    /// <param name="Token">The same mark is the same act.</param>
    /// <param name="Version">The version that was seen.</param>
    internal sealed record PostActSent(string Token, int Version);

    public static void MapPosts(this IEndpointRouteBuilder routes)
    {
        var posts = routes.MapGroup("/api/v1/desk/posts").WithTags("公开渠道").ProducesProblem(401).ProducesProblem(403);
        posts
            .MapGet("", WaitingAsync)
            .WithName("listWaitingPosts")
            .WithSummary("列出渠道上等人办理的")
            .WithDescription("未成功、待人工办理、待人工撤下的，最多 50 条。")
            .Produces<IReadOnlyList<PostResult>>();
        posts
            .MapPost("", RecordAsync)
            .Refusing()
            .WithName("recordPublication")
            .WithSummary("登记线下发布")
            .WithDescription("公告栏、便民手册、广播电视、报刊和没有接口的账号。发布员、公开机构负责人办理。")
            .Accepts<RecordPublication.Input>("application/json")
            .Produces<PostResult>(StatusCodes.Status201Created);
        posts
            .MapGet("/{id:guid}", OneAsync)
            .WithName("getPost")
            .WithSummary("一条内容在一个渠道上的情况")
            .Means(("id", "这一条的 id。"))
            .Produces<PostResult>()
            .ProducesProblem(404);
        posts
            .MapPost("/{id:guid}/confirm", ConfirmAsync)
            .Refusing()
            .WithName("confirmPost")
            .WithSummary("确认渠道上已经发布")
            .Means(("id", "这一条的 id。"))
            .Accepts<ConfirmDelivery.Input>("application/json")
            .Produces<PostResult>();
        posts
            .MapPost("/{id:guid}/{act:regex(^(resend|retract|confirm-removal)$)}", ActAsync)
            .Refusing()
            .WithName("actOnPost")
            .WithSummary("重新发送、从渠道撤下、确认已经撤下")
            .Means(("id", "这一条的 id。"), ("act", "resend、retract、confirm-removal 之一。"))
            .Accepts<PostActSent>("application/json")
            .Produces<PostResult>();
        var items = routes
            .MapGroup("/api/v1/desk/publications/{id:guid}/channels")
            .WithTags("公开渠道")
            .ProducesProblem(401)
            .ProducesProblem(403);
        items
            .MapGet("", OfItemAsync)
            .WithName("listPostsOfItem")
            .WithSummary("一条信息在各渠道的情况")
            .Means(("id", "信息的 id。"))
            .Produces<IReadOnlyList<PostResult>>()
            .ProducesProblem(404);
        items
            .MapPost("", ChooseAsync)
            .Refusing()
            .WithName("chooseChannels")
            .WithSummary("选择一条信息的发布渠道")
            .WithDescription("已经发布的，新加的渠道马上发送。")
            .Means(("id", "信息的 id。"))
            .Accepts<ChooseChannels.Input>("application/json")
            .Produces<IReadOnlyList<PostResult>>();
    }

    private static async Task<IResult> WaitingAsync(HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var lines = await WaitingPosts.LoadAsync(db, actor.BodyId, context.RequestAborted);
        return Json<IReadOnlyList<PostResult>>([.. lines.Select(one => Of(one.Delivery, one.Channel))]);
    }

    private static async Task<IResult> OneAsync(Guid id, HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MaySee) is { } stop)
            return stop;
        return await AnswerAsync(db, actor, id);
    }

    private static async Task<IResult> OfItemAsync(Guid id, HttpContext context, Db db)
    {
        var actor = await ActorAsync(context);
        return await ChannelRights.SeesAsync(db, actor, id, context.RequestAborted)
            ? Json(await LinesAsync(db, actor, id))
            : Problem(new Refusal("publication.not-found"));
    }

    private static async Task<IResult> ChooseAsync(Guid id, HttpContext context, ChooseChannels choose, Db db)
    {
        var actor = await ActorAsync(context);
        var (input, problem) = await InputAsync<ChooseChannels.Input>(
            context,
            one => one.Token,
            await ChannelChoices.ForItemAsync(db, actor.BodyId, context.RequestAborted)
        );
        if (input is null)
            return problem!;
        var done = await choose.RunAsync(input with { PublicationId = id }, actor, context.RequestAborted);
        return done.Refusal is { } refusal ? Problem(refusal) : Json(await LinesAsync(db, actor, id));
    }

    private static async Task<IResult> RecordAsync(HttpContext context, RecordPublication record, Db db)
    {
        var actor = await ActorAsync(context);
        if (Stop(actor, ChannelRights.MayKeep) is { } stop)
            return stop;
        var (input, problem) = await InputAsync<RecordPublication.Input>(
            context,
            one => one.Token,
            await ChannelChoices.ForRecordAsync(db, actor.BodyId, context.RequestAborted)
        );
        if (input is null)
            return problem!;
        var done = await record.RunAsync(input, actor, context.RequestAborted);
        return done.Refusal is { } refusal ? Problem(refusal) : await AnswerAsync(db, actor, done.Value, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ConfirmAsync(Guid id, HttpContext context, ConfirmDelivery confirm, Db db)
    {
        var actor = await ActorAsync(context);
        var (input, problem) = await InputAsync<ConfirmDelivery.Input>(context, one => one.Token);
        if (input is null)
            return problem!;
        var target = new ActOnDelivery.Target(id, null, input.Token);
        var done = await confirm.RunAsync(input with { Target = target }, actor, context.RequestAborted);
        return done.Refusal is { } refusal ? Problem(refusal) : await AnswerAsync(db, actor, id);
    }

    private static async Task<IResult> ActAsync(Guid id, string act, HttpContext context, PostPage.DeliveryActs acts, Db db)
    {
        var actor = await ActorAsync(context);
        var (sent, problem) = await InputAsync<PostActSent>(context, one => one.Token);
        if (sent is null)
            return problem!;
        var target = new ActOnDelivery.Target(id, sent.Version, sent.Token);
        var done = act switch
        {
            "resend" => await acts.Resend.RunAsync(new(target), actor, context.RequestAborted),
            "retract" => await acts.Retract.RunAsync(new(target), actor, context.RequestAborted),
            _ => await acts.Removal.RunAsync(new(target), actor, context.RequestAborted),
        };
        return done.Refusal is { } refusal ? Problem(refusal) : await AnswerAsync(db, actor, id);
    }

    private static async Task<IResult> AnswerAsync(Db db, Actor actor, Guid id, int status = StatusCodes.Status200OK) =>
        await DeliveriesOfItem.OneAsync(db, actor, id, CancellationToken.None) is { } line
            ? Json(Of(line.Delivery, line.Channel.Name), status)
            : Problem(new Refusal("channel.delivery.not-found"));

    private static async Task<IReadOnlyList<PostResult>> LinesAsync(Db db, Actor actor, Guid item)
    {
        var card = await DeliveriesOfItem.LoadAsync(db, actor, item, CancellationToken.None);
        return [.. card.Lines.Select(one => Of(one.Delivery, one.Channel.Name))];
    }

    private static PostResult Of(ChannelDelivery one, string channel) =>
        new(
            one.Id,
            one.Version,
            one.ChannelId,
            channel,
            one.ContentId,
            one.Edition,
            one.Title,
            one.State,
            DeliveryTransitions.NameOf(one.State),
            ReasonWords.Of(one.Reason),
            one.DueAt,
            one.LiveOn,
            one.Address,
            one.Place,
            one.SentHash
        );
}
