using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using static Tongming.Web.Platform.Documents.Html.CleanTags;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>
/// Makes markup that people paste safe and plain: a fixed list of elements and attributes, everything else is dropped or unwrapped.
/// What Word, WPS and pages of others bring along (styles, fonts, empty paragraphs, their own elements) goes with it. Cleaning what is
/// clean changes nothing.
/// </summary>
internal static class CleanHtml
{
    /// <summary>Most characters of markup, before and after.</summary>
    public const int MostCharacters = 1_000_000;

    private static readonly DocumentLimits Limits = new()
    {
        MaxTextCharacters = MostCharacters,
        MaxNesting = 60,
        MaxElements = 100_000,
        MaxColumns = 200,
    };

    /// <summary>The clean markup. Refused: <c>html.too-large</c>, <c>html.too-complex</c>.</summary>
    public static Outcome<string> Clean(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        if (markup.Length > MostCharacters)
            return new Refusal("html.too-large", MostCharacters / 10_000);
        if (!markup.Contains('<'))
            return Paragraphs(markup);
        try
        {
            using var page = Parse(markup);
            var written = new StringBuilder(markup.Length);
            WriteFlow(page.Body!, written);
            return written.Length > MostCharacters ? new Refusal("html.too-large", MostCharacters / 10_000) : written.ToString();
        }
        catch (UnreadableException)
        {
            return new Refusal("html.too-complex");
        }
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string markup)
    {
        var tokens = new HtmlTokens(markup, Limits);
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                OnToken = tokens.Take,
                OnCreated = tokens.TakeElement,
                MaximumDepth = Limits.MaxNesting + 50,
                SkipComments = true,
            }
        );
        return parser.ParseDocument(markup);
    }

    /// <summary>Words without markup: an empty line or a line break begins a new paragraph.</summary>
    private static string Paragraphs(string words)
    {
        var written = new StringBuilder(words.Length + 64);
        foreach (var line in words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Escape(written.Append("<p>"), line).Append("</p>");
        return written.ToString();
    }

    /// <summary>Writes what stands in a block: blocks as they are, runs of words between them as paragraphs.</summary>
    private static void WriteFlow(INode parent, StringBuilder written)
    {
        var run = new StringBuilder();
        foreach (var child in parent.ChildNodes)
        {
            var name = NameOf(child);
            if (name is not null && Dropped.Contains(name))
                continue;
            if (name is not null && BlockKept.Contains(name))
            {
                EndRun(run, written);
                WriteElement((IElement)child, name, written);
            }
            else if (name is not null && (Blocks.Contains(name) || HoldsBlocks((IElement)child)))
            {
                EndRun(run, written);
                WriteFlow(child, written);
            }
            else
                WriteInline(child, run);
        }

        EndRun(run, written);
    }

    private static void EndRun(StringBuilder run, StringBuilder written)
    {
        if (HasContent(run))
            written.Append("<p>").Append(run.ToString().Trim()).Append("</p>");
        run.Clear();
    }

    private static bool HasContent(StringBuilder run)
    {
        var words = run.ToString();
        if (words.Contains("<img", StringComparison.Ordinal))
            return true;
        var isTag = false;
        foreach (var letter in words.Replace("&nbsp;", " ", StringComparison.Ordinal))
        {
            if (letter == '<')
                isTag = true;
            else if (letter == '>')
                isTag = false;
            else if (!isTag && !char.IsWhiteSpace(letter))
                return true;
        }

        return false;
    }

    private static void WriteElement(IElement element, string name, StringBuilder written)
    {
        var inside = new StringBuilder();
        foreach (var child in element.ChildNodes)
            WriteInside(child, name, inside);
        if (name is "p" or "h2" or "h3" or "h4" && !HasContent(inside))
            return;
        written.Append('<').Append(name);
        CleanAttributes.Write(element, name, written);
        written.Append('>');
        if (name is "hr")
            return;
        written
            .Append(name is "p" or "h2" or "h3" or "h4" ? inside.ToString().Trim() : inside.ToString())
            .Append("</")
            .Append(name)
            .Append('>');
    }

    private static void WriteInside(INode child, string parent, StringBuilder written)
    {
        var name = NameOf(child);
        if (name is not null && Dropped.Contains(name))
            return;
        var isStructure = parent is "table" or "thead" or "tbody" or "tfoot" or "tr" or "ul" or "ol" or "colgroup";
        if (child is IText && isStructure)
            return;
        if (name is null || !Kept.Contains(name) || !BlockKept.Contains(name) && !IsPart(name))
        {
            if (isStructure && name is not null)
                foreach (var inner in child.ChildNodes)
                    WriteInside(inner, parent, written);
            else if (name is not null && parent is "p" or "h2" or "h3" or "h4" or "pre" || child is IText)
                WriteInline(child, written);
            else if (name is not null && (Blocks.Contains(name) || HoldsBlocks((IElement)child)))
                foreach (var inner in child.ChildNodes)
                    WriteInside(inner, parent, written);
            else
                WriteInline(child, written);
            return;
        }

        WriteElement((IElement)child, name, written);
    }

    private static void WriteInline(INode node, StringBuilder written)
    {
        if (node is IText text)
        {
            Escape(written, text.Data);
            return;
        }

        if (NameOf(node) is not { } name || Dropped.Contains(name))
            return;
        if (name == "br")
        {
            written.Append("<br>");
            return;
        }

        if (name == "img")
        {
            CleanAttributes.WritePicture((IElement)node, written);
            return;
        }

        var isKept =
            name is "strong" or "em" or "u" or "s" or "sub" or "sup" or "code" || (name == "a" && CleanAttributes.IsLink((IElement)node));
        if (isKept)
        {
            written.Append('<').Append(name);
            CleanAttributes.Write((IElement)node, name, written);
            written.Append('>');
        }

        foreach (var child in node.ChildNodes)
            WriteInline(child, written);
        if (isKept)
            written.Append("</").Append(name).Append('>');
    }

    private static bool HoldsBlocks(IElement element) =>
        element.Children.Any(child =>
            NameOf(child) is { } name && (BlockKept.Contains(name) || Blocks.Contains(name) || IsPart(name) || HoldsBlocks(child))
        );

    private static StringBuilder Escape(StringBuilder written, string words)
    {
        foreach (var letter in words)
            _ = letter switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '\u00A0' => written.Append(' '),
                '\uFEFF' or '\u200B' => written,
                < ' ' and not '\n' and not '\t' => written,
                _ => written.Append(letter),
            };
        return written;
    }
}
