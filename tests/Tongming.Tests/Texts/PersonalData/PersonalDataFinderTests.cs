using Tongming.Texts.PersonalData;

namespace Tongming.Tests.Texts.PersonalData;

public sealed class PersonalDataFinderTests
{
    [Theory]
    [InlineData("身份证号110101199003078881。", PersonalDataKind.IdNumber, "110101********8881")]
    [InlineData("证号：34010419850228103x，", PersonalDataKind.IdNumber, "340104********103X")]
    [InlineData("１１０１０１１９９００３０７８８８１", PersonalDataKind.IdNumber, "110101********8881")]
    [InlineData("110101 19900307 8881", PersonalDataKind.IdNumber, "110101********8881")]
    [InlineData("110101-1990-0307-8881", PersonalDataKind.IdNumber, "110101********8881")]
    [InlineData("1101011990\u200b03078881", PersonalDataKind.IdNumber, "110101********8881")]
    [InlineData("手机13800138000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("138 0013 8000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("138-0013-8000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("138－0013－8000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("１３８００１３８０００", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("+86 13800138000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("+8613800138000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("Tel13800138000", PersonalDataKind.MobilePhone, "138****8000")]
    [InlineData("卡号6222020212345678909", PersonalDataKind.BankCard, "622202*********8909")]
    [InlineData("6222 0202 1234 5678 909", PersonalDataKind.BankCard, "622202*********8909")]
    [InlineData("622202 0212345678909", PersonalDataKind.BankCard, "622202*********8909")]
    [InlineData("4111111111111111", PersonalDataKind.BankCard, "411111******1111")]
    [InlineData("邮箱zhang.san@example.com，", PersonalDataKind.Email, "z***@example.com")]
    [InlineData("ｚｓ＠example.com", PersonalDataKind.Email, "z***@example.com")]
    [InlineData("皖A12345", PersonalDataKind.PlateNumber, "皖A***45")]
    [InlineData("皖A·B1234", PersonalDataKind.PlateNumber, "皖A***34")]
    [InlineData("京AD12345", PersonalDataKind.PlateNumber, "京A****45")]
    [InlineData("代码91340100MA2ABCDE0T", PersonalDataKind.CreditCode, "91340100MA2ABCDE0T")]
    [InlineData("（0551）62345678", PersonalDataKind.FixedPhone, "0551-****78")]
    [InlineData("010-62345678", PersonalDataKind.FixedPhone, "010-****78")]
    [InlineData("当事人：张三丰", PersonalDataKind.PersonName, "张**")]
    [InlineData("法定代表人李四，男", PersonalDataKind.PersonName, "李**")]
    [InlineData("申请人王小明向我局提出申请", PersonalDataKind.PersonName, "王**")]
    [InlineData("申请人（姓名）：欧阳小明", PersonalDataKind.PersonName, "欧阳**")]
    [InlineData("当事人：阿卜杜拉·买买提", PersonalDataKind.PersonName, "阿**")]
    public void Each_kind_is_found_in_the_ways_people_write_it(string text, PersonalDataKind kind, string masked)
    {
        var match = Assert.Single(PersonalDataFinder.Find(text));
        Assert.Equal((kind, masked), (match.Kind, match.Masked));
    }

    [Theory]
    [InlineData("110101199003078882")] // the check digit does not fit
    [InlineData("110101199002308881")] // no such day
    [InlineData("1101011990030788811")] // inside a longer number
    [InlineData("9110101199003078881")]
    [InlineData("113800138000")]
    [InlineData("138001380001")]
    [InlineData("12800138000")]
    [InlineData("13800138000.55")]
    [InlineData("0.13800138000")]
    [InlineData("生产总值13800138000元")]
    [InlineData("a13800138000f")]
    [InlineData("138  0013  8000")] // three columns
    [InlineData("6222020212345678908")]
    [InlineData("1234567890123452")] // fits Luhn, begins like no card
    [InlineData("0000000000000000")]
    [InlineData("91340100MA2ABCDE0U")]
    [InlineData("x91340100MA2ABCDE0T")]
    [InlineData("someone@localhost")]
    [InlineData("@ @@ a@ @b.c")]
    [InlineData("鲁A股12345")]
    [InlineData("京沪A123456789")]
    [InlineData("申请人应当在收到之日起")]
    [InlineData("申请人于2024年提出")]
    [InlineData("申请人提出申请，当事人对决定不服，法定代表人未到场")]
    [InlineData("当事人：张某某")]
    [InlineData("申请人：王**")]
    [InlineData("申请人：安徽省")]
    [InlineData("2023年全省生产总值47050.6亿元，比上年增长5.8%")]
    [InlineData("")]
    public void What_only_looks_like_it_is_left_in_peace(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Fact]
    public void A_match_knows_where_it_stood()
    {
        const string text = "电话：１３８－0013\u200b－８０００，邮箱a@example.cn";
        var found = PersonalDataFinder.Find(text);
        Assert.Equal(["１３８－0013\u200b－８０００", "a@example.cn"], found.Select(one => text.Substring(one.Start, one.Length)));
    }

    [Fact]
    public void What_belongs_to_offices_and_organisations_is_only_flagged()
    {
        Assert.True(Assert.Single(PersonalDataFinder.Find("0551-62345678")).IsOnlyFlagged);
        Assert.True(Assert.Single(PersonalDataFinder.Find("91340100MA2ABCDE0T")).IsOnlyFlagged);
        Assert.True(Assert.Single(PersonalDataFinder.Find("tjj@example.gov.cn")).IsOnlyFlagged);
        Assert.False(Assert.Single(PersonalDataFinder.Find("tjj@example.cn")).IsOnlyFlagged);
        Assert.False(Assert.Single(PersonalDataFinder.Find("13800138000")).IsOnlyFlagged);
    }

    [Fact]
    public void One_stretch_is_found_once_and_the_rest_in_order()
    {
        const string text = "13800138000@example.com 110101199003078881 13900139000";
        Assert.Equal(
            [PersonalDataKind.Email, PersonalDataKind.IdNumber, PersonalDataKind.MobilePhone],
            PersonalDataFinder.Find(text).Select(one => one.Kind)
        );
    }

    // Quadratic work on these would take many minutes, so that the run itself is the test.
    [Theory]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("@a.")]
    [InlineData("申请人")]
    [InlineData("申请人：")]
    [InlineData("皖A")]
    [InlineData("1")]
    [InlineData("138")]
    public void A_hostile_text_is_read_to_its_end(string piece) =>
        Assert.True(PersonalDataFinder.Find(string.Concat(Enumerable.Repeat(piece, 100_000))).Count < 100_000);
}
