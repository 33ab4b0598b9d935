using System.Text;

namespace Tongming.Tests.Texts.Steps;

public sealed class PinyinGlossesTests
{
    private const string Step = "pinyin";
    private const string Glossed =
        "在區(qū)委、區(qū)政府領(lǐng)導(dǎo)下，統(tǒng)計(jì)局認(rèn)真貫徹，報(bào)送數(shù)據(jù)，規(guī)范網(wǎng)絡(luò)。";

    [Fact]
    public void Glosses_all_over_a_text_go_and_are_counted()
    {
        var result = Taking.Step(Step, Glossed);
        var note = Assert.Single(result.Notes);

        Assert.Equal("在區委、區政府領導下，統計局認真貫徹，報送數據，規范網絡。", result.Text.Text);
        Assert.Equal((13, "區(qū)", 1), (note.Count, note.Example, note.First.Start));
    }

    [Fact]
    public void Glosses_without_tone_marks_doubled_and_in_wide_brackets_go_too()
    {
        Assert.Equal("中华人民共和国", Taking.Words(Step, Glossed + "中(zhong)华(hua)人民共(gong)和(he)(he)国（guo）")[^7..]);
        Assert.Equal("绿女略", Taking.Words(Step, Glossed + "绿(lǜ)女(nv)略(lu\u0308e\u0300)")[^3..]);
        Assert.Equal("阿饿", Taking.Words(Step, Glossed + "阿(a)饿(e)")[^2..]);
    }

    [Theory]
    [InlineData("移动应用(app)上线")]
    [InlineData("附件(a)和表(e)")]
    [InlineData("电台FM(调频)")]
    [InlineData("人工智能(AI)应用")]
    [InlineData("政务(gov)公开")]
    [InlineData("123(ma)456")]
    [InlineData("Word(bao)文件")]
    [InlineData("信息( xi)和(xi")]
    [InlineData("信息()和(m)")]
    public void What_is_no_gloss_survives_even_in_a_glossed_text(string words) =>
        Assert.EndsWith(words, Taking.Words(Step, Glossed + words), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_glossed_again_and_again_keeps_its_glosses()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 30; i++)
            text.Append("泜(zhī)河镇依法公开信息，按时答复申请。");

        Assert.Equal(text.ToString(), Taking.Words(Step, text.ToString()));
    }

    [Fact]
    public void A_few_glosses_in_a_text_stay()
    {
        const string text = "亳(bó)州、鄄(juàn)城、郫(pí)县、筠(jūn)连、尉(yù)犁";

        Assert.Equal(text, Taking.Words(Step, text));
    }

    [Fact]
    public void A_dozen_rare_names_in_a_long_text_stay()
    {
        var text = "亳(bó)鄄(juàn)郫(pí)筠(jūn)尉(yù)泜(zhī)浚(xùn)莘(shēn)歙(shè)黟(yī)砀(dàng)濉(suī)" + new string('政', 8000);

        Assert.Equal(text, Taking.Words(Step, text));
    }

    [Fact]
    public void Every_tone_of_every_vowel_is_read()
    {
        foreach (var letters in new[] { "mā", "má", "mǎ", "mà", "dé", "tè", "nǐ", "wǒ", "bù", "lǘ", "nǚ", "ɡuó", "zhuāng" })
            Assert.EndsWith("字", Taking.Words(Step, $"{Glossed}字({letters})"), StringComparison.Ordinal);
    }
}
