using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Papers;

public sealed class PdfPrinterTests
{
    private static readonly byte[] Paper = OfficialPaper.Write("# 标题\n正文一段。");

    [Fact]
    public async Task Where_the_program_is_missing_it_says_so()
    {
        using var programs = new ProgramsMade();
        var printer = new PdfPrinter(programs.Limits);
        Assert.False(printer.IsInstalled);
        WordTemplateTests.Refused("template.pdf-program-missing", await printer.PrintAsync(Paper, CancellationToken.None));
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    public async Task Where_the_program_gives_nothing_it_says_so(string script)
    {
        using var programs = new ProgramsMade().With("soffice", script);
        WordTemplateTests.Refused("template.pdf-failed", await new PdfPrinter(programs.Limits).PrintAsync(Paper, CancellationToken.None));
    }

    [Fact]
    public async Task LibreOffice_prints_the_words()
    {
        var printer = new PdfPrinter(new DocumentLimits { ConverterTime = TimeSpan.FromMinutes(2) });
        Assert.SkipUnless(printer.IsInstalled, "LibreOffice is not installed.");
        var printed = await printer.PrintAsync(Paper, CancellationToken.None);
        Assert.True(printed.Succeeded, printed.Refusal?.Code);
        Assert.True(printed.Value.AsSpan().StartsWith("%PDF-"u8));
    }
}
