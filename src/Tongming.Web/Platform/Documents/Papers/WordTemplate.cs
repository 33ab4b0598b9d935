using System.Xml;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>
/// A word-processor file (.docx) whose text names fields in tortoise-shell brackets, such as 〔申请人〕. Filled, it keeps its
/// formatting. A year in such brackets, as in 国办函〔2020〕109号, is no field.
/// </summary>
public sealed class WordTemplate
{
    /// <summary>Counts the items of a list field in the paragraph that the list repeats.</summary>
    public const string Counter = "序号";

    private readonly PackedParts parts;
    private readonly IReadOnlyList<string> stories;
    private readonly DocumentLimits limits;

    private WordTemplate(PackedParts parts, IReadOnlyList<string> stories, DocumentLimits limits)
    {
        (this.parts, this.stories, this.limits) = (parts, stories, limits);
        var paragraphs = Stories(parts).SelectMany(story => TemplateParagraph.Of(story.Xml)).ToList();
        Fields = [.. paragraphs.SelectMany(paragraph => paragraph.Fields).Where(name => name != Counter).Distinct(StringComparer.Ordinal)];
        LooseBrackets = [.. paragraphs.SelectMany(paragraph => paragraph.LooseBrackets)];
    }

    /// <summary>The names of the fields in order of their first appearance, without brackets.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Words around brackets that are not closed, or not opened: what somebody meant to be a field.</summary>
    public IReadOnlyList<string> LooseBrackets { get; }

    /// <summary>Opens a file, or refuses one that is no .docx, is damaged, carries macros, or holds changes and comments.</summary>
    public static Outcome<WordTemplate> Open(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.MaxFileBytes)
            return new Refusal("template.too-large", limits.MaxFileBytes / 1024 / 1024);
        if (Recognition.Of(content.Span) is not { Succeeded: true, Value: FileKind.Packed })
            return new Refusal("template.not-docx");
        try
        {
            var read = PackedParts.Read(content, limits);
            if (!read.Names.Contains("word/document.xml"))
                return new Refusal("template.not-docx");
            TemplatePackage.Clean(read, limits);
            return new WordTemplate(read, [.. read.Names.Where(IsStory)], limits);
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return new Refusal("document.damaged", "docx");
        }
    }

    /// <summary>Puts the values in. Values of fields that the template does not name are left aside.</summary>
    /// <returns>
    /// The document, always the same bytes for the same values; or <c>template.field-unknown</c> where a field has no value at
    /// all, and <c>template.two-lists</c> where one paragraph would have to be repeated for two lists.
    /// </returns>
    public Outcome<byte[]> Fill(IReadOnlyDictionary<string, PaperValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var unknown = Fields.Where(field => !values.ContainsKey(field)).ToList();
        if (unknown.Count > 0)
            return new Refusal("template.field-unknown", string.Join('、', unknown.Select(name => $"〔{name}〕")));
        var filled = parts.Copy();
        foreach (var (name, xml) in Stories(filled))
        {
            // From the end, so that a paragraph in a text box is filled before the one that holds the box is repeated.
            foreach (var paragraph in TemplateParagraph.Of(xml).Reverse())
            {
                if (paragraph.Fields.Count(field => values.TryGetValue(field, out var value) && value.IsList) > 1)
                    return new Refusal("template.two-lists", string.Join('、', paragraph.Fields.Select(one => $"〔{one}〕")));
                paragraph.Fill(values);
            }

            filled.Put(name, xml);
        }

        return filled.Write();
    }

    private List<(string Name, XDocument Xml)> Stories(PackedParts from)
    {
        var read = stories.Select(name => (name, from.Xml(name, limits)!)).ToList();
        foreach (var (_, xml) in read)
            TemplatePackage.RefuseUnfinished(xml);
        return read;
    }

    private static bool IsStory(string part) =>
        part is "word/document.xml" or "word/footnotes.xml" or "word/endnotes.xml"
        || (
            part.EndsWith(".xml", StringComparison.Ordinal)
            && (part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal))
        );
}
