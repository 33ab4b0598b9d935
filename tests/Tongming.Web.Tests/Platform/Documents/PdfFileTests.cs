using Tongming.Texts;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Platform.Documents.Made.PdfMade;

namespace Tongming.Web.Tests.Platform.Documents;

public sealed class PdfFileTests
{
    [Fact]
    public async Task A_row_of_a_table_is_a_line_with_its_columns_apart()
    {
        var document = await Reading.ReadAsync(
            "a.pdf",
            File([
                new Piece(60, 700, "一、本年新收"),
                new Piece(300, 700, "21"),
                new Piece(360, 700, "0"),
                new Piece(60, 660, "二、上年结转"),
                new Piece(300, 660, "3"),
            ])
        );
        Assert.Matches("一、本年新收 {2,}21 {2,}0\n+二、上年结转 {2,}3\n", document.Text.Text);
        Assert.Empty(document.Tables);
    }

    [Fact]
    public async Task Each_character_leads_to_its_page_and_its_line_there()
    {
        var document = await Reading.ReadAsync(
            "报告",
            File([new Piece(60, 700, "甲"), new Piece(60, 680, "乙")], [new Piece(60, 700, "丙")])
        );
        var text = document.Text;
        Assert.Equal(
            (1, 2),
            (
                text.PlaceOf(text.Text.IndexOf('乙', StringComparison.Ordinal)).Page,
                text.PlaceOf(text.Text.IndexOf('乙', StringComparison.Ordinal)).Line
            )
        );
        Assert.Equal(
            (2, 1),
            (
                text.PlaceOf(text.Text.IndexOf('丙', StringComparison.Ordinal)).Page,
                text.PlaceOf(text.Text.IndexOf('丙', StringComparison.Ordinal)).Line
            )
        );
        Assert.DoesNotContain('\f', text.Text);
    }

    [Fact]
    public async Task A_scanned_file_is_said_to_be_one() =>
        Assert.Equal("document.scanned-pdf", (await Reading.RefuseAsync("a.pdf", File(null, null))).Code);

    [Fact]
    public async Task A_scanned_page_between_others_is_told()
    {
        var document = await Reading.ReadAsync("a.pdf", File([new Piece(60, 700, "甲")], null, [new Piece(60, 700, "乙")]));
        var note = Assert.Single(document.Notes);
        Assert.Equal(SourceNoteKind.Picture, note.Kind);
        Assert.Contains("第 2 页", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_told() =>
        Assert.Equal("document.password-protected", (await Reading.RefuseAsync("a.pdf", Locked())).Code);

    [Fact]
    public async Task A_broken_file_is_told()
    {
        var whole = File([new Piece(60, 700, "甲")]);
        Assert.Equal("document.damaged", (await Reading.RefuseAsync("a.pdf", whole[..60])).Code);
        Assert.Equal("document.damaged", (await Reading.RefuseAsync("a.pdf", "%PDF-1.7\nnothing"u8.ToArray())).Code);
    }
}
