using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class NormalisingTests
{
    private const string Mixed =
        "当前位置:首页 > 公开\n[bookmark: _GoBack]三審三?！敝贫?，在區(qū)領(lǐng)導(dǎo)下，統(tǒng)計(jì)局規(guī)范數(shù)據(jù)報(bào)送，網(wǎng)絡(luò)公開 １２ 條。\n－1－\n";

    public static TheoryData<string, string, string> Traces =>
        new()
        {
            { "leftovers", Mixed, "_GoBack" },
            { "pinyin", Mixed, "(qū)" },
            { "traditional", Mixed, "統" },
            { "width", Mixed, "１２" },
            { "crumbs", Mixed, "当前位置" },
            { "spaces", Mixed, "公开 12 条" },
        };

    [Fact]
    public void The_steps_are_taken_in_this_order() =>
        Assert.Equal(
            ["shifted-gbk", "leftovers", "pinyin", "traditional", "width", "crumbs", "spaces"],
            Normalising.Steps.Select(step => step.Name)
        );

    [Fact]
    public void Each_step_says_what_it_does() =>
        Assert.All(Normalising.Steps, step => Assert.EndsWith("。", step.Meaning, StringComparison.Ordinal));

    [Fact]
    public void All_steps_together_make_readable_prose()
    {
        var result = Normalising.Apply(Mixed);

        Assert.Equal("\n三审三?!敝贫?,在区领导下,统计局规范数据报送,网络公开12条。\n\n", result.Text.Text);
        Assert.Equal(["shifted-gbk", "leftovers", "pinyin", "traditional"], result.Notes.Select(note => note.Step));
    }

    [Fact]
    public void A_note_of_a_late_step_points_into_the_text_as_read()
    {
        var note = Normalising.Apply(Mixed).Notes.Single(note => note.Step == "traditional");

        Assert.Equal('審', Mixed[note.First.Start]);
    }

    [Theory]
    [MemberData(nameof(Traces))]
    public void A_step_that_is_left_out_leaves_its_traces(string step, string text, string trace)
    {
        Assert.Contains(trace, Taking.AllBut(step, text).Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(trace, Normalising.Apply(text).Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_for_shifted_text_can_be_left_out() =>
        Assert.DoesNotContain(Taking.AllBut("shifted-gbk", Mixed).Notes, note => note.Step == "shifted-gbk");

    [Fact]
    public void Prose_can_be_made_of_a_stretch_of_the_layout()
    {
        var layout = Taking.AllBut("spaces", "总 计 | ３ | 0").Text;
        var prose = Normalising.Step("spaces").Apply(new Normalised(layout, [])).Text;

        Assert.Equal("总 计 | 3 | 0", layout.Text);
        Assert.Equal("总计| 3 | 0", prose.Text);
        Assert.Equal(6, prose.OriginOf(prose.Text.IndexOf('3')));
    }

    [Fact]
    public void An_unknown_step_is_refused() => Assert.Throws<KeyNotFoundException>(() => Normalising.Step("magic"));

    [Fact]
    public void A_clean_text_passes_untouched()
    {
        const string text = "一、总体情况\n2023年,本局公开信息12条。";
        var result = Normalising.Apply(text);

        Assert.Same(text, result.Text.Text);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void An_empty_text_stays_empty() => Assert.Equal([0], Taking.Origins(Normalising.Apply("").Text));
}
