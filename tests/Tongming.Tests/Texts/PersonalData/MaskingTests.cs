using Tongming.Texts.PersonalData;

namespace Tongming.Tests.Texts.PersonalData;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("王五", "王**")]
    [InlineData(" 王小明 ", "王**")]
    [InlineData("欧阳修", "欧阳**")]
    [InlineData("欧阳", "欧**")]
    [InlineData("", "")]
    public void A_name_is_its_surname_and_two_stars_however_long(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("138-1234-5678", "138****5678")]
    [InlineData("+86 138 1234 5678", "138****5678")]
    [InlineData("0551-62345678", "0551-****78")]
    [InlineData("010 62345678", "010-****78")]
    [InlineData("62345678", "******78")]
    [InlineData("110", "***")]
    [InlineData("", "")]
    public void A_telephone_keeps_three_and_four_or_its_area(string number, string masked) => Assert.Equal(masked, Masking.Phone(number));

    [Theory]
    [InlineData("34010419850228103x", "340104********103X")]
    [InlineData("340104850228103", "340104*****8103")]
    [InlineData("3401041985", "**********")]
    public void An_id_number_keeps_six_and_four(string number, string masked) => Assert.Equal(masked, Masking.IdNumber(number));

    [Theory]
    [InlineData("zhangsan@example.com", "z***@example.com")]
    [InlineData("zhangsan", "****")]
    [InlineData("@example.com", "****")]
    public void An_address_of_mail_keeps_its_first_character_and_its_host(string address, string masked) =>
        Assert.Equal(masked, Masking.Email(address));

    [Theory]
    [InlineData("安徽省合肥市蜀山区长江西路100号3栋201室", "安徽省合肥市蜀山区****")]
    [InlineData("安徽省合肥市长江西路100号", "安徽省合肥市****")]
    [InlineData("广西壮族自治区南宁市青秀区民族大道1号", "广西壮族自治区南宁市青秀区****")]
    [InlineData("合肥市幸福小区3栋", "合肥市****")]
    [InlineData("肥西县上派镇某村", "肥西县****")]
    [InlineData("幸福路3号", "****")]
    public void An_address_ends_at_its_district(string address, string masked) => Assert.Equal(masked, Masking.Address(address));

    [Fact]
    public void A_code_of_an_organisation_is_public() =>
        Assert.Equal("91340100MA2ABCDE0T", Masking.Mask(PersonalDataKind.CreditCode, "91340100MA2ABCDE0T"));

    [Fact]
    public void Every_kind_can_be_masked() =>
        Assert.All(Enum.GetValues<PersonalDataKind>(), kind => Assert.NotEmpty(Masking.Mask(kind, "张三13812345678")));
}
