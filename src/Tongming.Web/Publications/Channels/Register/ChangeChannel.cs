using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Reach;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>Changes what a channel is called and how it is reached. What was published there stays counted.</summary>
internal sealed class ChangeChannel(Changes changes, LegalClock clock, ChannelOptions options)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "channel.changed";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [JsonIgnore]
        [Display(AutoGenerateField = false)]
        public Guid ChannelId { get; init; }

        [JsonRequired]
        [Required]
        [StringLength(Channel.LongestName)]
        [Display(Name = "名称")]
        public string Name { get; init; } = "";

        [JsonRequired]
        [StringLength(Channel.LongestLine)]
        [Display(Name = "账号或地点")]
        public string Account { get; init; } = "";

        [JsonRequired]
        [StringLength(Channel.LongestLine)]
        [Display(Name = "主页网址", Description = "公众能打开的，写全，例如 https://account.example。")]
        public string Link { get; init; } = "";

        [JsonRequired]
        [StringLength(Channel.LongestLine)]
        [Display(Name = "接口连接", Description = "设置里 Channels:Connections 之下的名称；没有接口的不填，由人发布。", GroupName = "接口")]
        public string Connection { get; init; } = "";

        [JsonRequired]
        [Display(Name = "账号有接口发布的权限", Description = "没有权限的公众号，程序只放草稿，由人在后台发布。", GroupName = "接口")]
        public bool MayPublish { get; init; }

        [JsonRequired]
        [Display(Name = "默认选用", Description = "没有另外选渠道的信息，发布时也发到这里。", GroupName = "接口")]
        public bool IsUsual { get; init; }

        [JsonRequired]
        public int Version { get; init; }

        /// <summary>What a channel says, for the form.</summary>
        public static Input Of(Channel channel) =>
            new()
            {
                ChannelId = channel.Id,
                Name = channel.Name,
                Account = channel.Account,
                Link = channel.Link,
                Connection = channel.Connection,
                MayPublish = channel.MayPublish,
                IsUsual = channel.IsUsual,
                Version = channel.Version,
            };
    }

    /// <summary>Changes it. Refused as <see cref="Channel.Change"/>, <c>channel.stale</c>, <c>channel.connection.unknown</c>.</summary>
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
                if (OpenChannel.WrongConnection(options, input.Connection) is { } unknown)
                    return unknown;
                var card = new ChannelCard(input.Name, input.Account, input.Link)
                {
                    Connection = input.Connection,
                    MayPublish = input.MayPublish,
                    IsUsual = input.IsUsual,
                };
                if (channel.Change(card).Refusal is { } refusal)
                    return refusal;
                db.Record(ChannelLedger.Of(channel, Act, actor, now));
                return channel;
            },
            cancel
        );
    }
}
