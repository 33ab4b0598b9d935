namespace Tongming.Web.Requests.Portal;

/// <summary>The sentences for the public: those of the law, and those of the pages themselves.</summary>
internal static class PortalText
{
    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal) =>
        refusal.Code switch
        {
            "request.not-found" => "没有找到这件申请。",
            "request.stale" => "这件申请刚刚有了变化。请看一看现在的情况，再决定要不要继续。",
            "request.act.not-permitted" => "现在不能办理这一步。",
            "request.body.unknown" => "没有这个机关。请从“依申请公开”页面重新选择。",
            "request.access.refused" => "请核对受理机关、查询码和申请时所留电话的后四位数字；连续输错 5 次，要等 30 分钟才能再查。",
            "request.access.too-often" => "这个网络地址查询得太频繁了，请过几分钟再试。",
            "request.access.over" => "没有查询凭证，或者已经超过 30 分钟。请用查询码重新查询。",
            "request.idempotency-key.missing" => "请在 Idempotency-Key 请求头里给出 16 至 200 个字符的提交编号；重试时用同一个编号。",
            "request.submission.unreadable" => "请求的内容不是这个接口的 JSON，没有读懂。",
            "request.submission.wrong" => string.Join(" ", refusal.Arguments),
            "upload.too-many" => $"这一项最多 {refusal.Arguments[0]} 个文件。请先删去不需要的，或者把几页合成一个文件。",
            "upload.infected" => $"“{refusal.Arguments[0]}”里有病毒，没有收下。请查杀以后再上传，或者换一个文件。",
            "upload.all-too-large" => "这次上传的文件加起来太大，没有收下。请分几次上传。",
            _ => RefusalText.Say(refusal),
        };
}
