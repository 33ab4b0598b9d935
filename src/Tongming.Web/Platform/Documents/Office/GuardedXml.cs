using System.Xml;
using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Reads XML with its depth and number of elements limited and without any outside entity. Names are compared without namespaces, because the strict form of the formats has others.</summary>
internal sealed class GuardedXml(Stream content, DocumentLimits limits) : IDisposable
{
    private readonly XmlReader reader = XmlReader.Create(
        content,
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        }
    );

    private int elements;
    private int characters;

    public string Name => reader.LocalName;

    public string Value => reader.Value;

    public bool IsElement => reader.NodeType == XmlNodeType.Element;

    public bool IsText =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Goes to the next node; false at the end.</summary>
    public bool Read()
    {
        if (!reader.Read())
            return false;
        if (reader.Depth > limits.MaxNesting)
            throw new UnreadableException("document.nested-too-deep", limits.MaxNesting);
        if (IsElement && ++elements > limits.MaxElements)
            throw new UnreadableException("document.too-complex");
        if (IsText && (characters += reader.Value.Length) > limits.MaxTextCharacters)
            throw new UnreadableException("document.too-long", limits.MaxTextCharacters);
        return true;
    }

    /// <summary>Goes to the end of the element at whose start it stands, without counting what is in it.</summary>
    public void Pass()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
            return;
        while (reader.Read() && reader.Depth > depth)
            if (reader.Depth > limits.MaxNesting)
                throw new UnreadableException("document.nested-too-deep", limits.MaxNesting);
    }

    /// <summary>True at the start of an element of that name.</summary>
    public bool Starts(string name) => IsElement && reader.LocalName == name;

    /// <summary>True at the end of an element of that name, or at its start where it is empty.</summary>
    public bool Ends(string name) =>
        reader.LocalName == name && (reader.NodeType == XmlNodeType.EndElement || (IsElement && reader.IsEmptyElement));

    /// <summary>An attribute by its local name; null where it is absent.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            if (reader.LocalName == name)
                value = reader.Value;
        reader.MoveToElement();
        return value;
    }

    /// <summary>The whole document as a tree of bare names; text only where <paramref name="textIn"/> is its element.</summary>
    public XElement? Tree(string textIn)
    {
        XElement? root = null;
        XElement? current = null;
        while (Read())
        {
            if (IsElement)
            {
                var element = new XElement(reader.LocalName);
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                    if (!IsRevisionMark(reader))
                        element.SetAttributeValue(reader.LocalName, reader.Value);
                reader.MoveToElement();
                root ??= element;
                current?.Add(element);
                if (!reader.IsEmptyElement)
                    current = element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
                current = current?.Parent;
            else if (IsText && current?.Name.LocalName == textIn)
                current.Add(new XText(reader.Value));
        }

        return root;
    }

    public void Dispose() => reader.Dispose();

    private static bool IsRevisionMark(XmlReader attribute) =>
        attribute.LocalName.StartsWith("rsid", StringComparison.Ordinal) || attribute.Prefix == "xmlns" || attribute.LocalName == "xmlns";
}
