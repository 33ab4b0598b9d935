using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Filed;

namespace Tongming.Web.Publications.Desk;

/// <summary>How an edition stands, in words and in the colours of states.</summary>
internal static class EditionWords
{
    private static readonly PublicationAct[] Aside =
    [
        PublicationAct.AddNote,
        PublicationAct.Discard,
        PublicationAct.ReferSecrecy,
        PublicationAct.ApproveUrgently,
        PublicationAct.OverrideFinding,
    ];

    /// <summary>Whether an act leads the item on, or is one of those that are seldom needed.</summary>
    public static bool LeadsOn(PublicationAct act) => !Aside.Contains(act);

    /// <summary>Colour, word and note of an edition at a moment.</summary>
    public static (StateTone Tone, string Word, string? Note) StandingOf(Edition edition, DateTimeOffset now) =>
        edition.State switch
        {
            EditionState.Drafting when edition.ReturnReason is not null => (StateTone.Amber, "已退回", null),
            EditionState.Released when edition.ShownFrom > now => (StateTone.Blue, "定时", Dates.Moment(edition.ShownFrom.Value)),
            EditionState.Released when edition.ShownUntil <= now => (StateTone.Grey, "已有新版", null),
            EditionState.Released when edition.NextReview() is not null => (StateTone.Amber, "已发布", "应急，待补审"),
            EditionState.Released => (StateTone.Green, "已发布", null),
            EditionState.Withdrawn or EditionState.Discarded => (StateTone.Grey, EditionStates.NameOf(edition.State), null),
            EditionState.SecrecyReferred => (StateTone.Amber, EditionStates.NameOf(edition.State), null),
            EditionState.InReview => (StateTone.Blue, edition.NextReview() is { } step ? $"待{EditionPlan.NameOf(step)}" : "审核中", null),
            _ => (StateTone.Blue, EditionStates.NameOf(edition.State), null),
        };

    /// <summary>The word of an act as the ledger keeps it.</summary>
    public static string OfAct(string code) =>
        Others.GetValueOrDefault(code)
        ?? (PublicationActs.Find(code["publication.".Length..]) is { } act ? PublicationActs.Of(act).Label : code);

    /// <summary>Words of the acts on an item that no form of its page leads to.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } =
        new Dictionary<string, string>
        {
            [AnswerFindings.WordAct] = "说明提示",
            [SettleInterpretation.Planned] = "拟订解读方案",
            [SettleInterpretation.Exempted] = "记录不作解读",
            [TakeFiledReport.Act] = "接收年报",
        };

    /// <summary>What an act will do, said before it is sent.</summary>
    public static string ConsequenceOf(PublicationAct act, Edition edition) =>
        act switch
        {
            PublicationAct.Publish => "提交后公众立即能看到：栏目、搜索、订阅和接口同时更新。",
            PublicationAct.Schedule => "到时间自动显示，以前在任何地方都看不到。",
            PublicationAct.Withdraw => "提交后公众立即看不到，历史版本和附件也看不到。",
            PublicationAct.Edit => "内容有变化的，已有的审核意见作废，要重新提交审核。",
            PublicationAct.ApproveUrgently => "提交后可以发布；跳过的审核在发布后补办。",
            _ => EditionTransitions.Targets(edition.State, act) switch
            {
                [var only] when only == edition.State => "提交后状态不变，记入台账。",
                var all => $"提交后：状态变为“{string.Join("”或者“", all.Select(EditionStates.NameOf))}”，记入台账。",
            },
        };
}
