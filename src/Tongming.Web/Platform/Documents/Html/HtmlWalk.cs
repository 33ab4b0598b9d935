using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>Goes through the tree of a page in reading order, without recursion, and writes what a reader sees.</summary>
internal sealed class HtmlWalk(HtmlFlow flow, HtmlTokens tokens, DocumentLimits limits)
{
    private const int SmallestPicture = 100;
    private readonly HtmlPlaces places = new(tokens);
    private readonly Stack<Frame> frames = new();
    private readonly List<SourceTable> tables = [];
    private int[] offsets = new int[1024];
    private HtmlTable? table;
    private int picturesSeen;

    public IReadOnlyList<SourceTable> Tables => tables;

    /// <summary>Pictures on the page, small ones such as icons set aside.</summary>
    public int Pictures => picturesSeen;

    /// <summary>Pictures that stand in a paragraph or cell of their own, where words would be expected.</summary>
    public int LonePictures { get; private set; }

    /// <summary>True where a table was too wide to be laid out whole.</summary>
    public bool IsCut { get; private set; }

    public void Through(IElement root)
    {
        Enter(root, isHidden: false, isPreformatted: false);
        while (frames.TryPeek(out var frame))
        {
            if (frame.Next == frame.Element.ChildNodes.Length)
            {
                frames.Pop();
                Leave(frame);
                continue;
            }

            switch (frame.Element.ChildNodes[frame.Next++])
            {
                case IText text:
                    Write(text, frame);
                    break;
                case IElement element when !HtmlTags.Foreign.Contains(element.LocalName):
                    Enter(element, frame.IsHidden, frame.IsPreformatted);
                    break;
            }
        }
    }

    private void Enter(IElement element, bool isHidden, bool isPreformatted)
    {
        var name = element.LocalName;
        var frame = new Frame(element)
        {
            IsHidden = isHidden || HtmlTags.Unseen.Contains(name) || IsHiddenByStyle(element),
            IsPreformatted = isPreformatted || name is "pre" or "xmp" or "plaintext" or "listing",
            ContentBefore = flow.ContentEnd,
            PicturesBefore = picturesSeen,
        };
        frames.Push(frame);
        if (frame.IsHidden)
            return;
        if (name == "br")
            flow.EndLine();
        if (HtmlTags.Block.Contains(name))
            flow.EndLine();
        if (name == "img" && !IsSmall(element))
            picturesSeen++;
        if (name == "table")
            table = new HtmlTable(table, limits.MaxColumns);
        if (name == "tr")
            table?.Grid.StartRow();
        frame.Start = flow.Position;
    }

    private void Leave(Frame frame)
    {
        if (frame.IsHidden)
            return;
        var name = frame.Element.LocalName;
        if (name is "td" or "th")
            LeaveCell(frame);
        else if (HtmlTags.Block.Contains(name))
            flow.EndLine();
        if (name == "table")
            LeaveTable();
        if (name is "p" or "td" && flow.ContentEnd == frame.ContentBefore)
        {
            LonePictures += picturesSeen - frame.PicturesBefore;
            // The cell around counts no picture twice.
            foreach (var outer in frames)
                outer.PicturesBefore += picturesSeen - frame.PicturesBefore;
        }
    }

    private void LeaveCell(Frame frame)
    {
        var isBlank = flow.ContentEnd <= frame.Start;
        if (isBlank)
            flow.BlankLine(tokens.CellStart(frame.Element) ?? 0);
        else if (flow.IsLineOpen)
            flow.NewLine();
        var span = isBlank ? new Span(frame.Start, 0) : Span.Between(frame.Start, flow.ContentEnd);
        table?.Grid.Add(span, Number(frame.Element, "colspan"), Number(frame.Element, "rowspan"));
    }

    private void LeaveTable()
    {
        if (table is null)
            return;
        IsCut |= table.Grid.IsCut;
        if (table.Finish() is { } finished)
            tables.Add(finished);
        table = table.Around;
    }

    private void Write(IText text, Frame frame)
    {
        var data = text.Data;
        if (offsets.Length < data.Length)
            offsets = new int[Math.Max(data.Length, offsets.Length * 2)];
        var target = offsets.AsSpan(0, data.Length);
        var cell = frame.Next == 1 ? tokens.CellStart(frame.Element) : null;
        // Hidden text is looked up too, so that the places stay in step with the source.
        places.Find(data, cell, target);
        if (!frame.IsHidden)
            flow.Text(data, target, frame.IsPreformatted);
    }

    /// <summary>A span attribute; 0 rows mean all that follow.</summary>
    private static int Number(IElement cell, string attribute)
    {
        if (!int.TryParse(cell.GetAttribute(attribute), out var number) || number < 0)
            return 1;
        if (number == 0)
            return attribute == "rowspan" ? ushort.MaxValue : 1;
        return number;
    }

    private static bool IsHiddenByStyle(IElement element)
    {
        if (element is IHtmlElement && element.HasAttribute("hidden"))
            return true;
        if (element.GetAttribute("style") is not { Length: > 0 } style)
            return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSmall(IElement picture) =>
        (int.TryParse(picture.GetAttribute("width"), out var width) && width < SmallestPicture)
        || (int.TryParse(picture.GetAttribute("height"), out var height) && height < SmallestPicture);

    /// <summary>An element whose children are being walked through.</summary>
    private sealed class Frame(IElement element)
    {
        public IElement Element { get; } = element;

        public int Next { get; set; }

        public bool IsHidden { get; init; }

        public bool IsPreformatted { get; init; }

        public int ContentBefore { get; init; }

        public int PicturesBefore { get; set; }

        public int Start { get; set; }
    }
}
