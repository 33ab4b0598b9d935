using System.Text;
using Tongming.Reports;
using Tongming.Synthetic;

namespace Tongming.Bench.Cases;

/// <summary>What is read and checked: synthetic reports of every form and layout, the same in every run.</summary>
internal static class SampleReports
{
    private static readonly ReportForm[] Forms = [ReportForm.C, ReportForm.B, ReportForm.CFolded, ReportForm.A];

    /// <summary>A text of form C with pipes between its cells.</summary>
    public static string Text() => Layouts.Texts[0].Render(SyntheticReport.Generate(1, ReportForm.C));

    /// <summary>A page of at least that many bytes: a report amid the navigation of a site.</summary>
    public static string Page(int bytes)
    {
        var page = Layouts.Pages[^1].Render(SyntheticReport.Generate(1, ReportForm.C));
        var end = page.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        var size = Encoding.UTF8.GetByteCount(page);
        var navigation = new StringBuilder("<ul>");
        for (var i = 0; size < bytes; i++)
        {
            var entry = $"<li><a href=\"/news/{i}.html\" title=\"栏目导航\">县统计局召开第{i}次会议</a></li>";
            size += Encoding.UTF8.GetByteCount(entry);
            navigation.Append(entry);
        }

        return page.Insert(end < 0 ? page.Length : end, navigation.Append("</ul>").ToString());
    }

    /// <summary>Writes that many text reports into a new folder.</summary>
    public static string Folder(int reports)
    {
        var folder = Directory.CreateTempSubdirectory("tongming-bench").FullName;
        for (var i = 0; i < reports; i++)
        {
            var report = SyntheticReport.Generate(i, Forms[i % Forms.Length]);
            File.WriteAllText(Path.Combine(folder, $"{i:d4}.txt"), Layouts.Texts[i / Forms.Length % Layouts.Texts.Count].Render(report));
        }

        return folder;
    }
}
