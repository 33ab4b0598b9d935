using System.Text;
using Tongming.Texts;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Tests.Platform.Documents;

/// <summary>Reads files that a test has made.</summary>
internal static class Reading
{
    public static async Task<SourceDocument> ReadAsync(string name, byte[] content, DocumentLimits? limits = null)
    {
        var outcome = await TryAsync(name, content, limits);
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    public static async Task<Refusal> RefuseAsync(string name, byte[] content, DocumentLimits? limits = null)
    {
        var outcome = await TryAsync(name, content, limits);
        Assert.False(outcome.Succeeded, "It was read.");
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}{4}", DocumentText.Say(outcome.Refusal));
        return outcome.Refusal;
    }

    public static Task<Outcome<SourceDocument>> TryAsync(string name, byte[] content, DocumentLimits? limits = null) =>
        new DocumentReader(limits ?? new DocumentLimits()).ReadAsync(name, content, CancellationToken.None);

    public static Task<SourceDocument> HtmlAsync(string html, DocumentLimits? limits = null) =>
        ReadAsync("page.html", Encoding.UTF8.GetBytes(html), limits);

    /// <summary>The cells of a table with their words, as <c>words@column</c> and, where larger than one, <c>+columns×rows</c>; rows on lines.</summary>
    public static string Describe(SourceDocument document, int table = 0) =>
        string.Join(
            '\n',
            document.Tables[table].Rows.Select(row => string.Join(' ', row.Cells.Select(cell => Describe(document.Text, cell))))
        );

    private static string Describe(SourceText text, SourceCell cell)
    {
        var words = text[cell.Span].Replace("\n", "/", StringComparison.Ordinal);
        return $"{words}@{cell.Column}" + (cell.Columns * cell.Rows > 1 ? $"+{cell.Columns}×{cell.Rows}" : "");
    }
}
