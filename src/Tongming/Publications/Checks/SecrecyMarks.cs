using System.Buffers;
using Tongming.Texts.PersonalData;

namespace Tongming.Publications.Checks;

/// <summary>
/// Keeps secret material out: what carries a mark of secrecy is refused before it is kept, because this system is no place for it. For
/// the text of an edition and for files that are brought to it.
/// </summary>
[Law("R3-34", "保守国家秘密法实施条例 第四十一条")]
public static class SecrecyMarks
{
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("([【〔★☆");
    private const string Code = "publication.secrecy-mark";

    /// <summary>The mark of a text, or null: at its head, where marks stand; in a title also in brackets or with a star.</summary>
    public static ClassificationMark? InText(string text, bool isTitle = false)
    {
        if (ClassificationMark.AtHead(text) is { } mark)
            return mark;
        return isTitle && ClassificationMark.InFileName(text) is { } inTitle && inTitle.Words.AsSpan().ContainsAny(MarkSigns)
            ? inTitle
            : null;
    }

    /// <summary>Refuses (<c>publication.secrecy-mark</c>, with place and words) the content of an edition that carries a mark; null for any other.</summary>
    public static Refusal? WhyNot(EditionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (
            var (place, words) in new[] { ("标题", content.Title), ("内容概述", content.Summary), ("更正说明", content.CorrectionNote) }
        )
            if (InText(words, isTitle: true) is { } mark)
                return new Refusal(Code, place, mark.Words);
        return InText(MarkupText.Read(content.Html).Text) is { } inText ? new Refusal(Code, "正文", inText.Words) : null;
    }

    /// <summary>Refuses (<c>publication.secrecy-mark</c>, with name and words) a file whose name or text carries a mark; null for any other.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text; empty where it could not be read.</param>
    public static Refusal? WhyNot(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        var mark = ClassificationMark.InFileName(name) ?? InText(text);
        return mark is null ? null : new Refusal(Code, name, mark.Words);
    }
}
