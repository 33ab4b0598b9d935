using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class HanTests
{
    [Theory]
    [
        InlineData('一'),
        InlineData('龙'),
        InlineData('〇'),
        InlineData('㐀'),
        InlineData('\u2f00'),
        InlineData('\ufa0c'),
        InlineData('\ud840')
    ]
    public void Han_characters_radicals_and_halves_of_rare_ones_are_han(char character) => Assert.True(Han.Is(character));

    [Theory]
    [
        InlineData('a'),
        InlineData('3'),
        InlineData('，'),
        InlineData('。'),
        InlineData('　'),
        InlineData('ㄅ'),
        InlineData('か'),
        InlineData('\ue000'),
        InlineData('％')
    ]
    public void Letters_signs_and_other_scripts_are_not(char character) => Assert.False(Han.Is(character));

    [Theory]
    [
        InlineData('。'),
        InlineData('、'),
        InlineData('“'),
        InlineData('”'),
        InlineData('《'),
        InlineData('〕'),
        InlineData('，'),
        InlineData('—'),
        InlineData('…')
    ]
    public void Chinese_punctuation_is_told_from_letters(char character) => Assert.True(Han.IsPunctuation(character));

    [Theory]
    [
        InlineData(','),
        InlineData('|'),
        InlineData('-'),
        InlineData('０'),
        InlineData('Ａ'),
        InlineData('〇'),
        InlineData('人'),
        InlineData('\u3000')
    ]
    public void Ascii_signs_and_full_width_digits_are_no_chinese_punctuation(char character) => Assert.False(Han.IsPunctuation(character));
}
