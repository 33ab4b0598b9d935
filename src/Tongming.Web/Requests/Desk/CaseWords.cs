using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Fees;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Files;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Desk;

/// <summary>What people at the desk read about a case.</summary>
internal static class CaseWords
{
    /// <summary>The title, or the beginning of the description where there is none.</summary>
    public static string TitleOf(InformationRequest request) =>
        request.Title.Length > 0 ? request.Title
        : request.Description.Length <= 40 ? request.Description
        : request.Description[..40] + "…";

    /// <summary>The colour of a case.</summary>
    public static StateTone ToneOf(InformationRequest request, DateOnly today) =>
        request.State switch
        {
            RequestState.Merged => StateTone.Grey,
            RequestState.Closed => StateTone.Grey,
            RequestState.Issued or RequestState.Delivered or RequestState.Archived => StateTone.Green,
            _ when request.ReplyDue < today && request.ClockState == ClockState.Running => StateTone.Red,
            _ when request.ClockState is ClockState.Paused or ClockState.Stopped => StateTone.Amber,
            _ => StateTone.Blue,
        };

    /// <summary>What the clock does, in words.</summary>
    public static string Of(ClockReading clock) =>
        clock.State switch
        {
            ClockState.NotStarted => "未起算",
            ClockState.Running => "计算中",
            ClockState.Paused => $"暂停（{Waits(clock)}）",
            ClockState.Stopped => $"停止计算（{Waits(clock)}）",
            _ => "已结束",
        };

    /// <summary>What is left until a day, in working days.</summary>
    public static string? Left(DateOnly? due, DateOnly today, WorkingCalendar calendar) =>
        due is not { } day ? null
        : day == today ? "今天到期"
        : day > today ? $"剩余 {calendar.WorkingDaysBetween(today, day)} 个工作日"
        : $"已超期 {calendar.WorkingDaysBetween(day, today)} 个工作日";

    /// <summary>What is awaited.</summary>
    public static string Of(ClockEventKind asked) =>
        asked switch
        {
            ClockEventKind.CorrectionAsked => "等待补正",
            ClockEventKind.ThirdPartyAsked => "征求第三方意见",
            ClockEventKind.AgencyAsked => "征求其他机关意见",
            ClockEventKind.ReasonsAsked => "等待说明理由",
            ClockEventKind.FeeNoticed => "等待缴费",
            _ => "等待对方",
        };

    /// <summary>What a third party or another body said.</summary>
    public static string Of(Opinion opinion) =>
        opinion switch
        {
            Opinion.Consents => "同意公开",
            Opinion.Objects => "不同意公开",
            _ => "逾期未答复",
        };

    /// <summary>What was done about a record about the applicant.</summary>
    public static string Of(RecordCorrection result) =>
        result switch
        {
            RecordCorrection.Corrected => "已更正并告知",
            RecordCorrection.Forwarded => "已转送有权机关并告知",
            RecordCorrection.Directed => "已告知向有权机关提出",
            _ => "经核实无误，不予更正",
        };

    /// <summary>Why no fee may be charged.</summary>
    public static string Of(FeeExemption exemption) =>
        exemption switch
        {
            FeeExemption.FirstTenItems => "当月 10 件以内，不收费",
            FeeExemption.FirstThirtyPages => "30 页以内，不收费",
            FeeExemption.RouteOnly => "只告知获取方式、途径，不收费",
            _ => "查阅、抄录，不收费",
        };

    /// <summary>The word of a file's purpose.</summary>
    public static string PurposeOf(string purpose) =>
        purpose switch
        {
            KeptRows.Reply => "随答复发出",
            KeptRows.Paper => "卷内文书",
            _ => FilePurposes.NameOf(purpose),
        };

    /// <summary>What comes next in a state; null where nothing does.</summary>
    public static string? Next(RequestState state) =>
        state switch
        {
            RequestState.Submitted => "登记申请",
            RequestState.AwaitingConfirmation => "与申请人确认收到日期",
            RequestState.Received => "分派科室",
            RequestState.CorrectionAsked => "等申请人补正，收到后登记",
            RequestState.Assigned => "承办人拟写答复",
            RequestState.Consulting => "等对方答复，收到后登记",
            RequestState.ReasonsAsked => "等申请人说明理由，收到后登记",
            RequestState.FeeNotified => "等申请人缴费，缴费后登记",
            RequestState.InReview => "审核答复",
            RequestState.SecrecyReview => "保密审查",
            RequestState.SecrecyReferred => "等主管部门或者保密部门的确定意见",
            RequestState.AwaitingSignature => "签发答复",
            RequestState.Signed => "发出答复",
            RequestState.Issued => "送达后登记送达日期",
            RequestState.Delivered or RequestState.Closed => "归档案卷",
            _ => null,
        };

    /// <summary>The word of an act of the ledger.</summary>
    public static string ActOf(string code) =>
        code switch
        {
            "request.justify-finding" => "说明保留检查发现的理由",
            "request.seal-paper" => "封存文书",
            RecordDownload.Act => "下载文书或者材料",
            _ when DisputeActs.Words.Concat(RequestListActs.Words).FirstOrDefault(one => one.Act == code) is { } known => known.Word,
            _ => code.StartsWith("request.", StringComparison.Ordinal) && RequestActs.Find(code["request.".Length..]) is { } act
                ? RequestActs.Of(act).Label
                : code,
        };

    private static string Waits(ClockReading clock) => string.Join("、", clock.Waits.Select(wait => Of(wait.Kind)).Distinct());
}
