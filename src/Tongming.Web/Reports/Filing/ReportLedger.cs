using System.Text.Json;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Reports.Filing;

/// <summary>The acts on a year's report and their words.</summary>
internal static class ReportLedger
{
    public const string Frozen = "report.frozen";
    public const string Reviewed = "report.reviewed";
    public const string Returned = "report.returned";
    public const string Filed = "report.filed";
    public const string Shown = "report.shown";
    public const string Explained = "report.explained";
    public const string Signed = "report.signed";

    public static IReadOnlyList<ActWord> Words { get; } =
    [
        new(Frozen, "年报定稿"),
        new(Reviewed, "审核年报"),
        new(Returned, "年报退回重编"),
        new(Filed, "报送年报"),
        new(Shown, "年报公布"),
        new(Explained, "说明年报错误"),
        new(Signed, "会签错误说明"),
        new(RemindOfReport.Act, "提醒年报期限"),
    ];

    /// <summary>An act on a report, written to the ledger; with the text that it is about, where it is about one.</summary>
    public static void Record(
        Db db,
        (Guid BodyId, int Year, int? Text) report,
        (string Act, Actor Actor, Now Now) of,
        object facts,
        (Guid? OnBehalfOf, string? Token, string? Note) with
    )
    {
        var told = JsonSerializer.SerializeToNode(facts, facts.GetType())!.AsObject();
        told["year"] = report.Year;
        if (report.Text is { } text)
            told["text"] = text;
        db.Record(
            new LedgerAct
            {
                BodyId = report.BodyId,
                Act = of.Act,
                SubjectKind = "body",
                SubjectId = report.BodyId,
                Actor = of.Actor,
                OnBehalfOf = with.OnBehalfOf,
                Day = of.Now.Day,
                At = of.Now.Instant,
                Why = "条例 第四十九条",
                Facts = told.ToJsonString(),
                Note = with.Note,
                Token = with.Token,
            }
        );
    }
}
