using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class RewritingTests
{
    [Fact]
    public void A_text_without_an_edit_is_the_same_object()
    {
        var text = MappedText.Same("abc");

        Assert.Same(text, new Rewriting(text).Finish());
    }

    [Fact]
    public void Dropped_and_replaced_stretches_leave_the_origins_of_the_others()
    {
        var rewriting = new Rewriting(MappedText.Same("ab--cd&nbsp;e"));
        rewriting.Drop(new Span(2, 2));
        rewriting.Put(new Span(6, 6), ' ');
        var result = rewriting.Finish();

        Assert.Equal("abcd e", result.Text);
        Assert.Equal([0, 1, 4, 5, 6, 12, 13], Taking.Origins(result));
    }

    [Fact]
    public void The_origins_of_a_text_rewritten_twice_index_the_first_text()
    {
        var first = new Rewriting(MappedText.Same("xxabyycd"));
        first.Drop(new Span(0, 2));
        var second = new Rewriting(first.Finish());
        second.Drop(new Span(2, 2));
        var result = second.Finish();

        Assert.Equal("abcd", result.Text);
        Assert.Equal([2, 3, 6, 7, 8], Taking.Origins(result));
    }

    [Fact]
    public void Everything_can_be_dropped()
    {
        var rewriting = new Rewriting(MappedText.Same("abc"));
        rewriting.Drop(new Span(0, 3));

        Assert.Equal([3], Taking.Origins(rewriting.Finish()));
    }

    [Fact]
    public void Edits_out_of_order_are_refused()
    {
        var rewriting = new Rewriting(MappedText.Same("abc"));
        rewriting.Drop(new Span(1, 1));

        Assert.Throws<ArgumentException>(() => rewriting.Drop(new Span(0, 1)));
    }
}
