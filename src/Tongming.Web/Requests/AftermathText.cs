namespace Tongming.Web.Requests;

/// <summary>The sentences of what comes after a reply: those of requests, and a few of the ledgers and the archive.</summary>
internal static class AftermathText
{
    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal) =>
        refusal.Code switch
        {
            "request.not-found" => "没有这个登记号的申请件，或者您看不到它。请核对登记号。",
            "request.act.not-permitted" => "您的角色不能办这件事。请联系受理员或者公开机构负责人。",
            "request.stale" => "这一条刚刚被别人改过。请重新打开页面，核对后再办。",
            "dispute.not-found" => "没有这件复议诉讼，或者您看不到它。",
            "complaint.not-found" => "没有这件举报投诉，或者您看不到它。",
            "archive.not-closed" => "这件还没有办结，不能打包归档。请先办结。",
            "retention.not-proposed" => "这份申请不在待销毁清单里，可能已经销毁，或者保管期限还没有满。请刷新清单。",
            "retention.not-confirmed" => "销毁以后不能恢复。请核对清单，勾选“已经核对”，再确认销毁。",
            _ => RequestText.Say(refusal),
        };
}
