using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Finds everything that may be a heading of the first level, line by line and within lines.</summary>
internal static partial class HeadingCandidates
{
    private const int LongestTitle = 60;
    private const int LongestUnknownTitle = 32;

    /// <summary>All candidates in the order in which they stand.</summary>
    public static List<HeadingCandidate> Of(ReportText text)
    {
        var lines = text.Lines.Select(line => Squeezed.Of(text, line)).Where(line => line.Text.Length > 0).ToList();
        var found = new List<HeadingCandidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1] : null;
            if (AtLineStart(lines[i], next) is { } candidate)
                found.Add(candidate);
            if (lines[i].Text.Length > LongestTitle / 2)
                found.AddRange(WithinLine(text, lines[i]));
        }

        return found;
    }

    private static HeadingCandidate? AtLineStart(Squeezed line, Squeezed? next)
    {
        var lead = Lead.Match(line.Text).Length;
        var number = Numbered.Match(line.Text, lead);
        if (!number.Success)
            return WithoutMark(line, lead);
        var mark = MarkOf(number);
        var start = lead + number.Length;
        var end = line.Text.AsSpan().TrimEnd('|').Length;
        if (start >= end)
            return next is null ? null : TitleOnNextLine(line, lead, number, next);
        var title = line.Text[start..end];
        if (SectionTitles.IsTableRow(title))
            return null;
        var known = SectionTitles.At(title);
        if (
            next is not null
            && title.Length < LongestTitle
            && SectionTitles.At(title + next.Text) is var folded
            && folded.Length > title.Length
            && folded.Length > known.Length
        )
            return Folded(line, next, lead, number, title, folded);
        if (known.Length == 0)
            return Unknown(line, lead, number, title);
        var whole = title.Length <= LongestTitle && IsTail(title[known.Length..]);
        var length = whole ? title.Length : known.Length;
        return new HeadingCandidate(
            mark,
            NumberOf(number),
            Trim(title[..length]),
            Between(line, lead, start + length),
            known.Topic,
            true,
            whole,
            true
        );
    }

    private static HeadingCandidate? WithoutMark(Squeezed line, int lead)
    {
        var known = SectionTitles.At(line.Text, lead);
        if (known.Length == 0)
            return null;
        var rest = line.Text[(lead + known.Length)..].TrimEnd('|', ':', '。');
        if (rest.Length > 0)
            return null;
        return new HeadingCandidate(
            HeadingMark.None,
            null,
            line.Text.Substring(lead, known.Length),
            Between(line, lead, line.Text.Length),
            known.Topic,
            true,
            true,
            true
        );
    }

    private static HeadingCandidate? TitleOnNextLine(Squeezed line, int lead, Match number, Squeezed next)
    {
        var known = SectionTitles.At(next.Text);
        if (known.Length == 0 || !IsTail(next.Text[known.Length..]))
            return null;
        var span = Span.Between(line.Origin(lead, 1).Start, next.Origin(0, next.Text.Length).End);
        return new HeadingCandidate(MarkOf(number), NumberOf(number), Trim(next.Text), span, known.Topic, true, true, true);
    }

    private static HeadingCandidate Folded(
        Squeezed line,
        Squeezed next,
        int lead,
        Match number,
        string title,
        (SectionTopic Topic, int Length) known
    )
    {
        var span = Span.Between(line.Origin(lead, 1).Start, next.Origin(0, known.Length - title.Length).End);
        return new HeadingCandidate(
            MarkOf(number),
            NumberOf(number),
            (title + next.Text)[..known.Length],
            span,
            known.Topic,
            true,
            true,
            true
        );
    }

    /// <summary>A heading with a title of its own, as in era A and in other documents: short, and no sentence.</summary>
    private static HeadingCandidate? Unknown(Squeezed line, int lead, Match number, string title)
    {
        if (number.Groups["bare"].Success)
            return null;
        var end = title.IndexOfAny(['。', ':', ';', '|']);
        if (end >= 0 && title[end] is ';' or '|')
            return null;
        var length = end < 0 ? title.Length : end;
        if (length is < 2 or > LongestUnknownTitle || title.AsSpan(0, length).Count(',') > 2)
            return null;
        var words = title[..length];
        var span = Between(line, lead, lead + number.Length + length);
        return new HeadingCandidate(
            MarkOf(number),
            NumberOf(number),
            Trim(words),
            span,
            SectionTitles.TopicOf(words),
            false,
            length == title.Length,
            true
        );
    }

    /// <summary>Headings in a text whose lines were joined: only known titles count there.</summary>
    private static IEnumerable<HeadingCandidate> WithinLine(ReportText text, Squeezed line)
    {
        foreach (Match number in NumberedWithin.Matches(line.Text))
        {
            var start = number.Index + number.Length;
            var known = SectionTitles.At(line.Text, start);
            if (number.Index == 0 || known.Length == 0 || known.Topic == SectionTopic.Annex)
                continue;
            yield return new HeadingCandidate(
                HeadingMark.Chinese,
                NumberOf(number),
                line.Text.Substring(start, known.Length),
                Between(line, number.Index, start + known.Length),
                known.Topic,
                true,
                false,
                false
            );
        }

        foreach (Match title in FormTitle.Matches(line.Text))
        {
            var span = line.Origin(title.Index, title.Length);
            if (title.Index == 0 || !IsApart(text.Layout.Text, span))
                continue;
            yield return new HeadingCandidate(
                HeadingMark.None,
                null,
                title.Value,
                span,
                SectionTitles.At(title.Value).Topic,
                true,
                false,
                false
            );
        }
    }

    private static bool IsApart(string layout, Span span) =>
        char.IsWhiteSpace(layout[span.Start - 1]) && (span.End == layout.Length || char.IsWhiteSpace(layout[span.End]));

    private static bool IsTail(string rest) =>
        rest.Length == 0 || (!rest.Contains('。', StringComparison.Ordinal) && Tail.IsMatch(rest)) || rest is "。";

    private static Span Between(Squeezed line, int start, int end) => line.Origin(start, end - start);

    private static string Trim(string title) => Leader.Replace(title, "").Trim('。', ':', ',', '*', '#', '、');

    private static HeadingMark MarkOf(Match number) =>
        number.Groups["part"].Success ? HeadingMark.Part
        : number.Groups["arabic"].Success ? HeadingMark.Arabic
        : number.Groups["bracketed"].Success ? HeadingMark.Bracketed
        : HeadingMark.Chinese;

    private static int? NumberOf(Match number) => HeadingNumber.Parse(number.Groups.Values.Skip(1).First(group => group.Success).Value);

    [GeneratedRegex(@"^[#*>|•·●■◆-]*", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(
        @"\G(第(?<part>[一二三四五六七八九十]{1,3})(部分|章)[、:.,]?|(?<chinese>[一二三四五六七八九十]{1,3})[、.,:]+|\((?<bracketed>[一二三四五六七八九十]{1,3})\)[、.]?|(?<arabic>\d{1,2})(、|\.(?!\d))|(?<bare>[一二三四五六七八九十]{1,2})(?=总体情况|主动公开政府|收到和处理|政府信息公开|因政府信息|存在的|其他需要))",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(
        @"(?<![一二三四五六七八九十第(《“])(?<chinese>[一二三四五六七八九十]{1,2})[、.]",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex NumberedWithin { get; }

    [GeneratedRegex(
        "总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、行政诉讼情况|因政府信息公开工作被申请行政复议、提起行政诉讼情况|(政府信息公开工作)?存在的主要问题及改进情况|其他需要报告的事项",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex FormTitle { get; }

    [GeneratedRegex(
        @"^([.…·\d-]*|[,、和及与:(].*(情况|事项|措施|问题|计划|打算|\)))[:。.…·\d-]*$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Tail { get; }

    [GeneratedRegex(@"[.…·]{2,}\d*$|(?<=[况项施])\d{1,2}$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Leader { get; }
}
