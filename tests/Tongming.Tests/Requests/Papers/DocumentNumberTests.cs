using Tongming.Requests.Papers;

namespace Tongming.Tests.Requests.Papers;

public sealed class DocumentNumberTests
{
    [Fact]
    public void A_number_has_letters_a_full_year_in_six_angle_brackets_and_a_plain_sequence()
    {
        var number = new DocumentNumber("某统公复", 2026, 3);
        Assert.Equal("某统公复〔2026〕3号", number.ToString());
        Assert.Equal(number, DocumentNumber.Parse(" 某统公复〔2026〕3号 ").Value);
    }

    [Theory]
    [InlineData("某统公复[2026]3号", "paper.number-brackets")]
    [InlineData("某统公复（2026）3号", "paper.number-brackets")]
    [InlineData("某统公复【2026】3号", "paper.number-brackets")]
    [InlineData("某统公复〔2026〕第3号", "paper.number-ordinal")]
    [InlineData("某统公复第〔2026〕3号", "paper.number-ordinal")]
    [InlineData("某统公复〔2026〕003号", "paper.number-zeros")]
    [InlineData("某统公复〔2026〕0号", "paper.number-zeros")]
    [InlineData("某统公复〔26〕3号", "paper.number-year")]
    [InlineData("某统公复〔二〇二六〕3号", "paper.number-year")]
    [InlineData("某统公复〔0026〕3号", "paper.number-year")]
    [InlineData("某统公复〔2026〕3", "paper.number-form")]
    [InlineData("某统公复〔2026〕三号", "paper.number-form")]
    [InlineData("〔2026〕3号", "paper.number-form")]
    [InlineData("某统 公复〔2026〕3号", "paper.number-form")]
    [InlineData("某统公复〔2026〕12345678901号", "paper.number-form")]
    [InlineData("某统公复〕2026〔3号", "paper.number-form")]
    [InlineData("", "paper.number-form")]
    public void Another_form_is_refused_with_its_own_reason(string written, string code) =>
        Assert.Equal(code, DocumentNumber.Parse(written).Refusal?.Code);

    [Fact]
    public void Whatever_can_be_made_is_read_again_as_it_was()
    {
        foreach (var letters in (string[])["统", "某统公复", "ＸＸ统办函", "依公开答"])
        foreach (var year in (int[])[1949, 2026, 9999])
        foreach (var sequence in (int[])[1, 9, 10, 100, 999_999_999])
            Assert.Equal(
                new DocumentNumber(letters, year, sequence),
                DocumentNumber.Parse($"{new DocumentNumber(letters, year, sequence)}").Value
            );
    }

    [Theory]
    [InlineData("", 2026, 1)]
    [InlineData("某2", 2026, 1)]
    [InlineData("某第", 2026, 1)]
    [InlineData("某", 26, 1)]
    [InlineData("某", 2026, 0)]
    public void An_impossible_number_cannot_be_made(string letters, int year, int sequence) =>
        Assert.ThrowsAny<ArgumentException>(() => new DocumentNumber(letters, year, sequence));

    [Fact]
    public void A_date_has_no_leading_zeros() => Assert.Equal("2026年3月2日", PaperDate.Write(new DateOnly(2026, 3, 2)));
}
