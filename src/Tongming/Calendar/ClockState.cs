namespace Tongming.Calendar;

/// <summary>What the clock of a request does.</summary>
public enum ClockState
{
    /// <summary>未起算: nothing received yet.</summary>
    NotStarted,

    /// <summary>计算中.</summary>
    Running,

    /// <summary>暂停: a third party or another body is being asked; that time is not counted.</summary>
    Paused,

    /// <summary>
    /// 等待补正、说明理由或缴费. After a correction or payment it is counted anew, so that no date is known; while reasons are awaited there is an
    /// expected one where the letter named a time.
    /// </summary>
    Stopped,

    /// <summary>已结束: answered or closed.</summary>
    Ended,
}
