using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>Tells the compound files of old office programs apart and reads those of Word; what our own reader does not understand goes through whichever converter is installed.</summary>
internal sealed class OldWordFile(OutsideProgram programs, DocumentLimits limits)
{
    private const string Damaged = "document.damaged";

    /// <summary>Refuses what is no document of Word, or reads it.</summary>
    public async Task<Outcome<SourceDocument>> ReadAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (RefusalFor(fileName, content.Span) is { } refusal)
            return refusal;
        try
        {
            return OldWordText.Read(content, limits);
        }
        catch (UnreadableException unreadable) when (unreadable.Refusal.Code == Damaged)
        {
            return await ConvertAsync(fileName, content, cancellation);
        }
    }

    private async Task<Outcome<SourceDocument>> ConvertAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var folder = new PrivateFolder();
        var input = folder.PathOf("input.doc");
        await File.WriteAllBytesAsync(input, content, cancellation);
        var isInstalled = false;
        foreach (var (program, arguments) in Converters(folder, input))
        {
            if (programs.Find(program) is not { } path)
                continue;
            isInstalled = true;
            var run = await programs.RunAsync(path, arguments, folder, cancellation);
            if (!run.Succeeded)
                return run.Refusal;
            if (run.Value.ExitCode != 0)
                continue;
            var read =
                program == "soffice" ? await ReadConvertedAsync(fileName, folder, cancellation) : ReadOutput(run.Value.Output, program);
            if (read is not null)
                return read;
        }

        return isInstalled ? new Refusal(Damaged, "doc") : new Refusal("document.program-missing", "DOC", "libreoffice-writer-nogui");
    }

    /// <summary>In the order in which they are tried: LibreOffice keeps everything, slowly; catdoc garbles long rows and antiword loses tables with merged cells, which a note says.</summary>
    private static (string Program, string[] Arguments)[] Converters(PrivateFolder folder, string input) =>
        [
            (
                "soffice",
                [
                    "--headless",
                    "--norestore",
                    "-env:UserInstallation=file://" + folder.PathOf("profile"),
                    "--convert-to",
                    "docx",
                    "--outdir",
                    folder.FullName,
                    input,
                ]
            ),
            ("catdoc", ["-w", "-d", "utf-8", input]),
            ("antiword", ["-w", "0", "-m", "UTF-8.txt", input]),
        ];

    private static Outcome<SourceDocument>? ReadOutput(byte[] output, string program)
    {
        var text = Encoding.UTF8.GetString(output).Trim('\n', '\r', '\f');
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var document = PlainText.Read(new DecodedText(text, CharacterEncoding.Utf8, 0, IsText: true));
        var note = new SourceNote(SourceNoteKind.Conversion, DocumentText.Say("note.old-word", program));
        return document with { Notes = [.. document.Notes, note] };
    }

    private async Task<Outcome<SourceDocument>?> ReadConvertedAsync(string fileName, PrivateFolder folder, CancellationToken cancellation)
    {
        var converted = folder.PathOf("input.docx");
        if (!File.Exists(converted) || new FileInfo(converted).Length > limits.MaxFileBytes)
            return null;
        return OfficePackage.Read(fileName, await File.ReadAllBytesAsync(converted, cancellation), limits);
    }

    private static Refusal? RefusalFor(string fileName, ReadOnlySpan<byte> content)
    {
        if (HasStream(content, "EncryptedPackage"))
            return new Refusal("document.password-protected");
        if (Recognition.EndingOf(fileName) is "wps" or "et" or "dps")
            return new Refusal("document.kind.wps");
        if (HasStream(content, "WordDocument"))
            return null;
        if (HasStream(content, "Workbook") || HasStream(content, "Book"))
            return new Refusal("document.kind.old-workbook");
        return new Refusal(HasStream(content, "PowerPoint Document") ? "document.kind.slides" : "document.kind.compound");
    }

    /// <summary>True where the file's directory names that stream; names stand there in UTF-16, at the start of an entry of 128 bytes.</summary>
    private static bool HasStream(ReadOnlySpan<byte> content, string name)
    {
        var written = Encoding.Unicode.GetBytes(name + '\0');
        for (var at = 0; content[at..].IndexOf(written) is >= 0 and var found; at += found + 2)
            if ((at + found) % 128 == 0)
                return true;
        return false;
    }
}
