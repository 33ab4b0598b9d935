using System.Globalization;
using Tongming.Texts;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents;

/// <summary>From a file of any kind to its text and tables, or to a refusal that says what is wrong with it. Keeps nothing.</summary>
public sealed class DocumentReader(DocumentLimits limits)
{
    private const double Megabyte = 1024 * 1024;
    private readonly OutsideProgram programs = new(limits);

    /// <summary>Reads a file.</summary>
    /// <param name="fileName">Its name; the ending decides only where the content does not.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops outside programs too.</param>
    public async Task<Outcome<SourceDocument>> ReadAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (content.IsEmpty)
            return new Refusal("document.empty");
        if (content.Length > limits.MaxFileBytes)
            return new Refusal("document.too-large", Megabytes(content.Length), Megabytes(limits.MaxFileBytes));
        var kind = Recognition.Of(content.Span);
        if (!kind.Succeeded)
            return kind.Refusal;
        try
        {
            return kind.Value switch
            {
                FileKind.Packed => OfficePackage.Read(fileName, content, limits),
                FileKind.Compound => await new OldWordFile(programs, limits).ReadAsync(fileName, content, cancellation),
                FileKind.Pdf => await new PdfFile(programs).ReadAsync(content, cancellation),
                _ => ReadText(fileName, content.Span),
            };
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Refusal;
        }
    }

    private Outcome<SourceDocument> ReadText(string fileName, ReadOnlySpan<byte> content)
    {
        var decoded = CharacterEncoding.Decode(content, HtmlFile.DeclaredCharset(content));
        if (!decoded.IsText)
            return Recognition.Unrecognised(fileName);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return new Refusal("document.empty");
        if (decoded.Text.Length > limits.MaxTextCharacters)
            return new Refusal("document.too-long", limits.MaxTextCharacters);
        if (HtmlFile.Recognises(decoded.Text, Recognition.EndingOf(fileName)))
            return HtmlFile.Read(decoded, limits);
        if (Recognition.OfText(decoded.Text) is { } refusal)
            return refusal;
        return PlainText.Read(decoded);
    }

    private static string Megabytes(int bytes) => (bytes / Megabyte).ToString("0.#", CultureInfo.InvariantCulture);
}
