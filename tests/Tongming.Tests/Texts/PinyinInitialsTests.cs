using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("统计公报", "tjgb")]
    [InlineData("国民经济和社会发展", "gmjjhshfz")]
    [InlineData("固定资产投资", "gdzctz")]
    [InlineData("居民消费价格", "jmxfjg")]
    [InlineData("人口普查", "rkpc")]
    [InlineData("粮食产量", "lscl")]
    [InlineData("行政处罚", "xzcf")]
    [InlineData("啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝", "abcdefghjklmnopqrstwxyz")]
    public void Each_common_character_has_the_first_letter_of_its_pinyin(string text, string letters) =>
        Assert.Equal(letters, PinyinInitials.Of(text));

    [Fact]
    public void The_first_and_the_last_character_of_each_letter_are_on_the_right_side_of_its_border()
    {
        const string lasts = "澳怖错堕贰咐过祸骏阔络穆诺沤瀑群弱所唾误迅孕座";
        Assert.Equal("abcdefghjklmnopqrstwxyz", PinyinInitials.Of(lasts));
    }

    [Theory]
    [InlineData("2025年A", "    n ")]
    [InlineData("瞭、統〇", "    ")]
    [InlineData("", "")]
    [InlineData("\ud840\udc00局", "  j")]
    public void What_is_no_common_character_has_none(string text, string letters) => Assert.Equal(letters, PinyinInitials.Of(text));

    [Fact]
    public void A_character_of_several_readings_has_the_letter_of_one()
    {
        Assert.Equal('z', PinyinInitials.Of('重'));
        Assert.Equal('c', PinyinInitials.Of('长'));
        Assert.Equal('d', PinyinInitials.Of('调'));
    }

    [Theory]
    [InlineData("tj", true)]
    [InlineData("TJGB", true)]
    [InlineData("abcdefghijkl", true)]
    [InlineData("abcdefghijklm", false)]
    [InlineData("t", false)]
    [InlineData("t j", false)]
    [InlineData("t1", false)]
    [InlineData("统计", false)]
    [InlineData("ｔｊ", false)]
    public void Two_to_twelve_letters_can_be_initials(string words, bool can) => Assert.Equal(can, PinyinInitials.CanBe(words));

    [Fact]
    public void What_initials_stand_for_is_told_at_its_first_place()
    {
        Assert.Equal("统计公报", PinyinInitials.Meant("2025年演示区统计公报，统计公报", "TJgb"));
        Assert.Null(PinyinInitials.Meant("统计公报", "tjgbx"));
        Assert.Null(PinyinInitials.Meant("统 计", "tj"));
        Assert.Null(PinyinInitials.Meant("统计公报", "统计"));
    }
}
