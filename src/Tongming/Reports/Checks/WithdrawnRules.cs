using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>Rules that set what the text says of single applications beside the results of table 3.</summary>
[Law("C-08", "W-withdrawn", "T-text", "S-partial")]
internal static partial class WithdrawnRules
{
    /// <summary>Findings on withdrawn, partly granted and partly held applications.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ProseSentence> sentences)
    {
        foreach (var sentence in sentences.Where(sentence => sentence.Text.Contains("申请", StringComparison.Ordinal)))
        {
            if (Withdrawn(report, sentence) is { } withdrawn)
                yield return withdrawn;
            if (NoFullGrant(report, sentence) is { } grant)
                yield return grant;
        }

        if (PartlyWithoutReason(report, sentences) is { } partly)
            yield return partly;
    }

    /// <summary>A withdrawn application is closed by （六）3.其他; with none there it has no place in the table.</summary>
    private static Finding? Withdrawn(ReadReport report, ProseSentence sentence)
    {
        var match = WithdrawnWords().Match(sentence.Text);
        if (!match.Success || report.Tables is not { } tables)
            return null;
        var mention = sentence.Numbers.FirstOrDefault(each => each.Start >= match.Index && each.End <= match.Index + match.Length);
        var row = tables.Table3[22] is null ? 20 : 22;
        if (
            mention is null
            || tables.Table3[row]?[6] is not { } cell
            || TablesFilled.Count(cell, report.Filled!.Table3Blank) is not { } placed
            || placed >= mention.Value
        )
            return null;
        return new Finding(
            "W-withdrawn",
            Severity.Suspect,
            $"文字说有 {Sums.Number(mention.Value)} {mention.Unit}申请撤回，表三“（六）其他处理{(row == 22 ? "3.其他" : "")}”只有 {Sums.Number(placed)}，撤回的申请没有着落：或表三应改填，或文字有误。",
            $"{Sums.Number(mention.Value)}>{Sums.Number(placed)}",
            [.. new[] { report.Cite3(row, 6) }.OfType<Evidence>(), report.Text.Quote(sentence.InLayout(match.Index, match.Length))],
            "撤回的申请计入（六）其他处理“3.其他”，并相应减少其他结果。"
        );
    }

    /// <summary>The text divides all applications into results and grants none in full, the table does.</summary>
    private static Finding? NoFullGrant(ReadReport report, ProseSentence sentence)
    {
        if (report.Tables is null || NotApplications().IsMatch(sentence.Text))
            return null;
        var mentions = sentence.Numbers;
        var partly = PartlyHeld().Match(sentence.Text);
        if (!partly.Success || mentions.Count < 2)
            return null;
        var total = mentions[0];
        var parts = mentions.Skip(1).Where(mention => mention.Unit == total.Unit).ToList();
        var part = parts.FirstOrDefault(mention => mention.Start >= partly.Index);
        if (
            part is null
            || parts.Sum(mention => mention.Value) != total.Value
            || sentence.Text[total.End..].Contains("予以公开", StringComparison.Ordinal)
        )
            return null;
        var (granted, partlyGranted) = (report.Cell3("R3", "c7").Stated, report.Cell3("R4", "c7").Stated);
        if (granted is null || partlyGranted is null || (granted == 0 && partlyGranted == part.Value))
            return null;
        var notHeld = report.Cell3("R13", "c7").Stated ?? 0;
        var suggestion =
            notHeld + part.Value == total.Value
                ? $"可能应为：予以公开 0、部分公开 {Sums.Number(part.Value)}、本机关不掌握 {Sums.Number(notHeld)}、总计 {Sums.Number(total.Value)}（{Sums.Number(notHeld)}+{Sums.Number(part.Value)}={Sums.Number(total.Value)}）。"
                : null;
        return new Finding(
            "T-text",
            Severity.Suspect,
            $"文字列出的 {Sums.Number(total.Value)} {total.Unit}申请中有 {Sums.Number(part.Value)} {part.Unit}只掌握一部分、没有全部公开的，表三却填予以公开 {Sums.Number(granted.Value)}、部分公开 {Sums.Number(partlyGranted.Value)}。",
            null,
            [.. new[] { report.Cite3(2, 6), report.Cite3(3, 6) }.OfType<Evidence>(), report.Text.Quote(sentence.Whole)],
            suggestion
        );
    }

    /// <summary>An application answered in part was refused in part: “不予公开：无” beside it leaves out the reasons.</summary>
    private static Finding? PartlyWithoutReason(ReadReport report, IReadOnlyList<ProseSentence> sentences)
    {
        if (report.Tables is not null)
            return null;
        foreach (var sentence in sentences)
        {
            var match = PartlyGranted().Match(sentence.Text);
            var none = sentences.FirstOrDefault(each => NoRefusal().IsMatch(each.Text));
            if (!match.Success || none is null)
                continue;
            if (sentence.Numbers.FirstOrDefault(mention => mention.Start >= match.Index) is not { Value: > 0 } mention)
                continue;
            return new Finding(
                "S-partial",
                Severity.Suspect,
                $"有 {Sums.Number(mention.Value)} {mention.Unit}只同意部分公开，也就有同样件数的部分未公开，“不予公开情况”却写“无”，没有说明理由。",
                null,
                [report.Text.Quote(none.Whole), report.Text.Quote(sentence.InLayout(match.Index, mention.End - match.Index))]
            );
        }

        return null;
    }

    [GeneratedRegex(
        @"撤(?:件|回|销)(?:的|了|申请|公开申请)?[为共]?[^0-9(),;。]{0,3}[\d一二三四五六七八九十两]{1,6}[件例起宗份条个]|[\d一二三四五六七八九十两]{1,6}[件例起宗份条个](?:申请)?(?:由)?(?:申请人)?(?:主动|自行)?(?:撤回|撤销|撤件)",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex WithdrawnWords();

    [GeneratedRegex(@"部分掌握", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex PartlyHeld();

    [GeneratedRegex(@"同意部分公开|部分公开答复", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex PartlyGranted();

    [GeneratedRegex(@"不予公开(?:政府信息)?(?:的)?情况:?(?:无|没有|0件)$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NoRefusal();

    [GeneratedRegex(@"信箱信件\d|热线|留言", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NotApplications();
}
