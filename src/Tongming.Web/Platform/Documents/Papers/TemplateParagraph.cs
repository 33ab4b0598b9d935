using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>A paragraph of a template. Word splits a text over runs as it likes, so fields are looked for in the whole text of the paragraph.</summary>
internal sealed partial class TemplateParagraph
{
    /// <summary>Stands where a new paragraph begins until it is made. No value holds it: values are cleaned of control characters.</summary>
    private const char NewParagraph = '\u001D';

    private readonly XElement element;
    private readonly XNamespace w;
    private readonly List<XElement> texts;
    private readonly string whole;
    private readonly IReadOnlyList<(int Start, int Length, string Name)> places;

    private TemplateParagraph(XElement element)
    {
        this.element = element;
        w = element.Name.Namespace;
        texts = [.. element.Descendants(w + "t").Where(text => text.Ancestors(w + "p").First() == element)];
        whole = string.Concat(texts.Select(text => text.Value));
        places =
        [
            .. Field()
                .Matches(whole)
                .Select(match => (match.Index, match.Length, Name: match.Groups["name"].Value.Trim()))
                .Where(place => place.Name.Length > 0 && !place.Name.All(char.IsAsciiDigit)),
        ];
    }

    public IReadOnlyList<string> Fields => [.. places.Select(place => place.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Brackets that remain when the pairs are taken away, with the words after or before them.</summary>
    public IEnumerable<string> LooseBrackets =>
        Loose().Matches(Field().Replace(whole, match => new string(' ', match.Length))).Select(match => match.Value.Trim());

    /// <summary>The paragraphs of a part in their order.</summary>
    public static IEnumerable<TemplateParagraph> Of(XDocument part)
    {
        var paragraph = part.Root!.Name.Namespace + "p";
        return [.. part.Descendants(paragraph).Select(one => new TemplateParagraph(one))];
    }

    /// <summary>Puts the values in: repeats the paragraph for a list, splits it for several paragraphs, takes it away where every field is empty.</summary>
    public void Fill(IReadOnlyDictionary<string, PaperValue> values)
    {
        var named = Fields.Where(name => name != WordTemplate.Counter).ToList();
        if (places.Count == 0 || named.Count == 0)
            return;
        if (named.All(name => values[name].IsEmpty))
            TemplateBlocks.TakeAway(element);
        else if (named.FirstOrDefault(name => values[name].IsList && !values[name].IsEmpty) is { } list)
            Repeat(values, list);
        else
            Substitute(name => string.Join(NewParagraph, Parts(values, name)));
    }

    private static IReadOnlyList<string> Parts(IReadOnlyDictionary<string, PaperValue> values, string name) =>
        name == WordTemplate.Counter ? [] : values[name].Parts;

    private void Repeat(IReadOnlyDictionary<string, PaperValue> values, string list)
    {
        var items = values[list].Parts;
        for (var i = 0; i < items.Count; i++)
        {
            var (number, item) = ((i + 1).ToString(CultureInfo.InvariantCulture), items[i]);
            var copy = new TemplateParagraph(TemplateBlocks.CopyBefore(element, isLast: i == items.Count - 1));
            if (items.Count == 1)
                copy = copy.WithoutNumber();
            else if (i > 0)
                copy = copy.WithoutLabel();
            copy.Substitute(name =>
                name == WordTemplate.Counter ? number
                : name == list ? item
                : string.Join('、', values[name].Parts)
            );
        }

        element.Remove();
    }

    /// <summary>A label before the first field, such as 附件：, stands before the first item only; the others begin below it.</summary>
    private TemplateParagraph WithoutLabel()
    {
        var label = whole[..places[0].Start];
        if (!label.EndsWith('：'))
            return this;
        Replace(0, label.Length, new string('　', label.Length));
        return new TemplateParagraph(element);
    }

    /// <summary>A single item is not numbered: the counter goes, and the point after it.</summary>
    private TemplateParagraph WithoutNumber()
    {
        foreach (var (start, length, _) in places.Where(place => place.Name == WordTemplate.Counter).Reverse())
        {
            var end = start + length;
            Replace(start, end < whole.Length && whole[end] is ('．' or '.' or '、') ? length + 1 : length, "");
        }

        return new TemplateParagraph(element);
    }

    /// <summary>From the end, so that the places before stay where they are.</summary>
    private void Substitute(Func<string, string> value)
    {
        var (rest, end) = ("", whole.Length);
        foreach (var (start, length, name) in places.Reverse())
        {
            var isFieldNext = start + length == end && end < whole.Length;
            var words = SentenceMarks.Fit(value(name), whole[..start], whole[(start + length)..end] + rest, isFieldNext);
            Replace(start, length, words);
            (rest, end) = (words + whole[(start + length)..end] + rest, start);
        }

        foreach (var text in texts)
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        TemplateBlocks.Split(element, texts, NewParagraph);
    }

    /// <summary>The value takes the formatting of the field's first character.</summary>
    private void Replace(int start, int length, string value)
    {
        var (from, isFirst) = (0, true);
        foreach (var text in texts)
        {
            var words = text.Value;
            var (cutFrom, cutTo) = (Math.Clamp(start - from, 0, words.Length), Math.Clamp(start + length - from, 0, words.Length));
            from += words.Length;
            if (cutFrom == cutTo)
                continue;
            text.Value = words[..cutFrom] + (isFirst ? value : "") + words[cutTo..];
            isFirst = false;
        }
    }

    [GeneratedRegex("〔(?<name>[^〔〕]{1,30})〕", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("〔[^〔〕]{0,10}|[^〔〕]{0,10}〕", RegexOptions.None, 1000)]
    private static partial Regex Loose();
}
