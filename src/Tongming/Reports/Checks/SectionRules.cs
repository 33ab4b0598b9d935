using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Rules on sections: missing, repeated or skipped numbers, names, title and required statements.</summary>
[Law("条例 第五十条", "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号", "条例 (2007) 第三十二条")]
internal static class SectionRules
{
    /// <summary>What the sections of a report break.</summary>
    public static IEnumerable<Finding> Check(ReadReport report) =>
        MissingSections
            .Check(report)
            .Concat(Numbers(report))
            .Concat(Names(report))
            .Concat(OverviewParts.Check(report))
            .Concat(Title(report))
            .Concat(FeeStatement.Check(report));

    private static IEnumerable<Finding> Numbers(ReadReport report)
    {
        var numbered = report.Outline.Sections.Where(section => section.Number is not null).ToList();
        var repeated = Repeated(numbered);
        var skipped = Skipped(report, numbered).ToList();
        foreach (var (first, second) in repeated)
        {
            var number = HeadingNumber.Words(second.Number!.Value);
            var next = numbered.IndexOf(second) + 1;
            var expected = HeadingNumber.Words(second.Number.Value + 1);
            var rest = next < numbered.Count && numbered[next].Number == second.Number + 1 ? "，其后各章节的序号也依次顺延" : "";
            yield return new Finding(
                "N-repeat",
                Severity.Error,
                $"章节序号“{number}”用了两次：“{first.Title}”和“{second.Title}”。",
                null,
                [report.Text.Quote(second.Heading), report.Text.Quote(first.Heading)],
                $"“{second.Title}”的序号应为“{expected}”{rest}。"
            );
        }

        // One slip of the pen, 一二三四四六, is one finding.
        var explained = repeated
            .Select(pair => pair.Second.Number!.Value + 1)
            .Concat(MissingSections.Errors(report).Select(topic => SectionTitles.OfForm.ToList().IndexOf(topic) + 1))
            .ToHashSet();
        foreach (var (number, after) in skipped.Where(skip => !explained.Contains(skip.Number)))
            yield return new Finding(
                "N-skip",
                report.Text.MayHaveLost ? Severity.Suspect : Severity.Error,
                $"章节序号跳过了“{HeadingNumber.Words(number)}”，“{after.Title}”前面少了一章或者序号写错。",
                null,
                [report.Text.Quote(after.Heading)]
            );
    }

    /// <summary>Sections with the same number, where both have titles of a report: a list within the text that begins again is no mistake.</summary>
    private static List<(Section First, Section Second)> Repeated(List<Section> numbered)
    {
        var pairs = new List<(Section, Section)>();
        foreach (var group in numbered.Where(section => section.Topic != SectionTopic.Unknown).GroupBy(section => section.Number))
            if (
                group.Skip(1).FirstOrDefault(section => section.Topic != group.First().Topic || section.Title != group.First().Title) is
                { } second
            )
                pairs.Add((group.First(), second));
        return pairs;
    }

    private static IEnumerable<(int Number, Section After)> Skipped(ReadReport report, List<Section> numbered)
    {
        for (var i = 1; i < numbered.Count; i++)
        {
            var (before, after) = (numbered[i - 1], numbered[i]);
            if (before.Topic == SectionTopic.Unknown || after.Topic == SectionTopic.Unknown || after.Number - before.Number is not (2 or 3))
                continue;
            for (var number = before.Number!.Value + 1; number < after.Number; number++)
                if (!numbered.Exists(section => section.Number == number) && !StandsIn(report, before, number))
                    yield return (number, after);
        }
    }

    /// <summary>True where the number stands at the head of a line after all, only with a title that was not taken for one.</summary>
    private static bool StandsIn(ReadReport report, Section section, int number)
    {
        var word = HeadingNumber.Words(number);
        var words = '\n' + Squeezed.Of(report.Text, section.Body, keepBreaks: true).Text;
        string[] marks = [$"\n{word}、", $"\n{word}.", $"\n{number}、", $"\n{number}.", $"第{word}部分", $"。{word}、"];
        return marks.Any(mark =>
            words
                .Replace(RowThree, "", StringComparison.Ordinal)
                .Replace(RowFour, "", StringComparison.Ordinal)
                .Contains(mark, StringComparison.Ordinal)
        );
    }

    private const string RowThree = "三、本年度办理结果";
    private const string RowFour = "四、结转下年度继续办理";

    private static IEnumerable<Finding> Names(ReadReport report)
    {
        if (MissingSections.EraOf(report) is not (ReportEra.B or ReportEra.C) || report.Form is null or ReportForm.A)
            yield break;
        var era = MissingSections.EraOf(report)!.Value;
        foreach (
            var section in report.Outline.Sections.Where(section =>
                SectionTitles.OfForm.Contains(section.Topic) && !SectionTitles.IsAccepted(section.Title, era)
            )
        )
        {
            var form = SectionTitles.NameOf(section.Topic);
            var message = SectionTitles.IsOfOldForm(section.Title)
                ? $"章节名“{section.Title}”是2019年旧格式的名称，现行格式为“{form}”。"
                : $"章节名“{section.Title}”与规定格式“{form}”不同。";
            yield return new Finding("N-name", Severity.Hint, message, null, [report.Text.Quote(section.Heading)], form);
        }
    }

    private static IEnumerable<Finding> Title(ReadReport report)
    {
        if (report.Identity.Title is null)
            yield return new Finding("N-title", Severity.Hint, "没有找到报告的标题，请补上写明年度和单位的标题。", null, []);
        if (report.Identity.Body is null)
            yield return new Finding("N-title", Severity.Hint, "没有找到编制报告的单位名称。", null, []);
    }
}
