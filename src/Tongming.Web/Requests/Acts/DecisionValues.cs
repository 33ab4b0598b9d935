using Tongming.Requests.Papers;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Puts what the officer wrote into the fields of the paper that the kind of reply takes.</summary>
internal static class DecisionValues
{
    public static Dictionary<string, PaperValue> Of(DraftDecision.InputOf form, ReplyKind kind)
    {
        var basis = form.LegalBasis.Length > 0 ? form.LegalBasis : Statute(kind);
        var values = new Dictionary<string, string?>
        {
            ["公开内容"] = form.Content,
            ["公开位置"] = form.Content,
            ["不予公开部分"] = form.RefusedPart,
            ["不予公开情形"] = kind.Ground?.Wording,
            ["不予公开理由"] = form.Reason,
            ["法律依据"] = basis,
            ["检索情况"] = form.SearchOn is null
                ? null
                : $"检索范围：{form.SearchWhere}；关键词：{form.SearchKeywords}；{Day(form.SearchOn)}完成检索。",
            ["不存在理由"] = form.Reason,
            ["不负责理由"] = form.Reason,
            ["负责机关"] = form.Elsewhere,
            ["加工理由"] = form.Reason,
            ["原答复文号"] = form.EarlierNumber,
            ["原答复日期"] = Day(form.EarlierOn),
            ["不予处理情形"] = form.Reason,
            ["办理渠道"] = form.Elsewhere,
            ["特别规定"] = basis,
            ["查询地点"] = form.Elsewhere,
            ["公开理由"] = form.PublicInterest,
        };
        return values.Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Key, one => PaperValue.Of(one.Value));
    }

    /// <summary>“条例 第三十六条第四项” as a decision cites it.</summary>
    private static string Statute(ReplyKind kind) =>
        kind.Article.StartsWith("条例 ", StringComparison.Ordinal)
            ? $"《中华人民共和国政府信息公开条例》{kind.Article["条例 ".Length..]}"
            : kind.Article;

    private static string? Day(DateOnly? day) => day is { } known ? PaperDate.Write(known) : null;
}
