using System.Text;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Turns the characters of an old Word file, its marks among them, into the body that a new one would have, so that both are read alike.</summary>
internal sealed class OldWordBody(OldWordFormats formats, DocumentLimits limits)
{
    private const int MaxDepth = 20;
    private const char CellEnd = '\x07';
    private const char FieldStart = '\x13';
    private const char FieldSeparator = '\x14';
    private const char FieldEnd = '\x15';
    private readonly XElement body = new("body");
    private readonly Stack<OldWordTable> tables = new();
    private readonly Stack<bool> fields = new();
    private readonly StringBuilder words = new();
    private int instructions;
    private int pictures;
    private int paragraphs;

    /// <summary>True where paragraphs have automatic numbers, which are not in the text.</summary>
    public bool HasNumbers { get; private set; }

    public XElement Finish()
    {
        if (words.Length > 0)
            AddParagraph(body);
        Reach(0);
        return body;
    }

    public void Add(char character, OldWordCharacterFormat format, long position)
    {
        switch (character)
        {
            case '\r' when format.IsDeleted:
                break;
            case '\r' or '\f' or CellEnd:
                Mark(character, format, position);
                break;
            case FieldStart or FieldSeparator or FieldEnd:
                Field(character);
                break;
            default:
                if (!format.IsDeleted && !format.IsHidden && instructions == 0)
                    AddShown(character);
                break;
        }
    }

    private void AddShown(char character)
    {
        switch (character)
        {
            case '\x01' or '\x08':
                pictures++;
                break;
            case '\v' or '\x0E':
                words.Append('\n');
                break;
            case '\x1E':
                words.Append('-');
                break;
            case '\t' or >= ' ':
                words.Append(character);
                break;
        }
    }

    /// <summary>A field is its instruction, a separator, and its result; only the result is shown.</summary>
    private void Field(char mark)
    {
        if (mark == FieldStart)
            fields.Push(true);
        else if (!fields.TryPop(out var wasInstruction))
            return;
        else if (wasInstruction)
            instructions--;
        if (mark == FieldStart)
            instructions++;
        else if (mark == FieldSeparator)
            fields.Push(false);
    }

    private void Mark(char mark, OldWordCharacterFormat character, long position)
    {
        if (++paragraphs > limits.MaxElements)
            throw new UnreadableException("document.too-complex");
        var format = formats.ParagraphAt(position);
        if (format.Depth > MaxDepth || (format.Depth == 0 && (mark == CellEnd || format.EndsRow)))
            throw BoundedBytes.Damaged();
        HasNumbers |= format.IsNumbered;
        Reach(format.Depth);
        var isInner = format.Depth > 1;
        if (isInner ? format.EndsInnerRow : format.EndsRow)
        {
            tables.Peek().EndRow(format, character.IsDeleted);
            (_, pictures) = (words.Clear(), 0);
            return;
        }

        AddParagraph(tables.TryPeek(out var table) ? table.Cell : body);
        if (isInner ? format.EndsInnerCell : mark == CellEnd)
            table!.EndCell();
    }

    private void AddParagraph(XElement container)
    {
        var run = new XElement("r", new XElement("t", words.ToString()));
        if (words.Length == 0)
            for (; pictures > 0; pictures--)
                run.Add(new XElement("drawing", new XElement("blip")));
        container.Add(new XElement("p", run));
        (_, pictures) = (words.Clear(), 0);
    }

    /// <summary>Ends and starts tables until so many are open.</summary>
    private void Reach(int depth)
    {
        while (tables.Count > depth)
        {
            var finished = tables.Pop().Build();
            (tables.TryPeek(out var around) ? around.Cell : body).Add(finished);
        }

        while (tables.Count < depth)
            tables.Push(new OldWordTable());
    }
}
