namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>Makes a PDF of a .docx through LibreOffice, where that is installed.</summary>
public sealed class PdfPrinter(DocumentLimits limits)
{
    private const string Program = "soffice";
    private readonly OutsideProgram programs = new(limits);

    /// <summary>True where a PDF can be made on this machine.</summary>
    public bool IsInstalled => programs.Find(Program) is not null;

    /// <summary>The PDF, or why there is none.</summary>
    public async Task<Outcome<byte[]>> PrintAsync(ReadOnlyMemory<byte> docx, CancellationToken cancellation)
    {
        if (programs.Find(Program) is not { } path)
            return new Refusal("template.pdf-program-missing");
        using var folder = new PrivateFolder();
        var input = folder.PathOf("paper.docx");
        await File.WriteAllBytesAsync(input, docx, cancellation);
        string[] arguments =
        [
            "--headless",
            "--norestore",
            "-env:UserInstallation=file://" + folder.PathOf("profile"),
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            folder.FullName,
            input,
        ];
        var run = await programs.RunAsync(path, arguments, folder, cancellation);
        if (!run.Succeeded)
            return run.Refusal;
        var output = new FileInfo(folder.PathOf("paper.pdf"));
        if (run.Value.ExitCode != 0 || !output.Exists || output.Length > limits.MaxUnpackedBytes)
            return new Refusal("template.pdf-failed");
        return await File.ReadAllBytesAsync(output.FullName, cancellation);
    }
}
