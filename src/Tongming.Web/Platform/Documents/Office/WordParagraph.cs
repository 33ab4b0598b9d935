using System.Text;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>
/// The words of a paragraph as shown with all tracked changes accepted: deleted and hidden runs left out, fields by
/// their result. Text boxes anchored in it are put aside, because they are no part of its sentence.
/// </summary>
internal sealed class WordParagraph
{
    private readonly StringBuilder text = new();
    private readonly Stack<bool> fields = new();

    public WordParagraph(XElement paragraph) => Inline(paragraph);

    public string Text => text.ToString();

    public List<XElement> Boxes { get; } = [];

    public int Pictures { get; private set; }

    /// <summary>True where the end of the paragraph was deleted, so that the next one joins it.</summary>
    public static bool IsJoined(XElement paragraph) =>
        paragraph.Element("pPr")?.Element("rPr") is { } mark && (mark.Element("del") is not null || mark.Element("moveFrom") is not null);

    private void Inline(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    if (!IsHidden(child))
                        Run(child);
                    break;
                case "pPr" or "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "smartTagPr":
                    break;
                case "AlternateContent":
                    if (Chosen(child) is { } chosen)
                        Inline(chosen);
                    break;
                case "t":
                    Append(child.Value);
                    break;
                default:
                    // Links, insertions, content controls, smart tags, formulas.
                    Inline(child);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    Append(child.Value);
                    break;
                case "tab" or "ptab":
                    Append("\t");
                    break;
                case "br" or "cr":
                    Append("\n");
                    break;
                case "noBreakHyphen":
                    Append("-");
                    break;
                case "fldChar":
                    Field((string?)child.Attribute("fldCharType"));
                    break;
                case "drawing" or "pict" or "object":
                    Picture(child);
                    break;
                case "AlternateContent":
                    if (Chosen(child) is { } chosen)
                        Run(chosen);
                    break;
                case "ruby":
                    // The pinyin above the characters is no word of the text.
                    if (child.Element("rubyBase") is { } shown)
                        Inline(shown);
                    break;
            }
        }
    }

    private void Append(string words)
    {
        if (!fields.Contains(true))
            text.Append(words);
    }

    /// <summary>A field is its instruction, a separator, and its result; only the result is shown.</summary>
    private void Field(string? part)
    {
        switch (part)
        {
            case "begin":
                fields.Push(true);
                break;
            case "separate" when fields.Count > 0:
                fields.Pop();
                fields.Push(false);
                break;
            case "end" when fields.Count > 0:
                fields.Pop();
                break;
        }
    }

    private void Picture(XElement drawing)
    {
        foreach (var element in drawing.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "txbxContent":
                    Boxes.Add(element);
                    break;
                case "blip" or "imagedata":
                    Pictures++;
                    break;
                case "AlternateContent":
                    if (Chosen(element) is { } chosen)
                        Picture(chosen);
                    break;
                default:
                    Picture(element);
                    break;
            }
        }
    }

    /// <summary>The same thing is stored for new and for old programs; only one of the two is shown.</summary>
    public static XElement? Chosen(XElement alternates) => alternates.Element("Choice") ?? alternates.Element("Fallback");

    private static bool IsHidden(XElement run) =>
        run.Element("rPr")?.Element("vanish") is { } vanish && (string?)vanish.Attribute("val") is null or "1" or "true" or "on";
}
