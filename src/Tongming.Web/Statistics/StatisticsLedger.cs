using System.Text.Json;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Statistics;

/// <summary>The acts of statistics and their words.</summary>
internal static class StatisticsLedger
{
    public const string DataSet = "data-set";
    public const string Release = "release";
    public const string Indicator = "indicator";
    public const string Volume = "volume";
    public const string Template = "volume-template";
    public const string Parameters = "disclosure-parameters";

    public static IReadOnlyList<ActWord> Words { get; } =
    [
        new("data-set.created", "建数据集"),
        new("data-set.changed", "修改数据集"),
        new("data-set.imported", "导入数据"),
        new("data-set.reread", "改导入方案重读"),
        new("data-set.import-discarded", "放弃导入"),
        new("data-set.version", "收入数据版本"),
        new("data-set.looked", "查看未发布数据"),
        new("data-set.examined", "检查数据保密"),
        new("data-set.compared", "人工对照以前的版本"),
        new("data-set.protected", "采用保密方案"),
        new("disclosure.parameters", "修改保密参数"),
        new("indicator.explained", "写指标解释"),
        new("volume.template", "写书刊模板"),
        new("volume.begun", "编制书刊"),
        new("volume.written", "修改书刊"),
        new("volume.dropped", "删除没有发布的书刊"),
        new("volume.looked", "查看未发布书刊"),
        new("release.planned", "列入发布日历"),
        new("release.changed", "修改发布计划"),
        new("release.postponed", "调整发布时间"),
        new("release.cancelled", "取消发布"),
        new("release.prepared", "备稿"),
        new("release.data-checked", "核对数据"),
        new("release.confidentiality-checked", "核查保密"),
        new("release.reviewed", "审核发布"),
        new("release.returned", "退回发布"),
        new("release.approval", "记核准文号"),
        new("release.embargoed", "封存待发"),
        new("release.lifted", "撤销封存"),
        new("release.early-reader", "列入提前阅看名单"),
        new("release.early-reader-removed", "移出提前阅看名单"),
    ];

    /// <summary>Announces an act.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="of">What was done to what.</param>
    /// <param name="by">Who, when.</param>
    /// <param name="facts">Codes, numbers and ids.</param>
    /// <param name="with">For whom, the mark of the sending, and what was written.</param>
    public static void Record(
        Db db,
        (string Act, string Kind, Guid Id) of,
        (Actor Actor, Now Now) by,
        object facts,
        (Guid? OnBehalfOf, string? Token, string? Note) with = default
    ) =>
        db.Record(
            new LedgerAct
            {
                BodyId = by.Actor.BodyId,
                Act = of.Act,
                SubjectKind = of.Kind,
                SubjectId = of.Id,
                Actor = by.Actor,
                OnBehalfOf = with.OnBehalfOf,
                Day = by.Now.Day,
                At = by.Now.Instant,
                Why = "统计法 第二十九条",
                Facts = JsonSerializer.Serialize(facts),
                Note = with.Note,
                Token = with.Token,
            }
        );
}
