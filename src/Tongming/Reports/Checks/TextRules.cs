using System.Text.RegularExpressions;
using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>T-text: the numbers of the narrative against the cells that they name.</summary>
[Law("C-08", "T-text")]
internal static partial class TextRules
{
    /// <summary>One finding for each number that disagrees with every cell that it may mean.</summary>
    public static IEnumerable<Finding> Check(ReadReport report, IReadOnlyList<ProseSentence> sentences)
    {
        if (report.Tables is null && report.Annex is null)
            yield break;
        foreach (var sentence in sentences)
        {
            foreach (var mention in sentence.Numbers.Where(mention => !mention.Approximate))
                if (Against(report, sentence, mention) is { } finding)
                    yield return finding;
            if (AllClosed(report, sentence) is { } closed)
                yield return closed;
        }
    }

    private static Finding? Against(ReadReport report, ProseSentence sentence, Mention mention)
    {
        var before = sentence.Text[..mention.Start];
        if (before.LastIndexOf('“') > before.LastIndexOf('”') || before.EndsWith('每'))
            return null;
        foreach (var claim in TextClaims.All)
        {
            if (
                !claim.Pattern.IsMatch(before)
                || claim.Behind?.IsMatch(sentence.Text[mention.End..]) == false
                || !Fits(claim, sentence, mention)
            )
                continue;
            var scope = Scope(report, sentence.Text, mention.Start);
            if (scope == ClaimScope.Other)
                return null;
            var values = claim.Values(report).Where(value => value.Value is not null).ToList();
            if (values.Count == 0 || values.Exists(value => value.Value == mention.Value))
                return null;
            return Differs(report, sentence, mention, claim, values[0], scope);
        }

        return null;
    }

    private static Finding Differs(
        ReadReport report,
        ProseSentence sentence,
        Mention mention,
        TextClaim claim,
        CellSum cell,
        ClaimScope scope
    )
    {
        var sure = claim.Sure && scope == ClaimScope.Same;
        return new Finding(
            "T-text",
            sure ? Severity.Error : Severity.Suspect,
            $"文字中{claim.Name}为 {Sums.Number(mention.Value)} {mention.Unit}，表中“{cell.Name.Trim('“', '”')}”为 {Sums.Number(cell.Value!.Value)}，{(sure ? "两处不一致" : "请核实是否同一口径")}。",
            $"{Sums.Number(mention.Value)}≠{Sums.Number(cell.Value.Value)}",
            [.. cell.Where, report.Text.Quote(sentence.InLayout(mention.Start, mention.Length))]
        );
    }

    private static bool Fits(TextClaim claim, ProseSentence sentence, Mention mention)
    {
        if (mention.Unit is not ("件" or "例" or "起" or "条" or "份" or "宗" or "封" or "项" or "个" or "次" or "件次"))
            return false;
        var clause = Clause(sentence.Text, mention.Start);
        return claim.Subject switch
        {
            ClaimSubject.Applications => AboutApplications(sentence, mention, claim),
            ClaimSubject.Disputes => mention.Unit is "件" or "起" or "宗"
                && !NotDisputes().IsMatch(sentence.Text)
                && (sentence.Topic == SectionTopic.Disputes || sentence.Text.Contains("信息公开", StringComparison.Ordinal)),
            _ => !Published().IsMatch(clause) && mention.Unit is not "条",
        };
    }

    private static bool AboutApplications(ProseSentence sentence, Mention mention, TextClaim claim)
    {
        var text = sentence.Text;
        var before = text[..mention.Start];
        if (NotApplications().IsMatch(before))
            return false;
        if (
            !text.Contains("申请", StringComparison.Ordinal)
            || (claim.WholeOnly && PartOnly().IsMatch(Anybody().Replace(Clause(text, mention.Start), "")))
        )
            return false;
        return true;
    }

    /// <summary>The words from the last stop before <paramref name="at"/> to the next one behind it.</summary>
    private static string Clause(string text, int at)
    {
        var start = text.LastIndexOfAny([',', ';', ':', '，', '；'], Math.Max(at - 1, 0)) + 1;
        var end = text.IndexOfAny([',', ';', '，', '；'], at);
        return text[Math.Min(start, at)..(end < 0 ? text.Length : end)];
    }

    /// <summary>Whose numbers the sentence gives: the whole that the table counts, perhaps a part of it, or plainly something else.</summary>
    private static ClaimScope Scope(ReadReport report, string text, int at)
    {
        var around = text[..at];
        if (report.Identity.IsRegion)
            return OfficeOnly().IsMatch(around) ? ClaimScope.Other
                : Whole().IsMatch(around) ? ClaimScope.Same
                : ClaimScope.Unclear;
        if (OtherYear().IsMatch(Clause(text, at)))
            return ClaimScope.Other;
        return Whole().IsMatch(around) || OfficeOnly().IsMatch(around) ? ClaimScope.Unclear : ClaimScope.Same;
    }

    /// <summary>“均已办结” beside applications that were carried over.</summary>
    private static Finding? AllClosed(ReadReport report, ProseSentence sentence)
    {
        if (!sentence.Text.Contains("申请", StringComparison.Ordinal))
            return null;
        var match = Everything().Match(sentence.Text);
        if (!match.Success || NotApplications().IsMatch(sentence.Text))
            return null;
        if (report.Cell3("R25", "c7").Stated is not { } open || open <= 0 || Scope(report, sentence.Text, match.Index) == ClaimScope.Other)
            return null;
        return new Finding(
            "T-text",
            Severity.Suspect,
            $"文字说申请全部办结，表三“结转下年度继续办理”却有 {Sums.Number(open)} 件。",
            null,
            [.. new[] { report.Cite3(24, 6) }.OfType<Evidence>(), report.Text.Quote(sentence.InLayout(match.Index, match.Length))]
        );
    }

    private enum ClaimScope
    {
        Same,
        Unclear,
        Other,
    }

    [GeneratedRegex(@"信箱|热线|留言|来信|信访件|12345|咨询|投诉件", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NotApplications();

    [GeneratedRegex(
        @"通过|其中|网络|网上|在线|信函|邮寄|当面|传真|平台|现场|自然人|企业|法人",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex PartOnly();

    [GeneratedRegex(@"公民、?法人(?:或者|或|和|及)其他组织", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Anybody();

    [GeneratedRegex(
        @"备案|审理|普法|作为复议机关|办理行政复议|行政复议机构|受理行政复议|应诉",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex NotDisputes();

    [GeneratedRegex(@"公开|公示|发布|上传|录入|归集|公布", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Published();

    [GeneratedRegex(
        @"代表|办公室|区政府办|市政府办|县政府办|政府办|本级|市级|区级|县级|局机关",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex OfficeOnly();

    [GeneratedRegex(@"全市|全区|全县|我市|我区|我县|全省|全系统|各级|全街道|全镇", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Whole();

    [GeneratedRegex(@"上年(?!度?结转)|去年|同期|上一年度?(?!结转)|累计以来|历年", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OtherYear();

    [GeneratedRegex(
        @"(?:均|全部|都)(?:已)?(?:按期|按时|依法|及时|在[^,;]{0,10}期限内)?(?:予以)?(?:办结|办理完毕|办理完成|答复完毕)",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex Everything();
}
