using System.Xml.Linq;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>Takes away, copies and splits paragraphs so that Word still opens the file.</summary>
internal static class TemplateBlocks
{
    /// <summary>Takes a paragraph away; where the file needs one in that place, it stays without its words.</summary>
    public static void TakeAway(XElement paragraph)
    {
        if (MayGo(paragraph))
            paragraph.Remove();
        else
            paragraph.Elements().Where(one => one.Name.LocalName != "pPr").Remove();
    }

    /// <summary>A copy of a paragraph before it. Names that must be unique in a file are left out, and the end of a section stays with the last copy.</summary>
    public static XElement CopyBefore(XElement paragraph, bool isLast)
    {
        var copy = new XElement(paragraph);
        copy.DescendantsAndSelf().Attributes().Where(one => one.Name.LocalName is "paraId" or "textId").Remove();
        copy.Descendants().Where(one => one.Name.LocalName is "bookmarkStart" or "bookmarkEnd").Remove();
        if (!isLast)
            copy.Elements().Elements().Where(one => one.Name.LocalName == "sectPr").Remove();
        paragraph.AddBeforeSelf(copy);
        return copy;
    }

    /// <summary>Begins a new paragraph at each mark; inside a link or a control, where none can begin, a new line.</summary>
    public static void Split(XElement paragraph, IEnumerable<XElement> texts, char mark)
    {
        var current = paragraph;
        foreach (var first in texts.Where(text => text.Value.Contains(mark, StringComparison.Ordinal)).ToList())
        {
            var words = first.Value.Split(mark);
            first.Value = words[0];
            var text = first;
            foreach (var next in words.Skip(1))
            {
                var following = new XElement(text.Name, text.Attributes(), next);
                if (text.Parent!.Parent == current)
                    current = SplitAfter(current, text, following);
                else
                    text.AddAfterSelf(new XElement(text.Name.Namespace + "br"), following);
                text = following;
            }
        }
    }

    /// <summary>Moves what follows a text into a new paragraph of the same format that begins with other words.</summary>
    private static XElement SplitAfter(XElement paragraph, XElement text, XElement following)
    {
        var w = paragraph.Name.Namespace;
        var run = text.Parent!;
        var newRun = new XElement(run.Name, run.Element(w + "rPr"), following);
        var rest = text.ElementsAfterSelf().ToList();
        rest.Remove();
        newRun.Add(rest);
        var after = run.ElementsAfterSelf().ToList();
        after.Remove();
        var format = paragraph.Element(w + "pPr");
        var added = new XElement(paragraph.Name, format is null ? null : new XElement(format), newRun, after);
        format?.Elements(w + "sectPr").Remove();
        paragraph.AddAfterSelf(added);
        return added;
    }

    private static bool MayGo(XElement paragraph)
    {
        if (paragraph.Descendants().Any(one => one.Name.LocalName == "sectPr"))
            return false;
        var before = paragraph.ElementsBeforeSelf().LastOrDefault()?.Name.LocalName;
        var after = paragraph.ElementsAfterSelf().FirstOrDefault()?.Name.LocalName;
        if (paragraph.Parent!.Name.LocalName == "body")
            return before != "tbl" || after is not ("tbl" or "sectPr" or null);
        return before == "p" || after == "p";
    }
}
