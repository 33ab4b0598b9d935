using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;

namespace Tongming.Tests.Reports.Compiling;

public sealed class NarrativeDraftTests
{
    private static readonly TallyPeriod Period = TallyPeriod.Of(Guid.NewGuid(), 2025).Value!;

    [Fact]
    public void The_channels_are_a_closed_list_where_they_add_up_and_explained_where_they_do_not()
    {
        Assert.Equal(
            "2025年，主动公开政府信息735条，其中：site436条、wechat228条、weibo71条。",
            Draft(
                ReportPart.Disclosure,
                ("n.channel.total", 735),
                ("n.channel.site", 436),
                ("n.channel.wechat", 228),
                ("n.channel.weibo", 71)
            )
        );
        Assert.Equal(
            "2025年，主动公开政府信息9条，分渠道看，site9条、wechat4条；同一信息在几个渠道公开的，总数只计一条。",
            Draft(ReportPart.Disclosure, ("n.channel.total", 9), ("n.channel.site", 9), ("n.channel.wechat", 4))
        );
    }

    [Fact]
    public void Results_that_are_nought_are_not_named()
    {
        Assert.Equal(
            "本年度新收政府信息公开申请10件，上年结转1件，办结9件，结转下年度继续办理2件。办结的申请中，予以公开8件、"
                + "不予公开（属于四类过程性信息）1件。没有因政府信息公开被申请行政复议、提起行政诉讼。",
            Draft(ReportPart.OnRequest, ("t3.R1.c1", 10), ("t3.R2.c2", 1), ("t3.R3.c1", 8), ("t3.R10.c2", 1), ("t3.R25.c1", 2))
        );
        Assert.Equal(
            "本年度没有收到政府信息公开申请，没有上年结转的申请。没有因政府信息公开被申请行政复议、提起行政诉讼。",
            Draft(ReportPart.OnRequest)
        );
    }

    [Theory]
    [InlineData(0, "本年度未收取政府信息公开信息处理费。")]
    [InlineData(300, "本年度依法收取政府信息公开信息处理费300元。")]
    public void The_fee_is_stated_in_part_six(int yuan, string expected) =>
        Assert.Equal(expected, Draft(ReportPart.Others, ("n.requests.fee", yuan)));

    [Fact]
    public void Documents_decisions_and_interpretations_are_told_where_there_are_any() =>
        Assert.Equal(
            "发布政策解读2篇。制发行政规范性文件1件，废止0件，现行有效5件。作出行政处罚决定6件。",
            Draft(
                ReportPart.Disclosure,
                ("n.item.interpretation", 2),
                ("t2.normative.made", 1),
                ("t2.normative.valid", 5),
                ("t2.penalties.decisions", 6)
            )
        );

    [Fact]
    public void What_no_number_tells_is_left_to_people()
    {
        foreach (var part in new[] { ReportPart.Management, ReportPart.Platforms, ReportPart.Supervision, ReportPart.Problems })
            Assert.Equal("", Draft(part, ("n.channel.total", 3)));
    }

    [Fact]
    public void A_field_follows_its_number_and_an_unknown_one_is_named()
    {
        var report = CompiledReport.Of(Period, [new("t3.R1.c1", 4), new("t2.fees.amount", 1.23456m), new("n.x", 7)], []);
        const string words = "收到{{t3.R1.c7}}件，收费{{ t2.fees.amount }}万元，{{n.x}}条，{{n.y}}，{t3.R1.c7}";
        Assert.Equal("收到4件，收费1.23456万元，7条，{{n.y}}，{t3.R1.c7}", NumberFields.Fill(words, report));
        Assert.Equal(["n.y"], NumberFields.Unknown(words, report));
    }

    private static string Draft(ReportPart part, params (string Key, decimal Value)[] numbers)
    {
        var report = CompiledReport.Of(Period, numbers.Select(one => new Tally(one.Key, one.Value)), []);
        return NumberFields.Fill(NarrativeDraft.Of(report, key => key["n.channel.".Length..])[part], report);
    }
}
