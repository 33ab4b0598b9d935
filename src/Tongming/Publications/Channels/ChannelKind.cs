namespace Tongming.Publications.Channels;

/// <summary>What kind of channel something is made public through (公开渠道; 条例 第二十三条).</summary>
public enum ChannelKind
{
    /// <summary>门户网站: the portal of this program.</summary>
    Portal,

    /// <summary>微信公众号.</summary>
    WeChat,

    /// <summary>微博.</summary>
    Weibo,

    /// <summary>集约化平台: a government platform that takes exports.</summary>
    Platform,

    /// <summary>其他新媒体: another account that a person writes to, such as an app or a video account.</summary>
    OtherMedia,

    /// <summary>公告栏.</summary>
    NoticeBoard,

    /// <summary>便民手册.</summary>
    Handbook,

    /// <summary>政务公开专区.</summary>
    DisclosureArea,

    /// <summary>广播电视.</summary>
    Broadcast,

    /// <summary>报刊.</summary>
    Press,
}
