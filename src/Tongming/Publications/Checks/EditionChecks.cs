using Tongming.Texts;
using Tongming.Texts.PersonalData;

namespace Tongming.Publications.Checks;

/// <summary>The checks on what an edition says itself; what is in its attachments and whether its links lead somewhere is asked by the program.</summary>
[Law("R3-34", "R3-37", "R3-38", "R5-33")]
public static class EditionChecks
{
    /// <summary>More of one text are not listed: they are masked together, or show when these are gone.</summary>
    private const int MostPersons = 200;

    /// <summary>Everything that is found in title, text and lines of an edition.</summary>
    public static IReadOnlyList<CheckFinding> Of(EditionContent content, WordingList wording)
    {
        ArgumentNullException.ThrowIfNull(content);
        var markup = MarkupText.Read(content.Html);
        var text = new CheckedText(new CheckPlace(CheckPart.Text), markup.Text) { Tables = markup.Tables };
        return
        [
            .. Texts(content).SelectMany(one => OfText(one, wording)),
            .. OfText(text, wording),
            .. OfMarkup(markup, text),
            .. content.Files.Count == 0 && markup.Links.All(link => LinkClasses.Of(link.Address) != LinkClass.Own) ? Announced(text) : [],
        ];
    }

    /// <summary>Everything that is found in a text of whatever part.</summary>
    public static IReadOnlyList<CheckFinding> OfText(CheckedText text, WordingList wording)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wording);
        return [.. Secrecy(text), .. text.PersonalData.Take(MostPersons).Select(match => OfPerson(text, match)), .. OfWords(text, wording)];
    }

    /// <summary>What is wrong with words, numbers and signs alone, for texts whose personal data and marks have been looked for already.</summary>
    public static IEnumerable<CheckFinding> OfWords(CheckedText text, WordingList wording)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wording);
        return wording
            .Find(text.Text)
            .Select(match =>
                text.Found(
                    match.Rule.Severity == WordingSeverity.Serious ? CheckRule.SeriousWording : CheckRule.LightWording,
                    match.At,
                    match.Rule.Suggestion,
                    match.Rule.Note
                )
            )
            .Concat(text.HasHeadings ? HeadingNumbers.Check(text) : [])
            .Concat(BracketPairs.Check(text))
            .Concat(ConversionRemains.Check(text));
    }

    /// <summary>
    /// The content with the personal data of its text masked: what blocks, not what is only flagged. The same content where there is none.
    /// Example: 110101199003078888 becomes 110101********8888.
    /// </summary>
    /// <param name="content">The content.</param>
    /// <param name="passed">Keys of findings that a second person let pass: they stay.</param>
    [Law("R3-35", "R3-37")]
    public static EditionContent Masked(EditionContent content, IReadOnlySet<string>? passed = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var kept = passed ?? new HashSet<string>();
        var lines = Texts(content).ToDictionary(one => one.Place, one => Masked(one, kept));
        string Line(CheckPart part, string name = "") => lines.GetValueOrDefault(new CheckPlace(part, name), "");
        return content with
        {
            Title = Line(CheckPart.Title),
            Summary = Line(CheckPart.Summary),
            CorrectionNote = Line(CheckPart.CorrectionNote),
            DocumentNumber = Line(CheckPart.Line, "文号"),
            Issuer = Line(CheckPart.Line, "发布机构"),
            Keywords = Line(CheckPart.Line, "关键词"),
            Source = Line(CheckPart.Line, "来源"),
            Editor = Line(CheckPart.Line, "责任编辑"),
            Html = MaskedMarkup(content.Html, kept),
        };
    }

    private static string MaskedMarkup(string html, IReadOnlySet<string> passed)
    {
        var markup = MarkupText.Read(html);
        var text = new CheckedText(new CheckPlace(CheckPart.Text), markup.Text);
        var masked = MarkupText.Read(markup.Replace(Blocking(text, passed).Select(one => (new Span(one.Start, one.Length), one.Masked))));
        return masked.ReplaceInMarkup(
            masked.Addresses.Where(one => Blocking(BehindLink(one.Value), passed).Any()).Select(one => (one.Place, "#"))
        );
    }

    private static string Masked(CheckedText text, IReadOnlySet<string> passed)
    {
        var masked = text.Text;
        foreach (var match in Blocking(text, passed).Reverse())
            masked = masked[..match.Start] + match.Masked + masked[match.End..];
        return masked;
    }

    private static IEnumerable<PersonalDataMatch> Blocking(CheckedText text, IReadOnlySet<string> passed) =>
        text.PersonalData.Where(match => !match.IsOnlyFlagged && !passed.Contains(OfPerson(text, match).Key));

    private static CheckedText BehindLink(string address) => new(new CheckPlace(CheckPart.Text, "", "链接地址"), address);

    private static IEnumerable<CheckedText> Texts(EditionContent content) =>
        from part in new (CheckPlace Place, string Words)[]
        {
            (new(CheckPart.Title), content.Title),
            (new(CheckPart.Summary), content.Summary),
            (new(CheckPart.CorrectionNote), content.CorrectionNote),
            (new(CheckPart.Line, "文号"), content.DocumentNumber),
            (new(CheckPart.Line, "发布机构"), content.Issuer),
            (new(CheckPart.Line, "关键词"), content.Keywords),
            (new(CheckPart.Line, "来源"), content.Source),
            (new(CheckPart.Line, "责任编辑"), content.Editor),
        }
        where part.Words.Length > 0
        select new CheckedText(part.Place, part.Words) { HasHeadings = false };

    private static IEnumerable<CheckFinding> OfMarkup(MarkupText markup, CheckedText text)
    {
        foreach (var (_, address) in markup.Addresses)
        {
            var inside = BehindLink(address);
            foreach (var match in inside.PersonalData)
                yield return OfPerson(inside, match);
        }

        foreach (var link in markup.Links)
            if (OfLink(link, text) is { } finding)
                yield return finding;
        foreach (var picture in markup.Pictures.Where(one => !one.HasText))
            yield return OfAddress(text, picture.Source, CheckRule.PictureWithoutText, new Span(picture.At, 0));
    }

    private static CheckFinding? OfLink(MarkupLink link, CheckedText text)
    {
        var kind = LinkClasses.Of(link.Address);
        if (kind is LinkClass.Private or LinkClass.Unreadable)
            return OfAddress(text, link.Address, CheckRule.LinkUnsafe, link.At);
        if (kind == LinkClass.Nowhere || string.IsNullOrWhiteSpace(text.Text.Substring(link.At.Start, link.At.Length)))
            return OfAddress(text, link.Address, CheckRule.LinkEmpty, link.At);
        return kind == LinkClass.Outside ? OfAddress(text, link.Address, CheckRule.LinkOutside, link.At) : null;
    }

    /// <summary>A finding about an address that stands behind words of a text: it holds for this address only.</summary>
    public static CheckFinding OfAddress(CheckedText text, string address, CheckRule rule, Span at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text with { Place = text.Place with { Detail = address } }).Found(rule, at, address);
    }

    private static IEnumerable<CheckFinding> Announced(CheckedText text) =>
        ConversionRemains.Announced(text) is { } announced ? [announced] : [];

    private static IEnumerable<CheckFinding> Secrecy(CheckedText text)
    {
        if (SecrecyMarks.InText(text.Text, text.Place.Part == CheckPart.Title) is { } mark)
            yield return text.Found(CheckRule.SecrecyMark, At(text.Text, mark), mark.Words);
    }

    private static Span At(string text, ClassificationMark mark) =>
        text.IndexOf(mark.Words, StringComparison.Ordinal) is >= 0 and var start ? new Span(start, mark.Words.Length) : default;

    private static CheckFinding OfPerson(CheckedText text, PersonalDataMatch match) =>
        text.Found(
            match.IsOnlyFlagged ? CheckRule.PublicNumber : CheckRule.PersonalData,
            new Span(match.Start, match.Length),
            $"{match.Kind}",
            match.Masked
        );
}
