using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Platform.Documents;

namespace Tongming.Web.Tests.Requests.Papers;

public sealed class DefaultTemplatesTests
{
    private static readonly DocumentLimits Limits = new() { ConverterTime = TimeSpan.FromMinutes(2) };

    public static TheoryData<PaperKind> Kinds => [.. PaperKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_default_template_passes_the_check_of_its_kind(PaperKind kind) =>
        Assert.Empty(new TemplateCheck(Limits).Check(kind, DefaultTemplates.Of(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Filled_it_has_every_value_and_no_field_is_left(PaperKind kind)
    {
        var paper = await Reading.ReadAsync("paper.docx", Fill(kind, PaperValues.All));
        var contents = PaperContents.Of(kind);
        foreach (var field in contents.Required.Concat(contents.IfKnown))
            Assert.All(PaperValues.All[field.Name].Parts, part => Assert.Contains(part, paper.Text.Text));
        Assert.DoesNotContain(PaperFields.All, field => paper.Text.Text.Contains(field.Written, StringComparison.Ordinal));
        Assert.DoesNotContain("〔序号〕", paper.Text.Text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Filled_with_the_least_it_keeps_the_schema_of_the_format(PaperKind kind)
    {
        var required = PaperContents.Of(kind).Required.Where(field => !field.IsStatement).Select(field => field.Name).ToHashSet();
        var least = PaperValues.All.Where(one => required.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value);
        using var document = WordprocessingDocument.Open(new MemoryStream(Fill(kind, least)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_mark_stands_twice_whatever_was_typed_at_the_ends_of_the_words(PaperKind kind)
    {
        string[] endings = ["。", "，", "；", "。。", "，。", "、"];
        foreach (var ending in endings)
        {
            var typed = PaperFields.All.ToDictionary(
                field => field.Name,
                field =>
                    field.IsList
                        ? PaperValue.List([$"，{field.Example}{ending}", field.Example + ending])
                        : PaperValue.Of($"，{field.Example}{ending}")
            );
            var text = (await Reading.ReadAsync("paper.docx", Fill(kind, typed))).Text.Text;
            Assert.DoesNotMatch("[。，、；：]{2}", text);
            Assert.DoesNotMatch("[。，、；](的规定|提出申请|处理。|前（|收到|向|就)", text);
        }
    }

    [Fact]
    public async Task What_is_not_known_leaves_no_trace()
    {
        var paper = await Reading.ReadAsync("paper.docx", Fill(PaperKind.T16, PaperValues.Without("负责机关")));
        Assert.DoesNotContain("可以向提出", paper.Text.Text);
        Assert.Contains("该机关的联系方式：0000-87654321", paper.Text.Text);
    }

    [Fact]
    public async Task Sheets_keep_empty_cells_for_the_pen()
    {
        var paper = await Reading.ReadAsync("paper.docx", Fill(PaperKind.T26, PaperValues.Without("签发意见")));
        Assert.Contains("签发@0 @1", Reading.Describe(paper));
    }

    [Fact]
    public async Task A_template_is_always_the_same_and_LibreOffice_prints_it()
    {
        var first = OfficialPaper.Write(DefaultTemplates.TextOf(PaperKind.T14));
        Assert.Equal(first, DefaultTemplates.Of(PaperKind.T14).ToArray());
        var printer = new PdfPrinter(Limits);
        Assert.SkipUnless(printer.IsInstalled, "LibreOffice is not installed.");
        var printed = await printer.PrintAsync(Fill(PaperKind.T14, PaperValues.All), CancellationToken.None);
        Assert.True(printed.Succeeded, printed.Refusal?.Code);
        Assert.Equal("T14不予公开告知书.docx", DefaultTemplates.FileName(PaperKind.T14));
    }

    private static byte[] Fill(PaperKind kind, IReadOnlyDictionary<string, PaperValue> values)
    {
        // The name of the applicant is tested elsewhere; here every paper may use every example.
        var given = values.Where(one => !kind.HidesApplicant() || one.Key != "申请人").ToDictionary(one => one.Key, one => one.Value);
        var filled = new FillPaper(Limits).Fill(new FillPaper.Input(kind, DefaultTemplates.Of(kind), given));
        Assert.True(filled.Succeeded, filled.Refusal is { } refusal ? $"{refusal.Code} {string.Join(' ', refusal.Arguments)}" : "");
        return filled.Value;
    }
}
