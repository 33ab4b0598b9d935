using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class MappedTextTests
{
    private static readonly MappedText Thinned = new("ace", [0, 2, 4, 6]);

    [Fact]
    public void Each_character_of_a_same_text_is_its_own_origin()
    {
        var same = MappedText.Same("abc");

        Assert.Equal([0, 1, 2, 3], Taking.Origins(same));
        Assert.Equal(new Span(1, 2), same.OriginOf(new Span(1, 2)));
    }

    [Fact]
    public void A_same_text_has_no_origin_outside_itself()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MappedText.Same("abc").OriginOf(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => MappedText.Same("abc").OriginOf(-1));
    }

    [Fact]
    public void The_origin_of_a_span_holds_the_characters_dropped_inside_it_but_none_behind_it() =>
        Assert.Equal(Span.Between(0, 3), Thinned.OriginOf(new Span(0, 2)));

    [Fact]
    public void The_origin_of_an_empty_span_is_empty() => Assert.Equal(new Span(6, 0), Thinned.OriginOf(new Span(3, 0)));

    [Fact]
    public void The_image_of_a_span_holds_the_characters_that_came_from_it()
    {
        Assert.Equal(new Span(1, 2), Thinned.Image(Span.Between(1, 6)));
        Assert.Equal(0, Thinned.Image(Span.Between(3, 4)).Length);
    }

    [Fact]
    public void Origins_without_an_end_are_refused() => Assert.Throws<ArgumentException>(() => new MappedText("ab", [0, 1]));

    [Fact]
    public void Another_spelling_keeps_the_origins_and_the_length()
    {
        Assert.Equal([0, 2, 4, 6], Taking.Origins(Thinned.Respelt("ACE")));
        Assert.Throws<ArgumentException>(() => Thinned.Respelt("AC"));
    }
}
