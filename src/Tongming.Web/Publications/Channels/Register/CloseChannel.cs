using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>Closes a channel (R5-61). What waits for it fails with that reason; what was published there stays counted.</summary>
internal sealed class CloseChannel(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "channel.closed";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [JsonIgnore]
        [Display(AutoGenerateField = false)]
        public Guid ChannelId { get; init; }

        [Required]
        [Display(Name = "停用日期")]
        public DateOnly? On { get; init; }

        [StringLength(Channel.LongestLine)]
        [Display(Name = "停用的批准和备案", Description = "新媒体账号必填：谁批准、文号、注销备案的情况。")]
        public string Approval { get; init; } = "";

        [JsonRequired]
        public int Version { get; init; }
    }

    /// <summary>Closes it. Refused as <see cref="Channel.Close"/>, <c>channel.stale</c>, <c>channel.record.future</c>.</summary>
    public Task<Outcome<Channel>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync<Channel>(
            async db =>
            {
                if (!ChannelRights.MayKeep(actor))
                    return new Refusal("channel.not-permitted");
                if (
                    await db.Set<Channel>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == input.ChannelId)
                    is not { } channel
                )
                    return new Refusal("channel.not-found");
                if (channel.Version != input.Version)
                    return new Refusal("channel.stale");
                if (input.On > now.Day)
                    return new Refusal("channel.record.future");
                if (channel.Close(input.On!.Value, input.Approval).Refusal is { } refusal)
                    return refusal;
                db.Record(ChannelLedger.Of(channel, Act, actor, now));
                return channel;
            },
            cancel
        );
    }
}
