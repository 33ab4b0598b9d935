namespace Tongming.Publications.Channels;

/// <summary>What is known of a kind of channel.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name on screens.</param>
/// <param name="SendsByItself">Whether the program can bring content there; a person does it elsewhere.</param>
/// <param name="RetractsByItself">Whether the program can take content back from there; a person does it elsewhere.</param>
/// <param name="IsNewMedia">Whether it is an account of new media: inspected for silence, one to a platform.</param>
public sealed record ChannelKindEntry(ChannelKind Kind, string Name, bool SendsByItself, bool RetractsByItself, bool IsNewMedia);

/// <summary>All kinds of channels.</summary>
[Law("条例 第二十三条", "R5-60", "S-078")]
public static class ChannelKinds
{
    /// <summary>Each kind once, in the order of <see cref="ChannelKind"/>.</summary>
    public static IReadOnlyList<ChannelKindEntry> All { get; } =
    [
        new(ChannelKind.Portal, "门户网站", true, true, false),
        new(ChannelKind.WeChat, "微信公众号", true, true, true),
        // The interface offers no deletion.
        new(ChannelKind.Weibo, "微博", true, false, true),
        new(ChannelKind.Platform, "集约化平台", true, true, false),
        new(ChannelKind.OtherMedia, "其他新媒体", false, false, true),
        new(ChannelKind.NoticeBoard, "公告栏", false, false, false),
        new(ChannelKind.Handbook, "便民手册", false, false, false),
        new(ChannelKind.DisclosureArea, "政务公开专区", false, false, false),
        new(ChannelKind.Broadcast, "广播电视", false, false, false),
        new(ChannelKind.Press, "报刊", false, false, false),
    ];

    /// <summary>The entry of a kind.</summary>
    public static ChannelKindEntry Of(ChannelKind kind) => All[(int)kind];

    /// <summary>The name of a kind, such as 微信公众号.</summary>
    public static string NameOf(ChannelKind kind) => Of(kind).Name;
}
