using Tongming.Requests;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Lists;

/// <summary>What people read for an urgency.</summary>
internal static class UrgencyWords
{
    /// <summary>The word.</summary>
    public static string Of(Urgency urgency) =>
        urgency switch
        {
            Urgency.Overdue => "已超期",
            Urgency.DueToday => "今日到期",
            Urgency.Due1 => "1 个工作日内到期",
            Urgency.Due3 => "3 个工作日内到期",
            Urgency.Due5 => "5 个工作日内到期",
            Urgency.LimitOver => "对方期限已过",
            Urgency.NotStarted => "未起算",
            Urgency.Later => "5 个工作日后到期",
            Urgency.Paused => "暂停",
            Urgency.WaitingForOthers => "等待申请人",
            Urgency.Done => "已办结",
            _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
        };

    /// <summary>The colour.</summary>
    public static StateTone ToneOf(Urgency urgency) =>
        urgency switch
        {
            Urgency.Overdue or Urgency.LimitOver => StateTone.Red,
            Urgency.DueToday or Urgency.Due1 or Urgency.Due3 or Urgency.Due5 or Urgency.Paused or Urgency.WaitingForOthers =>
                StateTone.Amber,
            Urgency.Done => StateTone.Green,
            _ => StateTone.Blue,
        };
}
