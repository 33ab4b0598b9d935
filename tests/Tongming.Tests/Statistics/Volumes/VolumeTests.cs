using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;

namespace Tongming.Tests.Statistics.Volumes;

/// <summary>The course of a volume, and its words.</summary>
public sealed class VolumeTests
{
    private static readonly Guid Body = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Release = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateTimeOffset Now = new(2026, 4, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025", "2025年", 2025, 12, 31)]
    [InlineData("202602", "2026年2月", 2026, 2, 28)]
    [InlineData("2026Q1", "2026年一季度", 2026, 3, 31)]
    [InlineData("2026H2", "2026年下半年", 2026, 12, 31)]
    public void A_period_has_a_name_and_a_last_day(string code, string name, int year, int month, int day)
    {
        var period = VolumePeriod.Of(code).Value!;
        Assert.Equal((name, new DateOnly(year, month, day)), (period.Name, period.Last));
    }

    [Theory]
    [InlineData("202613")]
    [InlineData("2026Q5")]
    [InlineData("三月")]
    [InlineData("")]
    public void What_is_no_period_is_refused(string code) => Assert.Equal("volume.period", VolumePeriod.Of(code).Refusal!.Code);

    [Fact]
    public void It_is_frozen_by_one_release_and_not_changed_then()
    {
        var volume = Begun();
        Assert.True(volume.Write("三月月报", "# 二").Succeeded);
        Assert.True(volume.Freeze(Release, "a").Succeeded);
        Assert.True(volume.KeepPdf("a", "pdf"));
        Assert.Equal("volume.taken", volume.Write("别的", "# 三").Refusal!.Code);
        Assert.Equal("volume.elsewhere", volume.Freeze(Body, "a").Refusal!.Code);
        Assert.True(volume.Freeze(Release, "a").Succeeded);
        Assert.Equal("pdf", volume.PdfFile);
        Assert.True(volume.Freeze(Release, "b").Succeeded);
        Assert.Equal("", volume.PdfFile);
        Assert.False(volume.KeepPdf("a", "pdf"));
        Assert.Equal("", volume.PdfFile);
        volume.Show(Now);
        Assert.Equal("volume.shown", volume.Freeze(Release, "c").Refusal!.Code);
        Assert.Equal("volume.shown", volume.Thaw().Refusal!.Code);
        volume.Show(null);
        Assert.True(volume.Thaw().Succeeded);
        Assert.True(volume.Write("别的", "# 三").Succeeded);
        Assert.Equal(("", null), (volume.ContentFile, volume.ReleaseId));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(ReleaseState.Planned, null)]
    [InlineData(ReleaseState.Cancelled, null)]
    [InlineData(ReleaseState.Prepared, "volume.drop.taken")]
    [InlineData(ReleaseState.DataChecked, "volume.drop.taken")]
    [InlineData(ReleaseState.InReview, "volume.drop.taken")]
    [InlineData(ReleaseState.Approved, "volume.drop.taken")]
    [InlineData(ReleaseState.Embargoed, "volume.drop.taken")]
    public void It_is_given_up_only_before_a_release_is_prepared_with_it(ReleaseState? carrier, string? refused) =>
        Assert.Equal(refused, Begun().WhyNotDropped(carrier, Now)?.Code);

    [Fact]
    public void What_the_public_sees_is_not_given_up()
    {
        var volume = Begun();
        volume.Show(Now);
        Assert.Equal("volume.drop.taken", volume.WhyNotDropped(ReleaseState.Embargoed, Now.AddSeconds(-1))?.Code);
        Assert.Equal("volume.drop.out", volume.WhyNotDropped(ReleaseState.Embargoed, Now)?.Code);
    }

    [Fact]
    public void A_correction_needs_a_reason_and_a_first_issue_has_none()
    {
        Assert.Equal("volume.reason", Begin(issue: (2, " ")).Refusal!.Code);
        Assert.Equal("volume.reason", Begin(issue: (1, "更正")).Refusal!.Code);
        Assert.Equal((2, "更正表1"), (Begin(issue: (2, "更正表1 ")).Value!.No, Begin(issue: (2, "更正表1 ")).Value!.Reason));
    }

    [Fact]
    public void Titles_periods_and_texts_have_their_bounds()
    {
        Assert.Equal("volume.title", Begin(title: " ").Refusal!.Code);
        Assert.Equal("volume.title", Begin(title: new string('题', Volume.LongestTitle + 1)).Refusal!.Code);
        Assert.Equal("volume.period", Begin(period: "春天").Refusal!.Code);
        Assert.Equal("volume.text", Begin(text: new string('x', VolumeScript.LongestText + 1)).Refusal!.Code);
    }

    [Fact]
    public void A_template_is_kept_only_where_it_can_be_read()
    {
        Assert.Equal("volume.chapter", VolumeTemplate.Create(Body, Release, VolumeKind.Yearbook, "年鉴", "没有篇").Refusal!.Code);
        Assert.Equal("volume.name", VolumeTemplate.Create(Body, Release, VolumeKind.Yearbook, "", "# 一").Refusal!.Code);
        var template = VolumeTemplate.Create(Body, Release, VolumeKind.Yearbook, "年鉴", "# 一").Value!;
        Assert.Equal("volume.command", template.Change(VolumeKind.Yearbook, "年鉴", "# 一\n【画】").Refusal!.Code);
        Assert.Equal(("# 一", 1), (template.Text, template.Version));
        Assert.Equal(2, template.Change(VolumeKind.Yearbook, "年鉴", "# 二").Value!.Version);
    }

    [Fact]
    public void A_script_names_the_data_sets_that_it_uses_once() =>
        Assert.Equal(["b", "a"], VolumeScript.Of("# 一\n【表：b】\n有【数：a】和【数: b; 指标=x】").Codes);

    private static Volume Begun() => Begin().Value!;

    private static Outcome<Volume> Begin(
        string title = "月报",
        string period = "202603",
        string text = "# 一",
        (int, string)? issue = null
    ) => Volume.Create((Body, Guid.NewGuid()), new(VolumeKind.MonthlyReport, title, period, text, Release), issue ?? (1, ""), (Body, Now));
}
