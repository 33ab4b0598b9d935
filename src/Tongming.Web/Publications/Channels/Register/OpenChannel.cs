using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Reach;

namespace Tongming.Web.Publications.Channels.Register;

/// <summary>Enters a channel into the register (R5-61).</summary>
internal sealed class OpenChannel(Changes changes, LegalClock clock, ChannelOptions options)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "channel.opened";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [DataType("select")]
        [Display(Name = "渠道种类", Description = "登记以后不能改。")]
        public ChannelKind? Kind { get; init; }

        [Required]
        [StringLength(Channel.LongestName)]
        [Display(Name = "名称", Description = "账号的名称、公告栏的名称。")]
        public string Name { get; init; } = "";

        [StringLength(Channel.LongestLine)]
        [Display(Name = "账号或地点")]
        public string Account { get; init; } = "";

        [StringLength(Channel.LongestLine)]
        [Display(Name = "主页网址", Description = "公众能打开的，写全，例如 https://account.example。")]
        public string Link { get; init; } = "";

        [Required]
        [Display(Name = "开办日期")]
        public DateOnly? OpenedOn { get; init; }

        [StringLength(Channel.LongestLine)]
        [Display(Name = "开办的批准和备案", Description = "新媒体账号必填：谁批准、文号、在全国系统备案的情况。")]
        public string Approval { get; init; } = "";

        [StringLength(Channel.LongestLine)]
        [Display(
            Name = "接口连接",
            Description = "设置里 Channels:Connections 之下的名称，由运维人员填写；没有接口的不填，由人发布。",
            GroupName = "接口"
        )]
        public string Connection { get; init; } = "";

        [Display(Name = "账号有接口发布的权限", Description = "没有权限的公众号，程序只放草稿，由人在后台发布。", GroupName = "接口")]
        public bool MayPublish { get; init; } = true;

        [Display(Name = "默认选用", Description = "没有另外选渠道的信息，发布时也发到这里。", GroupName = "接口")]
        public bool IsUsual { get; init; }

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";
    }

    /// <summary>Enters it and gives its id. Refused as <see cref="Channel.Open"/>, and <c>channel.connection.unknown</c>.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, "channel", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!ChannelRights.MayKeep(actor))
                    return new Refusal("channel.not-permitted");
                if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                if (WrongConnection(options, input.Connection) is { } unknown)
                    return unknown;
                if (
                    input.Kind == ChannelKind.Portal
                    && await db.Set<Channel>().AnyAsync(one => one.BodyId == actor.BodyId && one.Kind == ChannelKind.Portal)
                )
                    return new Refusal("channel.portal.once");
                var given = new NewChannel(
                    Guid.CreateVersion7(now.Instant),
                    actor.BodyId,
                    input.Kind!.Value,
                    input.OpenedOn!.Value,
                    input.Approval
                );
                var card = new ChannelCard(input.Name, input.Account, input.Link)
                {
                    Connection = input.Connection,
                    MayPublish = input.MayPublish,
                    IsUsual = input.IsUsual,
                };
                var opened = Channel.Open(given, card);
                if (opened.Value is not { } channel)
                    return opened.Refusal!;
                db.Add(channel);
                db.Record(ChannelLedger.Of(channel, Act, actor, now) with { Token = mark.Kept });
                return channel.Id;
            },
            cancel
        );
    }

    /// <summary>Why a connection cannot be named; null where it can, or none is named.</summary>
    public static Refusal? WrongConnection(ChannelOptions options, string connection) =>
        connection.Trim() is { Length: > 0 } name && !options.Connections.ContainsKey(name)
            ? new Refusal("channel.connection.unknown", name)
            : null;
}
