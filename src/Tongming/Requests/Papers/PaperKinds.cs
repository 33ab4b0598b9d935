using System.Globalization;

namespace Tongming.Requests.Papers;

/// <summary>Code, name and numbering of each <see cref="PaperKind"/>.</summary>
public static class PaperKinds
{
    private static readonly (string Name, PaperClass Class)[] Table =
    [
        ("政府信息公开申请表", PaperClass.Unnumbered),
        ("登记回执", PaperClass.Unnumbered),
        ("补正告知书", PaperClass.Notice),
        ("说明理由告知书", PaperClass.Notice),
        ("延期答复告知书", PaperClass.Notice),
        ("第三方征求意见书", PaperClass.Letter),
        ("征求意见告知书", PaperClass.Notice),
        ("会商函", PaperClass.Letter),
        ("协办函", PaperClass.Letter),
        ("收费通知书", PaperClass.Notice),
        ("予以公开告知书", PaperClass.Reply),
        ("已主动公开告知书", PaperClass.Reply),
        ("部分公开告知书", PaperClass.Reply),
        ("不予公开告知书", PaperClass.Reply),
        ("政府信息不存在告知书", PaperClass.Reply),
        ("非本机关负责公开告知书", PaperClass.Reply),
        ("不予提供告知书", PaperClass.Reply),
        ("不予重复处理告知书", PaperClass.Reply),
        ("不予处理告知书", PaperClass.Reply),
        ("行政查询告知书", PaperClass.Reply),
        ("终止办理告知书", PaperClass.Reply),
        ("告知第三方决定公开书", PaperClass.Reply),
        ("更正告知书", PaperClass.Notice),
        ("送达回证", PaperClass.Unnumbered),
        ("撤回申请确认书", PaperClass.Notice),
        ("审查呈批单", PaperClass.Unnumbered),
        ("检索记录表", PaperClass.Unnumbered),
        ("归档目录", PaperClass.Unnumbered),
    ];

    /// <summary>Every kind, in the order of the rule book.</summary>
    public static IReadOnlyList<PaperKind> All { get; } = Enum.GetValues<PaperKind>();

    /// <summary>The code, such as <c>T03</c>.</summary>
    public static string Code(this PaperKind kind) => "T" + ((int)Known(kind)).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The kind with that code, capital letter and two digits; null where there is none.</summary>
    public static PaperKind? WithCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (var kind in All)
            if (kind.Code() == code)
                return kind;
        return null;
    }

    /// <summary>The name on the screen and in the title of the default template, such as 补正告知书.</summary>
    public static string Name(this PaperKind kind) => Table[(int)Known(kind) - 1].Name;

    /// <summary>The series in which papers of the kind are numbered.</summary>
    [Law("R2-39")]
    public static PaperClass Class(this PaperKind kind) => Table[(int)Known(kind) - 1].Class;

    /// <summary>
    /// True where the paper is a decision that must not go out without its relief paragraph: the replies T11 to T20, the end of
    /// a request for silence (T21) and the decision against a third party (T22). Notices on the way are no decisions.
    /// </summary>
    [Law("行政复议法 第二十条第三款、第二十三条第二款", "R2-31", "R2-34")]
    public static bool NeedsRelief(this PaperKind kind) => Known(kind) is >= PaperKind.T11 and <= PaperKind.T22;

    /// <summary>
    /// True where the paper goes to somebody who must not learn who asked: third parties, other bodies and sections (T06, T08,
    /// T09, T22). Such a paper may name no field about the applicant.
    /// </summary>
    [Law("个人信息保护法 第三十四条", "R7-36")]
    public static bool HidesApplicant(this PaperKind kind) =>
        Known(kind) is PaperKind.T06 or PaperKind.T08 or PaperKind.T09 or PaperKind.T22;

    private static PaperKind Known(PaperKind kind) =>
        Enum.IsDefined(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind), kind, "No paper has that number.");
}
