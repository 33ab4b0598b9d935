using Tongming.Reports.Tallies;

namespace Tongming.Reports.Bulletins;

/// <summary>A column of the duties: what was owed and what became of it. Carried and due together are the other four together.</summary>
public enum DutyNumber
{
    /// <summary>上期结转: overdue when the period began.</summary>
    Carried,

    /// <summary>本期到期: due in the period.</summary>
    Due,

    /// <summary>按时完成.</summary>
    InTime,

    /// <summary>逾期完成.</summary>
    Late,

    /// <summary>期末逾期.</summary>
    Overdue,

    /// <summary>今日到期.</summary>
    Pending,
}

/// <summary>The numbers of a bulletin by name.</summary>
[Law("S-020")]
public static class BulletinNumbers
{
    /// <summary>Requests that count as received in the period.</summary>
    public const string Received = "request.received";

    /// <summary>Requests that were dealt with in the period.</summary>
    public const string Closed = "request.closed";

    /// <summary>Requests that are not dealt with at the end of the period.</summary>
    public const string Open = "request.open";

    /// <summary>Requests whose answer went out in the period.</summary>
    public const string Answered = "request.answered";

    /// <summary>The working days that those took, together.</summary>
    public const string AnswerDays = "request.answer-days";

    /// <summary>Items that were published first in the period.</summary>
    public const string Published = "item.published";

    /// <summary>Reviews that were passed in the period.</summary>
    public const string Reviewed = "item.reviewed";

    /// <summary>Contents that went out through any channel.</summary>
    public const string AllChannels = "channel.all";

    /// <summary>Columns that keep their rhythm at the end of the period.</summary>
    public const string Fresh = "column.fresh";

    /// <summary>Columns that are exempt then.</summary>
    public const string Exempt = "column.exempt";

    /// <summary>Columns that are overdue then.</summary>
    public const string Stale = "column.stale";

    /// <summary>Columns in which nothing has ever appeared.</summary>
    public const string Blank = "column.blank";

    /// <summary>The columns of the duties in their order.</summary>
    public static IReadOnlyList<DutyNumber> Columns { get; } = Enum.GetValues<DutyNumber>();

    /// <summary>The matters in their order.</summary>
    public static IReadOnlyList<BulletinMatter> Matters { get; } = Enum.GetValues<BulletinMatter>();

    /// <summary>The numbers of the duties: of all matters, then of each.</summary>
    public static IReadOnlyList<TallyDefinition> Duties { get; } =
    [
        .. from matter in Matters.Select(one => (BulletinMatter?)one).Prepend(null)
        from column in Columns
        select new TallyDefinition(
            KeyOf(matter, column),
            $"{(matter is { } of ? NameOf(of) : "全部事项")}：{NameOf(column)}",
            $"{(matter is { } one ? WordsOf(one) : "依申请公开答复、常态化上传和政策解读。")}{WordsOf(column)}",
            matter is { } named ? BasisOf(named) : "S-020"
        ),
    ];

    /// <summary>The number of a column of the duties: of a matter, or of all of them (null). Example: <c>upload.late</c>.</summary>
    public static string KeyOf(BulletinMatter? matter, DutyNumber column)
    {
        var of = matter switch
        {
            null => "duty",
            BulletinMatter.Request => "answer",
            BulletinMatter.Upload => "upload",
            _ => "interpretation",
        };
        return $"{of}.{(column == DutyNumber.InTime ? "in-time" : column.ToString().ToLowerInvariant())}";
    }

    /// <summary>The column of a result.</summary>
    public static DutyNumber ColumnOf(DutyResult result) =>
        result switch
        {
            DutyResult.InTime => DutyNumber.InTime,
            DutyResult.Late => DutyNumber.Late,
            DutyResult.Overdue => DutyNumber.Overdue,
            DutyResult.Pending => DutyNumber.Pending,
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
        };

    /// <summary>The word of a matter.</summary>
    public static string NameOf(BulletinMatter matter) =>
        matter switch
        {
            BulletinMatter.Request => "依申请公开答复",
            BulletinMatter.Upload => "常态化上传",
            BulletinMatter.Interpretation => "政策解读",
            _ => throw new ArgumentOutOfRangeException(nameof(matter), matter, null),
        };

    /// <summary>The word of a column.</summary>
    public static string NameOf(DutyNumber column) =>
        column switch
        {
            DutyNumber.Carried => "上期结转",
            DutyNumber.Due => "本期到期",
            DutyNumber.InTime => "按时完成",
            DutyNumber.Late => "逾期完成",
            DutyNumber.Overdue => "期末逾期",
            DutyNumber.Pending => "今日到期",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
        };

    private static string WordsOf(BulletinMatter matter) =>
        matter switch
        {
            BulletinMatter.Request => "应当答复的申请（件），期限取台账上的答复期限；等待补正、说明理由、缴费的不计。",
            BulletinMatter.Upload => "上传清单里的事项（项），以上传的日期为准。",
            _ => "已公布、计划解读的文件（件），以公众能看到第一份解读的日期为准。",
        };

    private static string WordsOf(DutyNumber column) =>
        column switch
        {
            DutyNumber.Carried => "本期开始时已经过了期限、还没有完成的。",
            DutyNumber.Due => "期限在本期之内的。",
            DutyNumber.InTime => "本期到期，在期限之内完成的。",
            DutyNumber.Late => "上期结转和本期到期的，过了期限、在本期末之前完成的。",
            DutyNumber.Overdue => "上期结转和本期到期的，到本期末过了期限还没有完成的。",
            _ => "本期还没有结束，今天到期、还没有完成的。",
        };

    private static string BasisOf(BulletinMatter matter) =>
        matter switch
        {
            BulletinMatter.Request => "条例 第三十三条",
            BulletinMatter.Upload => "S-066",
            _ => "R4-01；R3-40",
        };
}
