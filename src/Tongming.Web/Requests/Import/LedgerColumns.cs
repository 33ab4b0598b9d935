namespace Tongming.Web.Requests.Import;

/// <summary>The columns of an office's own ledger, by their headings.</summary>
internal static class LedgerColumns
{
    public const string Number = "登记号";
    public const string Received = "收到日期";
    public const string Channel = "渠道";
    public const string Class = "申请人类别";
    public const string Name = "姓名或名称";
    public const string Phone = "联系电话";
    public const string Matter = "申请内容";
    public const string CorrectionAsked = "补正通知日期";
    public const string CorrectionReceived = "补正收到日期";
    public const string ConsultedFrom = "征求意见起";
    public const string ConsultedUntil = "征求意见止";
    public const string Extension = "延期工作日";
    public const string Replied = "答复日期";
    public const string Reply = "答复种类";
    public const string Delivered = "送达日期";
    public const string Remark = "备注";

    /// <summary>All, in the order of the example.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Number,
        Received,
        Channel,
        Class,
        Name,
        Phone,
        Matter,
        CorrectionAsked,
        CorrectionReceived,
        ConsultedFrom,
        ConsultedUntil,
        Extension,
        Replied,
        Reply,
        Delivered,
        Remark,
    ];

    /// <summary>Without these nothing can be imported.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Received, Channel, Class, Name, Matter];

    /// <summary>The column of a heading as people type it, with stars, spaces and remarks in brackets; null where it is another one.</summary>
    public static string? Find(string heading)
    {
        var plain = string.Concat(heading.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '＊')));
        var end = plain.AsSpan().IndexOfAny("（(？?");
        plain = end > 0 ? plain[..end] : plain;
        return plain is "状态" or "状态/备注" or "状态／备注" ? Remark : All.FirstOrDefault(column => column == plain);
    }
}
