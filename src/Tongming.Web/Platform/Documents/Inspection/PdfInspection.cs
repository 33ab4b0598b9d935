using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>
/// Looks through a PDF by poppler's programs: text, properties, files attached to it; and by its bytes for remarks, forms
/// and scripts. A PDF is not mended here: what is found is mended in the document from which it was made.
/// </summary>
internal sealed class PdfInspection(OutsideProgram programs, DocumentReader reader, FindingList findings)
{
    private const string NoText = "document.scanned-pdf";

    private static readonly (string Name, string Chinese, bool Blocks)[] Fields =
    [
        ("Author:", "作者", true),
        ("Title:", "标题", false),
        ("Subject:", "主题", false),
        ("Keywords:", "关键词", false),
    ];

    private static readonly string[] Remarks =
    [
        "/FreeText",
        "/Text/",
        "/Highlight",
        "/Popup",
        "/StrikeOut",
        "/Underline",
        "/Squiggly",
        "/Ink",
    ];

    public async Task<Refusal?> LookAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var read = await reader.ReadAsync("a.pdf", content, cancellation);
        if (read.Succeeded)
            OldFileInspection.Text(read.Value, findings);
        else if (read.Refusal.Code != NoText)
            return read.Refusal;
        if (!read.Succeeded || read.Value.Notes.Any(one => one.Kind == SourceNoteKind.Picture))
            findings.Note(InspectionKind.Unreadable, "PDF", InspectionText.Say("finding.Unreadable.scan"));
        using var folder = new PrivateFolder();
        var input = folder.PathOf("input.pdf");
        await File.WriteAllBytesAsync(input, content, cancellation);
        if (await PropertiesAsync(folder, input, cancellation) is { } refusal)
            return refusal;
        if (await AttachmentsAsync(folder, input, cancellation) is { } refused)
            return refused;
        Bytes(content.Span);
        return null;
    }

    private async Task<Refusal?> PropertiesAsync(PrivateFolder folder, string input, CancellationToken cancellation)
    {
        var run = await RunAsync("pdfinfo", ["-enc", "UTF-8", input], folder, cancellation);
        if (!run.Succeeded)
            return run.Refusal;
        var lines = Encoding.UTF8.GetString(run.Value.Output).Split('\n');
        foreach (var (name, chinese, blocks) in Fields)
        {
            var value = lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim() ?? "";
            if (value.Length == 0)
                continue;
            findings.LookAt("文档属性" + chinese, "文档属性“" + chinese + "”", value);
            if (blocks)
                Block(InspectionKind.Properties, "文档属性", "finding.PdfProperties", chinese);
            else
                findings.Note(InspectionKind.Properties, "文档属性", InspectionText.Say("finding.PdfProperties", chinese));
        }

        if (lines.Any(line => line.StartsWith("JavaScript:", StringComparison.Ordinal) && line.EndsWith("yes", StringComparison.Ordinal)))
            Block(InspectionKind.Macro, "PDF", "finding.PdfScript");
        if (lines.Any(line => line.StartsWith("Form:", StringComparison.Ordinal) && !line.EndsWith("none", StringComparison.Ordinal)))
            findings.Note(InspectionKind.HiddenText, "PDF", InspectionText.Say("finding.PdfForm"));
        return null;
    }

    private async Task<Refusal?> AttachmentsAsync(PrivateFolder folder, string input, CancellationToken cancellation)
    {
        var run = await RunAsync("pdfdetach", ["-list", input], folder, cancellation);
        if (!run.Succeeded)
            return run.Refusal;
        var first = Encoding.UTF8.GetString(run.Value.Output).Split(' ', 2)[0];
        if (int.TryParse(first, out var number) && number > 0)
            Block(InspectionKind.EmbeddedObject, "PDF 附件", "finding.PdfAttachments", number);
        return null;
    }

    /// <summary>What is packed in streams of objects stays unseen here, so that finding nothing proves nothing.</summary>
    private void Bytes(ReadOnlySpan<byte> content)
    {
        var text = Encoding.Latin1.GetString(content);
        if (
            Remarks.Any(one =>
                text.Contains("/Subtype" + one, StringComparison.Ordinal) || text.Contains("/Subtype " + one, StringComparison.Ordinal)
            )
        )
            Block(InspectionKind.Comments, "PDF 注释", "finding.PdfRemarks");
        if (text.Contains("/OCProperties", StringComparison.Ordinal))
            findings.Note(InspectionKind.HiddenText, "PDF 图层", InspectionText.Say("finding.PdfLayers"));
        var ends = 0;
        for (
            var at = text.IndexOf("%%EOF", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("%%EOF", at + 5, StringComparison.Ordinal)
        )
            ends++;
        var expected = text.AsSpan(0, Math.Min(text.Length, 2048)).Contains("/Linearized", StringComparison.Ordinal) ? 2 : 1;
        if (ends > expected)
            findings.Note(InspectionKind.Leftovers, "PDF", InspectionText.Say("finding.PdfVersions"));
    }

    private async Task<Outcome<ProgramResult>> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        PrivateFolder folder,
        CancellationToken cancellation
    ) =>
        programs.Find(program) is { } path
            ? await programs.RunAsync(path, arguments, folder, cancellation)
            : new Refusal("document.program-missing", "PDF", "poppler-utils");

    private void Block(InspectionKind kind, string place, string sentence, params object[] arguments) =>
        findings.Block(kind, place, InspectionText.Say(sentence, arguments), isRemovable: false);
}
