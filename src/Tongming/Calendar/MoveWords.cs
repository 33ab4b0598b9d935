namespace Tongming.Calendar;

/// <summary>What an event did to the date, as a Chinese sentence with its article.</summary>
internal static class MoveWords
{
    public static DateMove Of(ClockEvent e, ClockReading before, ClockReading after) =>
        new(e, before.ReplyDue, after.ReplyDue, $"{Day(e.On)}{Act(e, before, after)}{Effect(before, after)}。", LawOf(e.Kind));

    private static string Act(ClockEvent e, ClockReading before, ClockReading after) =>
        e.Kind switch
        {
            ClockEventKind.Received => $"收到申请，自次日起计算{after.PeriodDays}个工作日",
            ClockEventKind.CorrectionAsked => "通知补正，收到补正后重新计算",
            ClockEventKind.CorrectionReceived => $"收到补正，自次日起重新计算{after.PeriodDays}个工作日",
            ClockEventKind.ThirdPartyAsked => "征求第三方意见，所需时间不计入",
            ClockEventKind.ThirdPartyAnswered => $"收到第三方意见，不计入的时间共{after.PausedDays}个工作日",
            ClockEventKind.AgencyAsked => "征求其他机关意见，所需时间不计入",
            ClockEventKind.AgencyAnswered => $"收到其他机关意见，不计入的时间共{after.PausedDays}个工作日",
            ClockEventKind.ReasonsAsked => "要求申请人说明理由",
            ClockEventKind.ReasonsReceived => "收到申请人说明的理由",
            ClockEventKind.FeeNoticed => "通知缴纳信息处理费",
            ClockEventKind.FeePaid => after.StartedBy == ClockEventKind.FeePaid ? "申请人缴费，自次日起重新计算" : "申请人缴费",
            ClockEventKind.Extended => $"延长答复期限{after.ExtensionDays - before.ExtensionDays}个工作日",
            ClockEventKind.LaterDateFixed => "确定延迟答复的合理期限",
            ClockEventKind.RedoOrdered => "责令重新处理，自次日起重新计算",
            ClockEventKind.Answered => "作出答复",
            _ => "结束办理",
        };

    private static string Effect(ClockReading before, ClockReading after)
    {
        if (after.State == ClockState.Ended)
            return "";
        if (after.ReplyDue is null && before.ReplyDue is null)
            return "，恢复计算时计入";
        if (after.ReplyDue is not { } due)
            return after.NextLimit is { } limit ? $"，停止计算，最迟等到{Day(limit.Due)}" : "，停止计算";
        if (due == before.ReplyDue)
            return $"，答复期限仍为{Day(due.Due)}";
        var expected = after.IsExpected ? "预计" : "";
        return $"，{expected}答复期限{(before.ReplyDue is null ? "为" : $"由{Day(before.ReplyDue.Due)}变为")}{Day(due.Due)}";
    }

    private static string LawOf(ClockEventKind kind) =>
        kind switch
        {
            ClockEventKind.Received => "条例 第三十一条、第三十三条",
            ClockEventKind.CorrectionAsked or ClockEventKind.CorrectionReceived => "条例 第三十条",
            ClockEventKind.ThirdPartyAsked or ClockEventKind.ThirdPartyAnswered => "条例 第三十二条、第三十三条",
            ClockEventKind.AgencyAsked or ClockEventKind.AgencyAnswered => "条例 第三十三条、第三十四条",
            ClockEventKind.ReasonsAsked or ClockEventKind.ReasonsReceived or ClockEventKind.LaterDateFixed => "条例 第三十五条",
            ClockEventKind.FeeNoticed or ClockEventKind.FeePaid => "条例 第四十二条；国办函〔2020〕109号",
            ClockEventKind.RedoOrdered => "行政复议法 第六十四条；行政诉讼法 第七十条",
            _ => "条例 第三十三条",
        };

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
