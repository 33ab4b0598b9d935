using Tongming.Publications.Guide;

namespace Tongming.Tests.Publications;

public sealed class GuideTests
{
    private static readonly GuideFacts Facts = new("测试区统计局")
    {
        Scope = "本机关主动公开下列信息：\n统计数据<b>",
        Arrangement = "按目录",
        Contact = "办公室，测试路1号，0000-1",
        Hours = "8:30—12:00",
        Supervisor = "区政府办公室",
        SupervisorPhone = "0000-2",
        Government = "测试区人民政府",
        Court = "测试区人民法院",
        FeeRule = "不收费",
    };

    [Fact]
    public void What_is_printed_otherwise_is_named_with_both_values()
    {
        var printed = Facts with { SupervisorPhone = "0000-3" };
        Assert.Equal([new GuideChange("监督电话", "0000-3", "0000-2")], Facts.ChangesSince(printed));
        Assert.Empty(Facts.ChangesSince(GuideText.Read(GuideText.Write(Facts))));
        Assert.Equal(["机关名称", "传真"], (Facts with { BodyName = "新名", Fax = "0000-9" }).ChangesSince(Facts).Select(one => one.Name));
    }

    [Fact]
    public void The_guide_prints_every_fact_that_is_filled_in_and_encodes_what_was_typed()
    {
        var text = GuideText.Compose(Facts with { Fax = "0000-9", EnvelopeWords = "信息公开" }, new DateOnly(2026, 3, 2));
        foreach (var (name, value) in Facts.All.Where(one => one.Value.Length > 0 && one.Name != "公开范围"))
            Assert.True(text.Contains(value, StringComparison.Ordinal), name);
        Assert.Contains("<p>统计数据&lt;b&gt;</p>", text, StringComparison.Ordinal);
        Assert.Contains("<p>传真：0000-9</p>", text, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日更新", text, StringComparison.Ordinal);
        Assert.DoesNotContain("电子邮箱", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_article_12_asks_is_missed_by_name()
    {
        Assert.Empty(Facts.Missing);
        Assert.Equal(["联系方式", "监督机关"], (Facts with { Contact = " ", Supervisor = "" }).Missing);
    }
}
