namespace Tongming.Publications.Channels;

/// <summary>How long an account has been silent.</summary>
public enum SilenceState
{
    /// <summary>正常: it was updated in time.</summary>
    Active,

    /// <summary>即将超期: the last day is near.</summary>
    DueSoon,

    /// <summary>超过两周未更新.</summary>
    Silent,

    /// <summary>不检查: closed, or no account of new media.</summary>
    NotInspected,
}

/// <summary>
/// Whether an account keeps silent too long: two weeks without update fail an account of new media (R5-21). Counted in calendar days from
/// the day after the last post, or after it was opened where there is none.
/// </summary>
/// <param name="State">How it stands.</param>
/// <param name="LastDayInTime">The last day on which a post is in time, inclusive; null where it is not inspected.</param>
/// <param name="DaysLeft">Days until then; negative after it.</param>
[Law("R5-21")]
public sealed record ChannelSilence(SilenceState State, DateOnly? LastDayInTime, int? DaysLeft)
{
    /// <summary>Days without update that an inspection takes: 14.</summary>
    public const int MostDays = 14;

    /// <summary>Days before the last one on which it is warned: 4.</summary>
    public const int WarnAheadDays = 4;

    /// <summary>
    /// Looks at a channel. Example: last post on 2026-03-02, so 2026-03-16 is the last day in time (warned from 2026-03-12 on), and on
    /// 2026-03-17 it is silent.
    /// </summary>
    public static ChannelSilence Of(Channel channel, DateOnly? lastPost, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (!channel.IsOpen || !ChannelKinds.Of(channel.Kind).IsNewMedia)
            return new ChannelSilence(SilenceState.NotInspected, null, null);
        var last = (lastPost is { } post && post > channel.OpenedOn ? post : channel.OpenedOn).AddDays(MostDays);
        var left = last.DayNumber - today.DayNumber;
        var state =
            left < 0 ? SilenceState.Silent
            : left <= WarnAheadDays ? SilenceState.DueSoon
            : SilenceState.Active;
        return new ChannelSilence(state, last, left);
    }

    /// <summary>The word of a state.</summary>
    public static string NameOf(SilenceState state) =>
        state switch
        {
            SilenceState.Active => "正常",
            SilenceState.DueSoon => "即将超期",
            SilenceState.Silent => "超过两周未更新",
            SilenceState.NotInspected => "不检查",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
