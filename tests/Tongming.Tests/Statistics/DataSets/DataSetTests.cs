using Tongming.Statistics.DataSets;

namespace Tongming.Tests.Statistics.DataSets;

/// <summary>Data sets, their versions and the explanations of indicators.</summary>
public sealed class DataSetTests
{
    private static readonly DataSet.Facts Facts = new(
        "industry-month",
        "工业生产",
        StatisticsField.Industry,
        DataSetRhythm.Month,
        "产值",
        true
    );

    [Theory]
    [InlineData("")]
    [InlineData("Industry")]
    [InlineData("工业")]
    [InlineData("1a")]
    [InlineData("a--b")]
    [InlineData("a-")]
    [InlineData("a/b")]
    [InlineData("a234567890123456789012345678901234567890x")]
    public void A_code_must_fit_into_addresses(string code) =>
        Assert.Equal("data-set.code", DataSet.Create(Guid.NewGuid(), Guid.NewGuid(), Facts with { Code = code }).Refusal!.Code);

    [Fact]
    public void What_is_said_of_it_changes_and_its_code_stays()
    {
        var set = DataSet.Create(Guid.NewGuid(), Guid.NewGuid(), Facts).Value!;
        Assert.True(set.Change(Facts with { Code = "other", Title = " 规上工业 " }).Succeeded);
        Assert.Equal(("industry-month", "规上工业", 2), (set.Code, set.Title, set.Version));
        Assert.Equal("data-set.title", set.Change(Facts with { Title = "" }).Refusal!.Code);
        Assert.Equal("规上工业", set.Title);
    }

    [Fact]
    public void A_version_belongs_to_one_release_and_stays_once_it_has_a_moment()
    {
        var vintage = new Vintage(
            (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 1),
            "1.0.0",
            new Vintage.Content(new string('a', 64), new string('b', 64), new string('c', 64), 10, 100),
            (Guid.NewGuid(), DateTimeOffset.UnixEpoch)
        );
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.True(vintage.Put(first).Succeeded);
        Assert.Equal("vintage.elsewhere", vintage.Put(second).Refusal!.Code);
        Assert.True(vintage.Put(null).Succeeded);
        Assert.True(vintage.Put(second).Succeeded);
        vintage.Show(DateTimeOffset.UnixEpoch);
        Assert.Equal("vintage.shown", vintage.Put(null).Refusal!.Code);
        vintage.Show(null);
        Assert.True(vintage.Put(null).Succeeded);
    }

    [Fact]
    public void An_explanation_says_all_five_parts_that_the_law_names()
    {
        var words = new IndicatorEntry.Words("产值", "含义", "范围", "方法", "算法", "全面调查", "总产值");
        Assert.True(new IndicatorEntry(Guid.NewGuid(), "gyzcz").Say(words).Succeeded);
        foreach (
            var (missing, name) in new[]
            {
                (words with { Meaning = "" }, "指标含义"),
                (words with { Scope = " " }, "调查范围"),
                (words with { Method = "" }, "调查方法"),
                (words with { Calculation = "" }, "计算方法"),
                (words with { Sample = "" }, "样本量"),
            }
        )
        {
            var refusal = new IndicatorEntry(Guid.NewGuid(), "gyzcz").Say(missing).Refusal!;
            Assert.Equal(("indicator.words", name), (refusal.Code, refusal.Arguments[0]));
        }
    }

    [Fact]
    public void Every_field_has_its_word_and_code_in_order()
    {
        Assert.Equal(Enum.GetValues<StatisticsField>(), StatisticsFields.All);
        Assert.All(StatisticsFields.All, field => Assert.Equal(field, StatisticsFields.OfCode(StatisticsFields.CodeOf(field))));
        Assert.Equal(StatisticsFields.All.Count, StatisticsFields.All.Select(StatisticsFields.NameOf).Distinct().Count());
        Assert.Null(StatisticsFields.OfCode("weather"));
    }
}
