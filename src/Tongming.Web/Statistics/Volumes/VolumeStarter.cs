using System.Text;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>A template to begin with: every data set of the body in its field, so that people delete and reword instead of writing from nothing.</summary>
internal static class VolumeStarter
{
    /// <summary>The template of a kind.</summary>
    public static string Of(VolumeKind kind, IReadOnlyList<DataSet> sets)
    {
        var text = new StringBuilder();
        if (kind == VolumeKind.Communique)
            text.Append("# 【期】统计公报\n本公报数据为初步统计数，最终数据以统计年鉴为准。\n\n");
        var chapter = 0;
        foreach (var field in sets.GroupBy(set => set.Field).OrderBy(field => field.Key))
        {
            chapter++;
            text.Append($"# {Numeral(chapter)}、{StatisticsFields.NameOf(field.Key)}\n");
            var section = 0;
            foreach (var set in field.OrderBy(set => set.Code, StringComparer.Ordinal))
            {
                section++;
                if (kind != VolumeKind.Communique)
                    text.Append($"## {chapter}-{section} {set.Title}\n");
                if (kind != VolumeKind.Yearbook)
                    text.Append($"【概要：{set.Code}】\n");
                if (kind != VolumeKind.Communique)
                    text.Append($"【表：{set.Code}；时间={(kind == VolumeKind.Yearbook ? "最近5期" : "最近2期")}】\n");
            }

            text.Append('\n');
        }

        if (kind == VolumeKind.Communique)
            text.Append("# 注释\n各项数据的指标含义、调查范围和计算方法见统计数据栏目的指标解释。\n");
        return chapter == 0 ? "# 一、综合\n## 1-1 主要指标\n" : text.ToString();
    }

    private static string Numeral(int number)
    {
        const string Digits = "零一二三四五六七八九";
        return number < 10 ? $"{Digits[number]}"
            : number < 20 ? "十" + (number == 10 ? "" : $"{Digits[number % 10]}")
            : $"{number}";
    }
}
