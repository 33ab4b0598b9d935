using FsCheck;
using FsCheck.Fluent;
using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class TextDifferenceTests
{
    [Fact]
    public void A_changed_sign_is_shown_in_its_line_and_the_other_lines_stay() =>
        Assert.Equal(
            [
                new DifferencePart(DifferenceKind.Same, "一、总体情况\n共 1"),
                new DifferencePart(DifferenceKind.Gone, "2"),
                new DifferencePart(DifferenceKind.New, "3"),
                new DifferencePart(DifferenceKind.Same, " 件\n二、问题"),
            ],
            TextDifference.Of("一、总体情况\n共 12 件\n二、问题", "一、总体情况\n共 13 件\n二、问题")
        );

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("同", "同", 1)]
    [InlineData("", "新的一行\n", 1)]
    [InlineData("旧的一行\n", "", 1)]
    public void Nothing_and_everything_are_differences_too(string before, string after, int parts) =>
        Assert.Equal(parts, TextDifference.Of(before, after).Count);

    [Fact]
    public void Texts_that_are_too_long_to_compare_are_set_line_against_line()
    {
        var (before, after) = (Numbered(3000, "旧"), Numbered(3000, "新"));
        var parts = TextDifference.Of(before, after);
        Assert.Equal((before, after), (Side(parts, DifferenceKind.New), Side(parts, DifferenceKind.Gone)));
        Assert.Equal(new DifferencePart(DifferenceKind.Gone, "旧"), parts[0]);
    }

    [Fact]
    public void Without_what_came_it_is_the_earlier_text_and_without_what_went_the_later_one() =>
        Prop.ForAll(
                Texts(),
                Texts(),
                (before, after) =>
                {
                    var parts = TextDifference.Of(before, after);
                    return Side(parts, DifferenceKind.New) == before && Side(parts, DifferenceKind.Gone) == after;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void In_a_sentence_numbers_change_as_a_whole_and_a_sign_between_changes_belongs_to_them()
    {
        Assert.Equal(
            [
                new DifferencePart(DifferenceKind.Same, "全年收到"),
                new DifferencePart(DifferenceKind.Gone, "12"),
                new DifferencePart(DifferenceKind.New, "135"),
                new DifferencePart(DifferenceKind.Same, "件"),
            ],
            TextDifference.OfWords("全年收到12件", "全年收到135件")
        );
        Assert.Equal(
            [
                new DifferencePart(DifferenceKind.Same, "网站"),
                new DifferencePart(DifferenceKind.Gone, "发布的"),
                new DifferencePart(DifferenceKind.New, "公开了的新"),
                new DifferencePart(DifferenceKind.Same, "信息"),
            ],
            TextDifference.OfWords("网站发布的信息", "网站公开了的新信息")
        );
    }

    [Fact]
    public void In_a_sentence_too_both_texts_can_be_read_back() =>
        Prop.ForAll(
                Texts(),
                Texts(),
                (before, after) =>
                {
                    var parts = TextDifference.OfWords(before, after);
                    return Side(parts, DifferenceKind.New) == before && Side(parts, DifferenceKind.Gone) == after;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts() =>
        Gen.Elements('一', '二', '三', 'a', '1', '2', '\n', '。').ListOf().Select(signs => string.Concat(signs)).ToArbitrary();

    private static string Numbered(int count, string word) => string.Concat(Enumerable.Range(0, count).Select(line => $"{word}{line}\n"));

    private static string Side(IReadOnlyList<DifferencePart> parts, DifferenceKind without) =>
        string.Concat(parts.Where(part => part.Kind != without).Select(part => part.Text));
}
