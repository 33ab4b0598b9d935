namespace Tongming.Web.Platform.Ledger;

/// <summary>What people read about acts and chains.</summary>
internal static class LedgerWords
{
    /// <summary>A kind of subject, such as 申请; one without a word stays as it is.</summary>
    public static string OfSubject(string kind) =>
        kind switch
        {
            "installation" => "本系统",
            "body" => "机关",
            "section" => "科室",
            "person" => "人员",
            "application" => "申请表",
            "request" => "申请",
            "paper" => "文书",
            "file" => "材料",
            "dispute" => "复议诉讼",
            "complaint" => "举报投诉",
            "publication" => "信息",
            "column" => "栏目",
            "wording" => "用语规则",
            "fault" => "找错",
            "channel" => "公开渠道",
            "post" => "渠道发布",
            "adoption" => "录用",
            "catalogue" => "主动公开目录",
            "catalogue-entry" => "目录事项",
            "nil-declaration" => "无此项声明",
            "document" => "规范性文件",
            "register-entry" => "公开台账",
            "guide" => "公开指南",
            "exemption" => "栏目报备",
            "upload" => "上传清单",
            "report-number" => "年报的数",
            "collected-report" => "外来年报",
            "report-problem" => "年报的问题",
            "bulletin" => "工作通报",
            "data-set" => "数据集",
            "indicator" => "指标解释",
            "disclosure-parameters" => "保密参数",
            "volume" => "书刊",
            "volume-template" => "书刊模板",
            "release" => "数据发布",
            "calendar" => "工作日历",
            "job" => "后台任务",
            "delivery" => "送出的邮件或通知",
            _ => kind,
        };

    /// <summary>What is wrong with a broken link.</summary>
    public static string Of(VerifyLedger.BrokenLink broken) =>
        broken.Reason switch
        {
            "gap" => $"第 {broken.Seq} 条之前缺了条目",
            "previous" => $"第 {broken.Seq} 条与前一条接不上",
            "hash" => $"第 {broken.Seq} 条的内容被改过",
            "note" => $"第 {broken.Seq} 条旁边的文字被改过",
            var other => $"第 {broken.Seq} 条不对（{other}）",
        };
}
