using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class OldWordFileTests
{
    /// <summary>Our own reader understands nothing of it.</summary>
    private static readonly byte[] Document = CompoundMade.File("Root Entry", "WordDocument");

    [Fact]
    public async Task No_program_is_asked_about_what_we_read_ourselves()
    {
        using var programs = new ProgramsMade().With("soffice", "exit 0").With("catdoc", "echo 不用").With("antiword", "echo 不用");
        var document = await Reading.ReadAsync("a.doc", new OldWordMade().With("规章\r").File(), programs.Limits);
        Assert.Equal("规章\n", document.Text.Text);
        Assert.Empty(document.Notes);
    }

    [Theory]
    [InlineData("catdoc")]
    [InlineData("antiword")]
    public async Task What_catdoc_or_antiword_reads_is_said_to_be_incomplete(string program)
    {
        using var programs = new ProgramsMade().With(program, "printf '规章\t0\n'");
        var document = await Reading.ReadAsync("a.doc", Document, programs.Limits);
        Assert.Equal("规章\t0", document.Text.Text);
        var note = Assert.Single(document.Notes);
        Assert.Equal(Tongming.Texts.SourceNoteKind.Conversion, note.Kind);
        Assert.Contains(program, note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catdoc_reads_what_LibreOffice_cannot_and_antiword_what_catdoc_cannot()
    {
        using var programs = new ProgramsMade().With("soffice", "exit 0").With("catdoc", "echo 总体").With("antiword", "echo 情况");
        Assert.Equal("总体", (await Reading.ReadAsync("a.doc", Document, programs.Limits)).Text.Text);
        programs.With("catdoc", "exit 1");
        Assert.Equal("情况", (await Reading.ReadAsync("a.doc", Document, programs.Limits)).Text.Text);
    }

    [Fact]
    public async Task LibreOffice_reads_it_by_way_of_docx()
    {
        using var programs = new ProgramsMade();
        var converted = Path.Combine(programs.Folder, "made.docx");
        await File.WriteAllBytesAsync(converted, WordMade.File(WordMade.Table(WordMade.Cell("规章") + WordMade.Cell("0"))));
        // The output folder is the argument before the last.
        programs.With("catdoc", "echo 不用").With("soffice", $"while [ $# -gt 2 ]; do shift; done\ncp {converted} \"$1/input.docx\"");
        Assert.Equal("规章@0 0@1", Reading.Describe(await Reading.ReadAsync("a.doc", Document, programs.Limits)));
    }

    [Fact]
    public async Task What_no_program_can_read_is_damaged()
    {
        using var programs = new ProgramsMade().With("antiword", "exit 1").With("catdoc", "exit 0");
        Assert.Equal("document.damaged", (await Reading.RefuseAsync("a.doc", Document, programs.Limits)).Code);
    }

    [Fact]
    public async Task A_converter_that_hangs_is_not_followed_by_another()
    {
        using var programs = new ProgramsMade().With("soffice", "exec sleep 600").With("catdoc", "echo 不用");
        Assert.Equal(
            "document.converter-timeout",
            (await Reading.RefuseAsync("a.doc", Document, programs.Limits with { ConverterTime = TimeSpan.FromSeconds(1) })).Code
        );
    }

    [Theory]
    [InlineData("a.xls", "Workbook", "document.kind.old-workbook")]
    [InlineData("a.doc", "Book", "document.kind.old-workbook")]
    [InlineData("a.ppt", "PowerPoint Document", "document.kind.slides")]
    [InlineData("a.wps", "WordDocument", "document.kind.wps")]
    [InlineData("a.et", "Workbook", "document.kind.wps")]
    [InlineData("a.docx", "EncryptedPackage", "document.password-protected")]
    [InlineData("a.xlsx", "EncryptedPackage", "document.password-protected")]
    [InlineData("a.msi", "Other", "document.kind.compound")]
    public async Task Other_compound_files_are_told_apart(string name, string stream, string code) =>
        Assert.Equal(code, (await Reading.RefuseAsync(name, CompoundMade.File("Root Entry", stream))).Code);

    [Fact]
    public async Task An_encrypted_document_of_Word_97_is_told() =>
        Assert.Equal("document.password-protected", (await Reading.RefuseAsync("a.doc", CompoundMade.LockedWord())).Code);
}
