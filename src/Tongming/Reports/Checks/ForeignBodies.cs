using System.Text.RegularExpressions;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Reports.Checks;

/// <summary>Names of other bodies where only the reporting body can stand: as reporter, compiler, subject of the opening, or signature.</summary>
internal static partial class ForeignBodies
{
    private const int LongestName = 30;

    private static readonly (string Kind, Regex Foreign)[] SelfNames =
    [
        ("局", NotABureau),
        ("人民政府", NotAGovernment),
        ("委员会", NotACommission),
        ("委", NotACommission),
        ("厅", NotADepartment),
    ];

    /// <summary>One finding for each foreign name.</summary>
    public static IEnumerable<Finding> Check(ReadReport report)
    {
        if (report.Identity.Body is not { Length: > 1 } body)
            return [];
        var foreign = Reporters(report)
            .Where(name => !BodyName.CanBeSame(name.Value, body))
            .DistinctBy(name => name.Value)
            .Select(name => new Finding(
                "P-body",
                Severity.Suspect,
                $"这份报告是{body}的，这里却写成“{name.Value}”，可能是从其他单位的报告复制而来。",
                null,
                [report.Text.Quote(name.Span)],
                body
            ));
        return foreign.Concat(SelfName(report, body));
    }

    private static IEnumerable<Stated<string>> Reporters(ReadReport report)
    {
        if (
            report.Settings.Body is not null
            && TitleReading.Read(report.Text, report.Outline) is { } title
            && BodyReading.OfTitle(title.Value) is { } titled
        )
            yield return new Stated<string>(titled, title.Span);
        if (!report.Identity.IsRegion && BodyReading.Compiler(report.Text, report.Outline) is { } compiler && !IsOffice(compiler.Value))
            yield return compiler;
        if (BodyReading.Opening(report.Text, report.Outline) is { } opening && BodyName.RegionOf(opening.Value).Length != 0)
            yield return opening;
        if (BodyReading.Signature(report.Text) is { } signature && !IsOffice(signature.Value))
            yield return signature;
        foreach (var name in NamedAsReporter(report))
            yield return name;
    }

    private static IEnumerable<Stated<string>> NamedAsReporter(ReadReport report)
    {
        var span = report.Outline.Of(SectionTopic.Overview) is { } overview
            ? Span.Between(0, overview.Body.End)
            : new Span(0, report.Text.Layout.Text.Length);
        var words = Squeezed.Of(report.Text, span, keepBreaks: true);
        foreach (Match named in Named.Matches(words.Text))
        {
            var start = Math.Max(0, named.Index - LongestName);
            var match = Reporter.Match(words.Text[start..named.Index]);
            if (match.Success && BodyName.RegionOf(match.Value).Length > 1)
                yield return new Stated<string>(match.Value, words.Origin(start + match.Index, match.Length));
        }
    }

    /// <summary>“我委” in a bureau's report: the words with which another kind of body speaks of itself.</summary>
    private static IEnumerable<Finding> SelfName(ReadReport report, string body)
    {
        var kind = BodyName.KindOf(body);
        var foreign = SelfNames.FirstOrDefault(name => name.Kind == kind).Foreign;
        if (foreign is null || (kind == "人民政府" && !report.Identity.IsRegion))
            yield break;
        var words = Squeezed.Of(report.Text);
        if (foreign.Match(words.Text) is not { Success: true } match)
            yield break;
        yield return new Finding(
            "P-body",
            Severity.Suspect,
            $"这份报告是{body}的，这里却自称“{match.Value}”，可能是从其他单位的报告复制而来。",
            null,
            [report.Text.Quote(words.Origin(match.Index, match.Length))]
        );
    }

    /// <summary>An office may compile and sign for the body that it belongs to.</summary>
    private static bool IsOffice(string name) =>
        name.EndsWith("办公室", StringComparison.Ordinal) || name.EndsWith("办公厅", StringComparison.Ordinal) || name.EndsWith('办');

    [GeneratedRegex(
        @"20\d\d年(度)?(政府信息公开|政务公开|信息公开)(工作)?(年度报告|年报|工作报告|情况报告)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Named { get; }

    [GeneratedRegex(
        @"(?<=^|[,。;:\n]|现将|本报告是)[\u4e00-\u9fff]{2,24}?(局|人民政府|委员会|办事处|管委会|厅)(?=(关于)?$)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Reporter { get; }

    [GeneratedRegex(
        "(?<![自给对向])我(委(?![托员任派])|厅|镇|乡(?!村)|街道|院|校)|本(街道|镇)(?!的)",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex NotABureau { get; }

    [GeneratedRegex("我(局|委(?![托员任派])|厅)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NotAGovernment { get; }

    [GeneratedRegex("我(局|厅|镇|街道)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NotACommission { get; }

    [GeneratedRegex("我(局|委(?![托员任派])|镇|街道)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NotADepartment { get; }
}
