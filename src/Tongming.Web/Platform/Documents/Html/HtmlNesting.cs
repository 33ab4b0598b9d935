using System.Collections.Frozen;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>
/// Follows start and end tags as a browser would nest them, without building anything. The parser needs quadratic time
/// on deep nesting and multiplies unclosed formatting elements, so both are refused before they reach its tree.
/// </summary>
internal sealed class HtmlNesting(DocumentLimits limits)
{
    private const string Mark = "#";
    private readonly List<string> open = [];
    private readonly List<(string Name, string Tag)> formatting = [];
    private int elements;
    private int cells;
    private int foreign;

    /// <summary>Takes a start tag.</summary>
    /// <param name="name">Its name in small letters.</param>
    /// <param name="tag">The tag with its attributes as written: the parser keeps at most three equal ones.</param>
    /// <param name="selfClosing">True for a tag that ends with a slash.</param>
    public void Start(string name, ReadOnlySpan<char> tag, bool selfClosing)
    {
        Count();
        CountCells(name);
        if (HtmlTags.EndsParagraph.Contains(name))
            CloseParagraph();
        if (HtmlTags.Implied(name) is var (closes, stops))
            CloseOutermost(closes, stops);
        if (!HtmlTags.Block.Contains(name))
            Reopen();
        if (HtmlTags.Void.Contains(name) || (selfClosing && foreign > 0))
            return;
        Push(name);
        if (IsCell(name))
            formatting.Add((Mark, ""));
        if (name is "svg" or "math")
            foreign++;
        if (HtmlTags.Formatting.Contains(name))
            Remember(name, tag.ToString());
    }

    /// <summary>Takes an end tag.</summary>
    public void End(string name)
    {
        if (HtmlTags.Formatting.Contains(name))
            EndFormatting(name);
        else
            Close(name, HtmlTags.Special.Contains(name) ? HtmlTags.Boundary : HtmlTags.Special);
    }

    /// <summary>Takes characters.</summary>
    public void Characters() => Reopen();

    private void Count()
    {
        if (++elements > limits.MaxElements)
            throw new UnreadableException("document.too-complex");
    }

    private void CountCells(string name)
    {
        if (name == "tr")
            cells = 0;
        else if (name is "td" or "th" && ++cells > limits.MaxColumns)
            throw new UnreadableException("document.too-wide", limits.MaxColumns);
    }

    private void Push(string name)
    {
        open.Add(name);
        if (open.Count > limits.MaxNesting)
            throw new UnreadableException("document.nested-too-deep", limits.MaxNesting);
    }

    private void Close(string name, FrozenSet<string> stops)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at] == name)
            {
                CutTo(at);
                return;
            }

            if (stops.Contains(open[at]) && !IsTablePart(name, open[at]))
                return;
        }
    }

    /// <summary>The end of a row or table closes the cells in it.</summary>
    private static bool IsTablePart(string name, string inside) =>
        IsCell(inside) && name is "tr" or "tbody" or "thead" or "tfoot" or "table";

    private void CloseParagraph()
    {
        for (var at = open.Count - 1; at >= 0 && !HtmlTags.Boundary.Contains(open[at]); at--)
        {
            if (open[at] != "p")
                continue;
            CutTo(at);
            return;
        }
    }

    private void CloseOutermost(FrozenSet<string> closes, FrozenSet<string> stops)
    {
        var found = -1;
        for (var at = open.Count - 1; at >= 0 && !stops.Contains(open[at]); at--)
            if (closes.Contains(open[at]))
                found = at;
        if (found >= 0)
            CutTo(found);
    }

    private void CutTo(int at)
    {
        for (var removed = at; removed < open.Count; removed++)
        {
            if (open[removed] is "svg" or "math")
                foreign--;
            if (IsCell(open[removed]))
                formatting.RemoveRange(Math.Max(LastMark, 0), formatting.Count - Math.Max(LastMark, 0));
        }

        open.RemoveRange(at, open.Count - at);
    }

    private static bool IsCell(string name) => name is "td" or "th" or "caption";

    /// <summary>Formatting outside of a cell is not opened again in it.</summary>
    private int LastMark => formatting.FindLastIndex(one => one.Name == Mark);

    private void Remember(string name, string tag)
    {
        var same = 0;
        for (var at = formatting.Count - 1; at >= 0 && formatting[at].Name != Mark; at--)
        {
            if (formatting[at].Tag != tag)
                continue;
            if (++same < 3)
                continue;
            formatting.RemoveAt(at);
            break;
        }

        formatting.Add((name, tag));
    }

    private void EndFormatting(string name)
    {
        var remembered = formatting.FindLastIndex(one => one.Name == name);
        if (remembered > LastMark)
            formatting.RemoveAt(remembered);
        // A block inside stays open when the formatting element around it ends.
        var at = open.LastIndexOf(name);
        if (at < 0)
            return;
        var block = open.FindIndex(at, HtmlTags.Special.Contains);
        if (block < 0)
            CutTo(at);
        else if (!open.Skip(at).Any(IsCell))
            open.RemoveAt(at);
    }

    /// <summary>Before text and inline elements the parser opens again what was left unclosed by an earlier block.</summary>
    private void Reopen()
    {
        var mark = LastMark;
        if (formatting.Count == mark + 1)
            return;
        var standing = 0;
        for (var at = open.Count - 1; at >= 0 && !IsCell(open[at]); at--)
            if (HtmlTags.Formatting.Contains(open[at]))
                standing++;
        for (var missing = mark + 1 + standing; missing < formatting.Count; missing++)
        {
            Count();
            Push(formatting[missing].Name);
        }
    }
}
