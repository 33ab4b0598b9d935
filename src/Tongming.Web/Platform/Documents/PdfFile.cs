using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents;

/// <summary>
/// Reads PDF by poppler's pdftotext. Its layout mode keeps columns apart by two or more spaces, and in Chinese
/// reports that order is more reliable than tables made from the coordinates of single words.
/// </summary>
internal sealed class PdfFile(OutsideProgram programs)
{
    private const string Program = "pdftotext";

    public async Task<Outcome<SourceDocument>> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (programs.Find(Program) is not { } path)
            return new Refusal("document.program-missing", "PDF", "poppler-utils");
        using var folder = new PrivateFolder();
        var input = folder.PathOf("input.pdf");
        await File.WriteAllBytesAsync(input, content, cancellation);
        var run = await programs.RunAsync(path, ["-layout", "-enc", "UTF-8", input, "-"], folder, cancellation);
        if (!run.Succeeded)
            return run.Refusal;
        if (run.Value.Errors.Contains("Incorrect password", StringComparison.Ordinal))
            return new Refusal("document.password-protected");
        if (run.Value.ExitCode != 0)
            return new Refusal("document.damaged", "pdf");
        return Pages(Encoding.UTF8.GetString(run.Value.Output), run.Value.Errors);
    }

    private static Outcome<SourceDocument> Pages(string output, string errors)
    {
        // Every page ends with a form feed, the last one too.
        var pages = output.TrimEnd('\n').TrimEnd('\f').Split('\f');
        if (pages.All(string.IsNullOrWhiteSpace))
            return errors.Contains("Syntax Error", StringComparison.Ordinal)
                ? new Refusal("document.damaged", "pdf")
                : new Refusal("document.scanned-pdf");
        var builder = new SourceTextBuilder();
        var silent = new List<int>();
        for (var page = 1; page <= pages.Length; page++)
        {
            PlainText.Append(builder, pages[page - 1].TrimEnd('\n'), page);
            builder.AppendBreak();
            if (string.IsNullOrWhiteSpace(pages[page - 1]))
                silent.Add(page);
        }

        SourceNote[] notes =
            silent.Count == 0
                ? []
                : [new SourceNote(SourceNoteKind.Picture, DocumentText.Say("note.pages-without-text", string.Join('、', silent)))];
        return new SourceDocument(builder.Build(), [], notes);
    }
}
