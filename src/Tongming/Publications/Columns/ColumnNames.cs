namespace Tongming.Publications.Columns;

/// <summary>The screen words of columns.</summary>
public static class ColumnNames
{
    /// <summary>The block; the first four are the exact titles of R3-03.</summary>
    public static string Of(ColumnBlock value) =>
        value switch
        {
            ColumnBlock.Guide => "政府信息公开指南",
            ColumnBlock.Rules => "政府信息公开制度",
            ColumnBlock.StatutoryContent => "法定主动公开内容",
            ColumnBlock.AnnualReports => "政府信息公开年报",
            ColumnBlock.News => "新闻动态",
            ColumnBlock.Interpretations => "政策解读",
            ColumnBlock.Interaction => "互动交流",
            ColumnBlock.Topics => "专题专栏",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The group of an inspection.</summary>
    public static string Of(ColumnGroup value) =>
        value switch
        {
            ColumnGroup.News => "动态、要闻类",
            ColumnGroup.NoticeOrPolicy => "通知公告、政策文件类",
            ColumnGroup.Other => "其他栏目",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The rhythm.</summary>
    public static string Of(ColumnRhythm value) =>
        value switch
        {
            ColumnRhythm.TwoWeeks => "每2周",
            ColumnRhythm.OneMonth => "每月",
            ColumnRhythm.Quarter => "每季度",
            ColumnRhythm.ThreeMonths => "每3个月",
            ColumnRhythm.SixMonths => "每6个月",
            ColumnRhythm.OneYear => "每年",
            ColumnRhythm.EventDriven => "按事项发生更新",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The state of freshness.</summary>
    public static string Of(FreshnessState value) =>
        value switch
        {
            FreshnessState.Fresh => "正常",
            FreshnessState.DueSoon => "即将到期",
            FreshnessState.Stale => "超期未更新",
            FreshnessState.Blank => "空白栏目",
            FreshnessState.Exempt => "已报备",
            FreshnessState.NoRhythm => "不设更新周期",
            FreshnessState.Closed => "已停办",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>The rhythm of an upload checklist.</summary>
    public static string Of(UploadRhythm value) =>
        value switch
        {
            UploadRhythm.Week => "每周",
            UploadRhythm.Month => "每月",
            UploadRhythm.Quarter => "每季度",
            UploadRhythm.HalfYear => "每半年",
            UploadRhythm.Year => "每年",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>How an entry of an upload checklist stands.</summary>
    public static string Of(UploadStanding value) =>
        value switch
        {
            UploadStanding.Open => "待上传",
            UploadStanding.Overdue => "逾期未上传",
            UploadStanding.AwaitingConfirmation => "待复核",
            UploadStanding.DoneInTime => "按时完成",
            UploadStanding.DoneLate => "逾期完成",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
