using Tongming.Requests;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>How a matter stands, as its applicant is told: what goes on inside the body is 办理中, whoever has it.</summary>
/// <param name="Tone">Its colour.</param>
/// <param name="Word">A word or two.</param>
/// <param name="Meaning">What it means for the applicant and what comes next.</param>
internal sealed record PublicState(StateTone Tone, string Word, string Meaning)
{
    /// <summary>The state of a matter.</summary>
    public static PublicState Of(InformationRequest request) =>
        request.State switch
        {
            RequestState.Submitted => new(StateTone.Blue, "已提交", "工作人员会尽快登记，并用您留的电话与您确认。"),
            RequestState.AwaitingConfirmation => new(
                StateTone.Blue,
                "已登记，等待确认",
                "工作人员会与您联系；双方确认之日就是收到申请之日，期限从第二天起算。"
            ),
            RequestState.CorrectionAsked => new(
                StateTone.Amber,
                "等待您补正",
                "请按下面列的要点补充。收到补正后，20 个工作日的答复期限重新计算；到期不补正又没有正当理由的，不再处理。"
            ),
            RequestState.Consulting => new(
                StateTone.Amber,
                "征求意见中",
                "答复期限暂停：正在征求第三方或者其他机关的意见，这段时间不计入期限。"
            ),
            RequestState.ReasonsAsked => new(
                StateTone.Amber,
                "等待您说明理由",
                "申请的数量、频次较多，请说明理由。没有正当理由的，不予处理。"
            ),
            RequestState.FeeNotified => new(
                StateTone.Amber,
                "等待缴费",
                "请按收费通知书在期限内缴纳信息处理费；逾期未缴纳的，视为放弃申请。"
            ),
            RequestState.Issued => new(StateTone.Green, "已答复", $"答复已经发出：{Wording(request)}。"),
            RequestState.Delivered => new(
                StateTone.Green,
                "已送达",
                $"答复已经送达：{Wording(request)}。申请行政复议、提起诉讼的期限从送达之日起算，办法写在答复书里。"
            ),
            RequestState.Archived when request.IssuedOn is not null => new(StateTone.Green, "已答复", $"答复：{Wording(request)}。"),
            RequestState.Closed or RequestState.Archived => new(
                StateTone.Grey,
                "已终止",
                $"不再办理：{request.ReplyReason ?? Wording(request)}。"
            ),
            RequestState.Merged => new(StateTone.Grey, "已并案", "与您的另一件内容相同的申请合并办理，请看那一件。"),
            _ => new(StateTone.Blue, "办理中", "正在查找、审核，会在期限内答复您。"),
        };

    private static string Wording(InformationRequest request) => request.Reply is { } kind ? kind.Wording : "见答复书";
}
