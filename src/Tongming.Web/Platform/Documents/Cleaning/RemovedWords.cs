using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>The words that cleaning took out, so that the result can be searched for them.</summary>
internal sealed class RemovedWords
{
    private const int Most = 20_000;
    private const int MostInPictures = 300;
    private const int LongestPiece = 200;
    private static readonly HashSet<string> TellingAttributes =
    [
        "v",
        "author",
        "displayName",
        "userName",
        "connection",
        "command",
        "name",
        "descr",
    ];

    // These have names and values that programs give them: 图片 1, 标题 2.
    private static readonly HashSet<string> NamedByPrograms = ["docPr", "cNvPr", "bookmarkStart", "style", "font"];

    // Their names of fonts and formats are written by every program, whatever somebody took out of a cell.
    private static readonly string[] Unsearched = ["styles", "theme", "fontTable", "numbering", "stylesWithEffects", "webSettings"];
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public void Add(string? text)
    {
        var piece = text?.Trim() ?? "";
        if (piece.Length > LongestPiece)
            piece = piece[..LongestPiece];
        if (words.Count < Most && IsTelling(piece))
            words.Add(piece);
    }

    /// <summary>All words of a tree, and the attributes in which words are kept.</summary>
    public void AddTree(XElement? root)
    {
        foreach (var element in root?.DescendantsAndSelf() ?? [])
        {
            if (!element.HasElements)
                Add(element.Value);
            if (element.Is("docVar") || element.Is("sheetName"))
                Add(element.Value("val"));
            if (NamedByPrograms.Contains(element.Name.LocalName))
                continue;
            foreach (var attribute in element.Attributes().Where(one => TellingAttributes.Contains(one.Name.LocalName)))
                Add(attribute.Value);
        }
    }

    /// <summary>The words of a part that goes as a whole; one that is no XML has none.</summary>
    public void AddPart(PackedParts parts, string name)
    {
        try
        {
            if (parts.IsXml(name))
                AddTree(parts.Tree(name)?.Root);
        }
        catch (XmlException)
        {
            // It goes anyway.
        }
    }

    /// <summary>The part of the result in which something stands that was taken out and was not to be seen elsewhere in the original; null where there is none.</summary>
    public string? RemainingIn(PackedParts result, IReadOnlyList<string> shown)
    {
        var all = string.Join('\n', shown);
        var open = words.Except(shown, StringComparer.Ordinal).Where(one => !all.Contains(one, StringComparison.Ordinal)).ToArray();
        if (open.Length == 0)
            return null;
        var search = SearchValues.Create(open, StringComparison.Ordinal);
        return result.Names.FirstOrDefault(name => Holds(result, name, search, open));
    }

    private static bool Holds(PackedParts result, string name, SearchValues<string> search, string[] open)
    {
        if (Unsearched.Contains(Path.GetFileNameWithoutExtension(name).TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9', '0')))
            return false;
        if (!result.IsXml(name))
            return open.OrderByDescending(one => one.Length).Take(MostInPictures).Any(word => HoldsBytes(result.Bytes(name), word));
        foreach (var element in result.Tree(name)?.Root?.DescendantsAndSelf() ?? [])
        {
            if (element.Attributes().Any(one => one.Value.AsSpan().ContainsAny(search)))
                return true;
            if (element.Nodes().OfType<XText>().Any(one => one.Value.AsSpan().ContainsAny(search)))
                return true;
        }

        return false;
    }

    private static bool HoldsBytes(ReadOnlySpan<byte> content, string word) =>
        content.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;

    /// <summary>True for words by which somebody would know what was taken out: Chinese words, long numbers, personal data.</summary>
    private static bool IsTelling(string piece) =>
        piece.Length >= 2
        && (
            piece.Count(one => one is >= '\u4e00' and <= '\u9fff') >= 2
            || piece.Count(char.IsAsciiDigit) >= 9
            || PersonalDataFinder.Find(piece).Count > 0
        );
}
