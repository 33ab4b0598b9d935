using Tongming.Texts;

namespace Tongming.Tests.Texts.Steps;

public sealed class TraditionalCharactersTests
{
    private const string Step = "traditional";
    private const string Traditional = "本機關嚴格執行條例，認真辦理申請，";

    [Theory]
    [InlineData("行政規范性文件", "行政规范性文件")]
    [InlineData("復議后起訴", "复议后起诉")]
    [InlineData("複查、恢復、重複、以後、皇后", "复查、恢复、重复、以后、皇后")]
    [InlineData("規章、結轉、勾稽關係、總計、予以公開、無法提供", "规章、结转、勾稽关系、总计、予以公开、无法提供")]
    [InlineData("製發件數、製作、制度", "制发件数、制作、制度")]
    [InlineData("內設機構說明、戶數、黃岩", "内设机构说明、户数、黄岩")]
    public void Traditional_and_half_converted_words_become_simplified(string text, string expected) =>
        Assert.Equal(expected, Taking.Words(Step, text));

    [Theory]
    [InlineData("乾隆年間、乾淨、乾部", "乾隆年间、干净、干部")]
    [InlineData("魏徵、徵收、特徵", "魏徵、征收、特征")]
    [InlineData("著名、顯著、隨著、圍繞著", "著名、显著、随着、围绕着")]
    [InlineData("瞭解、明瞭、瞭望塔", "了解、明了、瞭望塔")]
    [InlineData("藉助、慰藉", "借助、慰藉")]
    [InlineData("答覆、反覆、覆蓋", "答复、反复、覆盖")]
    public void A_character_with_two_simplified_forms_goes_by_its_word(string text, string expected) =>
        Assert.Equal(expected, Taking.Words(Step, Traditional + text)[Traditional.Length..]);

    [Theory]
    [InlineData("乾县局长徵子、於女士著有《乾坤》，瞭望、覆盖、狼藉，後姓夥计摺子")]
    [InlineData("本局二〇二三年度依申请公开工作由陳主任负责，收到申请十件，按时办结十件，没有行政复议和行政诉讼，没有收取信息处理费")]
    public void A_simplified_text_keeps_every_character(string text)
    {
        var given = new Normalised(MappedText.Same(text), []);

        Assert.Same(given, Normalising.Step(Step).Apply(given));
    }

    [Fact]
    public void The_note_gives_the_share_and_the_first_words()
    {
        var note = Assert.Single(Taking.Step(Step, "2023年，樟城區統計局工作").Notes);

        Assert.Equal((3, 8, "區統計局工作"), (note.Count, note.First.Start, note.Example));
        Assert.Contains("33%", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_simplified_form_would_be_simplified_again()
    {
        var pairs = Tongming.Texts.Generated.TraditionalPairs.Pairs;
        var starts = pairs.Where((_, index) => index % 2 == 0).ToHashSet();

        Assert.Equal(pairs.Length / 2, starts.Count);
        Assert.DoesNotContain(pairs.Where((_, index) => index % 2 == 1), starts.Contains);
    }
}
