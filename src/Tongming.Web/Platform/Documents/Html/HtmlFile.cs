using System.Buffers;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>Reads a page of any site's markup.</summary>
internal static class HtmlFile
{
    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create("\"' />;");
    private static readonly SearchValues<string> Tags = SearchValues.Create(
        [
            "<html",
            "<!doctype html",
            "<head",
            "<body",
            "<table",
            "<div",
            "<p>",
            "<p ",
            "<span",
            "<meta",
            "<style",
            "<title",
            "<h1",
            "<h2",
            "<center",
            "<article",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Reads a page.</summary>
    public static Outcome<SourceDocument> Read(DecodedText decoded, DocumentLimits limits)
    {
        var source = decoded.Text;
        var tokens = new HtmlTokens(source, limits);
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                OnToken = tokens.Take,
                OnCreated = tokens.TakeElement,
                MaximumDepth = limits.MaxNesting + 50,
                SkipComments = true,
                ShouldEmitAttribute = IsNeeded,
            }
        );
        using var page = parser.ParseDocument(source);
        var flow = new HtmlFlow(source);
        var walk = new HtmlWalk(flow, tokens, limits);
        if (page.DocumentElement is { } root)
            walk.Through(root);
        var text = flow.Build();
        if (string.IsNullOrWhiteSpace(text.Text))
            return new Refusal(walk.Pictures > 0 ? "document.picture-only" : "document.no-text");
        return new SourceDocument(text, walk.Tables, [.. decoded.Notes, .. Notes(walk, limits)]);
    }

    /// <summary>True where a text is a page: by its beginning, or by its ending together with a tag anywhere near it.</summary>
    public static bool Recognises(string text, string ending)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        if (
            head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        if (ending is "htm" or "html" or "shtml" or "xhtml" or "jhtml" or "jsp" or "asp" or "aspx" or "php")
            return true;
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase);
        return head.StartsWith("<") && ending is not ("txt" or "md") && head.ContainsAny(Tags);
    }

    /// <summary>The charset that a page declares near its beginning, or null.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> content)
    {
        Span<char> head = stackalloc char[Math.Min(content.Length, 2048)];
        for (var index = 0; index < head.Length; index++)
            head[index] = (char)content[index];
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = head[(at + "charset=".Length)..].TrimStart("\"' ");
        var end = value.IndexOfAny(CharsetEnds);
        return end < 0 ? null : value[..end].ToString();
    }

    private static bool IsNeeded(ref StructHtmlToken token, ReadOnlyMemory<char> attribute) =>
        attribute.Span is "colspan" or "rowspan" or "style" or "hidden" or "width" or "height" or "type" or "encoding";

    private static IEnumerable<SourceNote> Notes(HtmlWalk walk, DocumentLimits limits)
    {
        if (walk.LonePictures > 0)
            yield return new SourceNote(SourceNoteKind.Picture, DocumentText.Say("note.pictures", walk.LonePictures));
        if (walk.IsCut)
            yield return new SourceNote(SourceNoteKind.Limit, DocumentText.Say("note.table-cut", limits.MaxColumns));
    }
}
