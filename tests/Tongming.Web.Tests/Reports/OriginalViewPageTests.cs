using Tongming.Texts;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Tests.Reports;

public sealed class OriginalViewPageTests
{
    private static OriginalView Of(string text, params Span[] spans) =>
        new("f1", SourceText.Plain(text), spans.Select((span, index) => (span, index + 1)));

    private static string Written(OriginalView view) =>
        string.Concat(view.Passages.SelectMany(lines => lines).SelectMany(line => line.Segments).Select(segment => segment.Text));

    [Fact]
    public void Two_lines_stand_around_a_mark()
    {
        var view = Of("一\n二\n三\n四\n五\n六\n七", new Span(6, 1));
        Assert.Equal([2, 3, 4, 5, 6], Assert.Single(view.Passages).Select(line => line.Place.Line));
        Assert.Equal("f1-m6", view.MarkOf(new Span(6, 1)));
    }

    [Fact]
    public void A_document_of_one_long_line_shows_only_what_stands_near()
    {
        var view = Of(new string('数', 100_000), new Span(50_000, 3));
        var line = Assert.Single(Assert.Single(view.Passages));
        Assert.True(line.CutBefore && line.CutBehind);
        Assert.Equal(323, Written(view).Length);
    }

    [Fact]
    public void Marks_that_overlap_keep_all_their_characters_and_a_mark_each()
    {
        var view = Of("总计3+2=5", new Span(0, 5), new Span(2, 5));
        Assert.Equal("总计3+2=5", Written(view));
        Assert.Equal("f1-m0", view.MarkOf(new Span(0, 5)));
        Assert.Equal("f1-m2", view.MarkOf(new Span(2, 5)));
        var ids = view.Passages[0][0].Segments.Select(segment => segment.MarkId).OfType<string>();
        Assert.Equal(["f1-m0", "f1-m2"], ids);
    }

    [Fact]
    public void A_blank_cell_has_a_place_too()
    {
        var view = Of("甲||乙", new Span(2, 0));
        var gap = Assert.Single(view.Passages[0][0].Segments, segment => segment.Marked);
        Assert.Equal(("", "f1-g2"), (gap.Text, gap.MarkId));
    }

    [Fact]
    public void Places_outside_of_the_text_do_no_harm() =>
        Assert.Equal("短", Written(Of("短", new Span(5, 10), new Span(-3, 2), new Span(0, 400))));

    [Fact]
    public void The_whole_text_ends_at_its_limit()
    {
        var view = Of(new string('数', OriginalView.WholeLimit + 10));
        Assert.Equal(OriginalView.WholeLimit, view.Whole().Sum(line => line.Segments.Sum(segment => segment.Text.Length)));
        Assert.True(view.Whole()[^1].CutBehind);
    }
}
