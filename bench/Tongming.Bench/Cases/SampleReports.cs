using System.Text;
using Tongming.Reports;

namespace Tongming.Bench.Cases;

/// <summary>Reports of form C whose sums hold, as text and as page. Bodies and numbers are invented.</summary>
internal static class SampleReports
{
    private static string Paragraph(int site, int media) =>
        $"全年按照“公开为常态、不公开为例外”的原则，围绕统计数据发布、统计执法和统计服务三项重点，主动公开政府信息{site + media}条，其中通过门户网站公开{site}条，通过政务新媒体公开{media}条。";

    public static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        text.AppendLine($"青禾县第{seed}统计局2023年政府信息公开工作年度报告").AppendLine().AppendLine("发布日期：2024-01-15").AppendLine();
        text.AppendLine("一、总体情况");
        foreach (
            var part in (string[])
                ["（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"]
        )
        {
            text.AppendLine(part).AppendLine(Paragraph(random.Next(10, 400), random.Next(10, 200)));
        }

        text.AppendLine("二、主动公开政府信息情况");
        foreach (var block in Table2Form.C.Blocks)
        {
            text.AppendLine(block.Heading).AppendLine("|信息内容|" + string.Join('|', block.Columns.Select(column => column.Label)) + "|");
            foreach (var row in block.Rows)
                text.AppendLine($"|{row.Label}|{string.Join('|', block.Columns.Select(_ => "0"))}|");
        }

        text.AppendLine("三、收到和处理政府信息公开申请情况")
            .AppendLine($"|{Table3Form.Corner}|" + string.Join('|', Table3Form.Columns.Select(column => column.Label)) + "|");
        var received = random.Next(1, 40);
        foreach (var row in Table3Form.Rows)
        {
            var number = row.Name is "R1" or "R3" or "R24" ? received : 0;
            text.AppendLine($"|{row.Group}|{row.Label}|{number}|0|0|0|0|0|{number}|");
        }

        text.AppendLine("四、政府信息公开行政复议、行政诉讼情况");
        text.AppendLine(
            "|"
                + string.Join(
                    '|',
                    Table4Form.Groups.SelectMany(group => Table4Form.Columns.Select(column => $"{group.Label} {column.Label}"))
                )
                + "|"
        );
        text.AppendLine("|" + string.Join('|', Enumerable.Repeat("0", 15)) + "|");
        text.AppendLine("五、存在的主要问题及改进情况").AppendLine("公开内容的深度还不够，下一步将加强解读。");
        text.AppendLine("六、其他需要报告的事项").AppendLine("本年度未收取信息处理费。");
        return text.ToString();
    }

    /// <summary>A page of at least that many bytes: a report amid the navigation of a site.</summary>
    public static string Page(int seed, int bytes)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年度报告</title></head><body><div class=\"content\">"
        );
        foreach (var line in Text(seed).Split('\n'))
        {
            if (line.StartsWith('|'))
                page.Append("<table><tr><td>")
                    .Append(line.Trim('|', '\r').Replace("|", "</td><td>", StringComparison.Ordinal))
                    .Append("</td></tr></table>");
            else
                page.Append("<p><span style=\"font-family:宋体\">").Append(line.TrimEnd('\r')).Append("</span></p>");
        }

        page.Append("</div><ul>");
        var size = Encoding.UTF8.GetByteCount(page.ToString());
        for (var i = 0; size < bytes; i++)
        {
            var entry = $"<li><a href=\"/news/{i}.html\" title=\"栏目导航\">县统计局召开第{i}次会议</a></li>";
            size += Encoding.UTF8.GetByteCount(entry);
            page.Append(entry);
        }

        return page.Append("</ul></body></html>").ToString();
    }

    /// <summary>Writes that many text reports into a new folder.</summary>
    public static string Folder(int reports)
    {
        var folder = Directory.CreateTempSubdirectory("tongming-bench").FullName;
        for (var i = 0; i < reports; i++)
            File.WriteAllText(Path.Combine(folder, $"{i:d4}.txt"), Text(i));
        return folder;
    }
}
