using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>
/// Writes down that something was published by hand: on a notice board, in a handbook, on the radio, on an account that the program does
/// not reach (S-078). What names an item counts as that item; everything else counts as a content of its own.
/// </summary>
internal sealed class RecordPublication(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "post.recorded";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [Display(Name = "渠道")]
        public Guid? ChannelId { get; init; }

        [Required]
        [StringLength(EditionContent.LongestTitle)]
        [Display(Name = "发布的内容", Description = "标题，或者一句话说明。")]
        public string Title { get; init; } = "";

        [Required]
        [Display(Name = "发布日期")]
        public DateOnly? On { get; init; }

        [StringLength(Channel.LongestLine)]
        [Display(Name = "地点或版面", Description = "例如：政务服务大厅一楼、第 3 版、午间新闻。")]
        public string Place { get; init; } = "";

        [Url]
        [StringLength(ChannelDelivery.LongestAddress)]
        [Display(Name = "网址", Description = "有的填写。")]
        public string Address { get; init; } = "";

        [StringLength(80)]
        [Display(Name = "索引号", Description = "网站上已经公开的同一条信息，填它的索引号，总数里只算一条；不是的不填。")]
        public string IndexNumber { get; init; } = "";

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";
    }

    /// <summary>Writes it down and gives its id. Refused as <see cref="ChannelDelivery.Record"/>, and <c>channel.record.index</c>.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, $"{input.ChannelId}", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!ChannelRights.MayKeep(actor))
                    return new Refusal("channel.not-permitted");
                if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                if (
                    await db.Set<Channel>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == input.ChannelId)
                    is not { } channel
                )
                    return new Refusal("channel.not-found");
                var item = await ItemAsync(db, actor.BodyId, input.IndexNumber.Trim());
                if (item is null && input.IndexNumber.Trim().Length > 0)
                    return new Refusal("channel.record.index", input.IndexNumber.Trim());
                var id = Guid.CreateVersion7(now.Instant);
                var given = new NewDelivery(id, item ?? id, input.Title.Trim(), "") { DueAt = now.Instant };
                var recorded = ChannelDelivery.Record(channel, given, (input.On!.Value, now.Day), actor.Id);
                if (recorded.Value is not { } delivery)
                    return recorded.Refusal!;
                delivery.Locate(input.Place.Trim(), input.Address.Trim());
                db.Add(delivery);
                db.Record(DeliveryLedger.Of(delivery, Act, actor, now) with { Day = input.On.Value, Token = mark.Kept });
                return id;
            },
            cancel
        );
    }

    private static Task<Guid?> ItemAsync(Db db, Guid body, string number) =>
        db.Set<Publication>()
            .Where(one => number != "" && one.BodyId == body && one.IndexNumber == number)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefaultAsync();
}
