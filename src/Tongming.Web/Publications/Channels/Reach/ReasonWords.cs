namespace Tongming.Web.Publications.Channels.Reach;

/// <summary>Why a delivery stands as it does, for the person who published, with what to do next.</summary>
internal static class ReasonWords
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["away"] = "没有连上对方的接口，将自动重试。",
        ["busy"] = "对方的接口忙，将自动重试。",
        ["by-hand"] = "这个渠道没有接口，请在那里发布，再到这里确认。",
        ["closed"] = "渠道已经停用，没有发送。",
        ["connection-missing"] = "设置里没有这个渠道的接口连接，没有发送。请运维人员补上设置，再重新发送。",
        ["item-withdrawn"] = "信息已经撤下。",
        ["no-answer"] = "对方一直没有说结果。请到那里查看：已经发布的请确认，没有发布的请重新发送。",
        ["not-shown"] = "轮到发送时，信息已经不公开，没有发送。",
        ["platform.refused"] = "集约化平台退回了这条信息。请看平台的退回意见，改正后重新发送。",
        ["refused"] = "对方没有接受。",
        ["removal.by-hand"] = "这个渠道不能由程序撤下，请到那里撤下，再到这里确认。",
        ["replaced"] = "已经由更正后的新版代替。",
        ["retracted"] = "由人员撤下。",
        ["site-address"] = "设置里没有填写网站地址（Site:Address），发不出带链接的内容。请运维人员补上，再重新发送。",
        ["unknown"] = "发送时连接断了，不知道对方收到没有，所以没有再发。请到那里查看：已经发布的请确认，没有发布的请重新发送。",
        ["unscheduled"] = "定时已经取消。",
        ["wechat.40164"] = "微信拒绝：服务器的地址不在公众号的白名单里。请在公众号后台加上白名单，再重新发送。",
        ["wechat.45009"] = "微信：当天调用接口的次数用完了，将自动重试。",
        ["wechat.53503"] = "微信：草稿没有通过发布检查。请到公众号后台改好发布，再到这里确认。",
        ["wechat.53504"] = "微信：草稿要到公众号后台发布。发布以后，请到这里确认。",
        ["wechat.53505"] = "微信：草稿要到公众号后台手动保存、发布。发布以后，请到这里确认。",
        ["wechat.credentials"] = "微信不认公众号的编号或者密钥。请运维人员核对设置，再重新发送。",
        ["wechat.draft-only"] = "草稿已经放进公众号后台。这个账号没有接口发布的权限，请到后台发布，再到这里确认。",
        ["wechat.originality"] = "微信没有发布：原创审核不通过。",
        ["wechat.failed"] = "微信没有发布：常规失败。请核对内容后重新发送。",
        ["wechat.refused"] = "微信没有发布：平台审核不通过。请核对内容，或者到公众号后台查看原因。",
        ["wechat.deleted"] = "发布后在公众号后台全部删除了。",
        ["wechat.blocked"] = "发布后被微信封禁了。",
        ["wechat.no-article"] = "不是由接口发布的，不能由程序删除。请到公众号后台删除，再到这里确认。",
        ["weibo.rate"] = "微博限制了发布的频次，将自动重试。",
        ["weibo.token"] = "微博的授权到期或者无效。请运维人员更新授权，再重新发送。",
        ["weibo.text"] = "微博不接受这条内容：太长、含有话题或者没有链接。",
        ["weibo.link-domain"] = "微博不接受链接：网站的域名没有绑定到应用。请运维人员绑定域名，再重新发送。",
        ["weibo.repeated"] = "微博说内容重复，可能已经发过。请到微博查看：已经发布的请确认，没有发布的请改好再发。",
    };

    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    /// <summary>The sentence of a reason; one with a code of the other side in it says the code.</summary>
    public static string Of(string reason)
    {
        if (reason.Length == 0)
            return "";
        if (Sentences.TryGetValue(reason, out var sentence))
            return sentence;
        return reason.Split('.') switch
        {
            ["wechat", var code] => $"微信没有接受，错误码 {code}。",
            ["weibo", var code] => $"微博没有接受，错误码 {code}。",
            ["platform", var code] => $"集约化平台没有接受，状态码 {code}。",
            _ => reason,
        };
    }
}
