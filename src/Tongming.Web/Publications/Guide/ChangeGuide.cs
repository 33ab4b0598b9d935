using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Guide;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Guide;

/// <summary>Changes the settings of the guide (R3-10). Office, address and phone, government and court are those of the body and are not asked again.</summary>
internal sealed class ChangeGuide(Changes changes, LegalClock clock)
{
    public const string Act = "guide.changed";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        private const string Ways = "获取和申请";
        private const string Relief = "收费和监督";

        [Required]
        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "公开范围", Description = "本机关主动公开哪些信息。", Order = 1)]
        public string Scope { get; init; } = "";

        [Required]
        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "分类和编排", Description = "按什么分类，索引号怎么编。", Order = 2)]
        public string Arrangement { get; init; } = "";

        [StringLength(200)]
        [Display(Name = "查阅场所", GroupName = Ways, Order = 10)]
        public string ReadingPlace { get; init; } = "";

        [Required]
        [StringLength(200)]
        [Display(Name = "办公时间", Description = "写到分钟，冬夏不同的分别写。", GroupName = Ways, Order = 11)]
        public string Hours { get; init; } = "";

        [StringLength(200)]
        [Display(Name = "网上申请地址", GroupName = Ways, Order = 12)]
        public string OnlineAddress { get; init; } = "";

        [StringLength(40)]
        [Display(Name = "传真", Description = "没有开通的不填。", GroupName = Ways, Order = 13)]
        public string Fax { get; init; } = "";

        [EmailAddress]
        [StringLength(100)]
        [Display(Name = "电子邮箱", Description = "没有开通的不填。", GroupName = Ways, Order = 14)]
        public string Email { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "收件人", GroupName = Ways, Order = 15)]
        public string Recipient { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "信封注明", GroupName = Ways, Order = 16)]
        public string EnvelopeWords { get; init; } = "政府信息公开申请";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "收费规定", GroupName = Relief, Order = 20)]
        public string FeeRule { get; init; } =
            "提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费，标准按国办函〔2020〕109号执行。";

        [Required]
        [StringLength(100)]
        [Display(Name = "监督机关", GroupName = Relief, Order = 21)]
        public string Supervisor { get; init; } = "";

        [Required]
        [StringLength(40)]
        [Display(Name = "监督电话", GroupName = Relief, Order = 22)]
        public string SupervisorPhone { get; init; } = "";

        public int Version { get; init; }

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";

        /// <summary>The settings as they are, for the form.</summary>
        public static Input Of(GuideFacts facts, int version) =>
            new()
            {
                Scope = facts.Scope,
                Arrangement = facts.Arrangement,
                ReadingPlace = facts.ReadingPlace,
                Hours = facts.Hours,
                OnlineAddress = facts.OnlineAddress,
                Fax = facts.Fax,
                Email = facts.Email,
                Recipient = facts.Recipient,
                EnvelopeWords = facts.EnvelopeWords,
                FeeRule = facts.FeeRule,
                Supervisor = facts.Supervisor,
                SupervisorPhone = facts.SupervisorPhone,
                Version = version,
            };

        /// <summary>The facts that the form says; those of the body are not among them.</summary>
        public GuideFacts Read() =>
            new("")
            {
                Scope = Scope.Trim(),
                Arrangement = Arrangement.Trim(),
                ReadingPlace = ReadingPlace.Trim(),
                Hours = Hours.Trim(),
                OnlineAddress = OnlineAddress.Trim(),
                Fax = Fax.Trim(),
                Email = Email.Trim(),
                Recipient = Recipient.Trim(),
                EnvelopeWords = EnvelopeWords.Trim(),
                FeeRule = FeeRule.Trim(),
                Supervisor = Supervisor.Trim(),
                SupervisorPhone = SupervisorPhone.Trim(),
            };
    }

    /// <summary>Changes them and gives their version.</summary>
    public Task<Outcome<int>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, "guide", input.Token);
        return changes.SaveAsync<int>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("register.not-permitted");
                var settings = await GuideView.SettingsAsync(db, actor.BodyId);
                if (await mark.In(db).AnyAsync())
                    return settings.Version;
                if (settings.Version != input.Version)
                    return new Refusal("guide.stale");
                (settings.FactsText, settings.Version) = (GuideText.Write(input.Read()), settings.Version + 1);
                db.Record(
                    DeskRecord.Of(("guide", actor.BodyId), Act, actor, now) with
                    {
                        Why = "R3-10",
                        Facts = $$"""{"version":{{settings.Version}}}""",
                        Token = mark.Kept,
                    }
                );
                return settings.Version;
            },
            cancel
        );
    }
}
