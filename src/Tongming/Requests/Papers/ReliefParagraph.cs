namespace Tongming.Requests.Papers;

/// <summary>The paragraph (救济途径) that tells whoever gets a decision what to do against it.</summary>
/// <param name="Text">One paragraph, without line breaks.</param>
/// <param name="Doubt">What a lawyer must look at before the paper goes out; <see cref="ReliefDoubt.None"/> for most.</param>
public sealed record ReliefParagraph(string Text, ReliefDoubt Doubt)
{
    /// <summary>True where a lawyer must look at the paragraph before it goes out.</summary>
    public bool NeedsLegalReview => Doubt != ReliefDoubt.None;

    /// <summary>
    /// Writes the paragraph. Class A: reconsideration within 60 days of receipt, which must come first, then a suit within 15
    /// days of the decision on it or of the end of its period. Class B: reconsideration within 60 days or a suit within 6
    /// months of receipt. A partial reply gets both, each for its part. Days are calendar days. Refused: no authority
    /// (<c>paper.relief-authority-missing</c>), and service through the internet without the online channel
    /// (<c>paper.relief-channel-missing</c>).
    /// </summary>
    /// <exception cref="ArgumentException">A partial reply of class B, which does not exist.</exception>
    [Law(
        "行政复议法 第二十条、第二十二条、第二十三条、第二十四条、第三十四条",
        "行政诉讼法 第四十五条、第四十六条",
        "R2-31",
        "R2-32",
        "R2-33",
        "R2-35"
    )]
    public static Outcome<ReliefParagraph> For(ReliefNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice is { IsPartial: true, Class: ReliefClass.B })
            throw new ArgumentException("The refused part of a partial reply is class A.", nameof(notice));
        if (string.IsNullOrWhiteSpace(notice.Authority))
            return new Refusal("paper.relief-authority-missing");
        if (notice.ServedOnline && string.IsNullOrWhiteSpace(notice.OnlineChannel))
            return new Refusal("paper.relief-channel-missing");
        var text = notice switch
        {
            { IsPartial: true } => $"对本告知书中不予公开的部分不服的，{First(notice)}。对本告知书的其他内容不服的，{Either(notice)}。",
            { Class: ReliefClass.A } => $"如对本告知书不服，{First(notice)}。",
            _ => $"如对本告知书不服，{Either(notice)}。",
        };
        return new ReliefParagraph(text + Online(notice), notice.Doubt);
    }

    private static string First(ReliefNotice notice) =>
        "根据《中华人民共和国行政复议法》第二十三条的规定，应当先申请行政复议："
        + $"自收到本告知书之日起60日内向{notice.Authority.Trim()}申请行政复议；"
        + $"对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依法向{Court(notice)}提起行政诉讼；"
        + "行政复议机关决定不予受理、驳回申请或者受理后超过行政复议期限不作答复的，"
        + $"可以自收到决定书之日起或者行政复议期限届满之日起15日内，依法向{Court(notice)}提起行政诉讼";

    private static string Either(ReliefNotice notice) =>
        $"可以自收到本告知书之日起60日内向{notice.Authority.Trim()}申请行政复议，或者自收到本告知书之日起6个月内依法向{Court(notice)}提起行政诉讼";

    private static string Online(ReliefNotice notice) =>
        string.IsNullOrWhiteSpace(notice.OnlineChannel) ? "" : $"行政复议申请可以通过互联网渠道提交：{notice.OnlineChannel.Trim()}。";

    private static string Court(ReliefNotice notice) =>
        string.IsNullOrWhiteSpace(notice.Court) ? "有管辖权的人民法院" : notice.Court.Trim();
}
