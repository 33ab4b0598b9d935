using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Channels.Deliveries;

/// <summary>Chooses the channels of an item, before it is released or afterwards: what is added then is sent, what waits is not sent any more.</summary>
internal sealed class ChooseChannels(Changes changes, LegalClock clock, Outbox outbox, PlanDeliveries plan)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "post.chosen";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [JsonIgnore]
        [Display(AutoGenerateField = false)]
        public Guid PublicationId { get; init; }

        [Display(Name = "发布渠道", Description = "门户网站总是发布。没有勾选的渠道，以后也可以再加。")]
        public IReadOnlyList<Guid> Channels { get; init; } = [];

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";
    }

    /// <summary>Chooses them; the same once more changes nothing.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, input.PublicationId, input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                var (body, item) = (actor.BodyId, input.PublicationId);
                if (!await ChannelRights.SeesAsync(db, actor, item))
                    return new Refusal("publication.not-found");
                if (await mark.In(db).AnyAsync())
                    return item;
                var released = await db.Set<Edition>()
                    .Where(one => one.BodyId == body && one.PublicationId == item && one.State == EditionState.Released)
                    .OrderByDescending(one => one.Number)
                    .FirstOrDefaultAsync();
                if (!ChannelRights.MayChoose(actor, await PublishingOfBodies.RightsAsync(db, body), released is not null))
                    return new Refusal("channel.not-permitted");
                var wanted = input.Channels.Distinct().ToList();
                var open = await db.Set<Channel>().Where(one => one.BodyId == body && one.ClosedOn == null).ToListAsync();
                if (wanted.Exists(id => open.TrueForAll(one => one.Id != id)))
                    return new Refusal("channel.not-found");
                await KeepAsync(db, body, item, wanted);
                if (released is not null)
                    await ApplyAsync(db, released, [.. open.Where(one => one.Kind != ChannelKind.Portal)], (wanted, now));
                db.Record(ActOf(actor, item, wanted.Count, now) with { Token = mark.Kept });
                return item;
            },
            cancel
        );
    }

    private static async Task KeepAsync(Db db, Guid body, Guid item, IReadOnlyList<Guid> wanted)
    {
        var row = await db.Set<ChosenChannels>().FirstOrDefaultAsync(one => one.BodyId == body && one.PublicationId == item);
        if (row is null)
            db.Add(row = new ChosenChannels { BodyId = body, PublicationId = item });
        row.Channels = string.Join(' ', wanted.Order());
    }

    /// <summary>Brings what is planned for a released edition to what is chosen; what has been sent stays.</summary>
    private async Task ApplyAsync(Db db, Edition edition, IReadOnlyList<Channel> channels, (IReadOnlyList<Guid> Wanted, Now Now) of)
    {
        var there = await db.Set<ChannelDelivery>()
            .Where(one => one.BodyId == edition.BodyId && one.EditionId == edition.Id && one.State != DeliveryState.Withdrawn)
            .ToListAsync();
        foreach (var channel in channels)
        {
            var delivery = there.Find(one => one.ChannelId == channel.Id);
            if (of.Wanted.Contains(channel.Id) && delivery is null)
                Add(db, edition, channel, of.Now);
            else if (!of.Wanted.Contains(channel.Id) && delivery is { State: DeliveryState.Drafted, WasTouched: false })
                plan.Retract(db, delivery, channel, "retracted", of.Now);
        }
    }

    private void Add(Db db, Edition edition, Channel channel, Now now)
    {
        var due = edition.ShownFrom > now.Instant ? edition.ShownFrom.Value : now.Instant;
        var given = new NewDelivery(Guid.CreateVersion7(now.Instant), edition.PublicationId, edition.Title, edition.ContentHash)
        {
            EditionId = edition.Id,
            Edition = edition.Number,
            DueAt = due,
        };
        var delivery = ChannelDelivery.Plan(channel, given);
        db.Add(delivery);
        DeliveryErrand.Add(outbox, db, delivery, ErrandStep.Send, due);
    }

    private static LedgerAct ActOf(Actor actor, Guid item, int count, Now now) =>
        new()
        {
            BodyId = actor.BodyId,
            Act = Act,
            SubjectKind = "post",
            SubjectId = item,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "S-076",
            Facts = $$"""{"channels":{{count}}}""",
        };
}
