using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Volumes;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>The way of a monthly report and a yearbook: template, issue, frozen by its release, open at the minute, corrected.</summary>
public abstract class VolumeCourseTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly string code = FreshCode();

    [Fact]
    public async Task A_report_is_frozen_when_it_is_prepared_and_comes_at_the_minute_of_its_release()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (set, version) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        var release = await office.PlanAsync($"月报 {code}", ReleaseKind.MonthlyReport);
        await desk.PrepareAsync(release, [version.Id], volume);
        var frozen = await desk.VolumeAsync(volume);
        Assert.NotEqual("", frozen.ContentFile);
        await desk.EmbargoAsync(release);

        using var stranger = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        string[] addresses =
        [
            $"/volumes/{volume}",
            $"/volumes/{volume}/1",
            $"/volumes/{volume}/files/docx",
            $"/volumes/{volume}/files/xlsx",
        ];
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.DoesNotContain($"{volume}", await stranger.GetStringAsync("/volumes"), StringComparison.Ordinal);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(address)).StatusCode);
        var page = WebUtility.HtmlDecode(await stranger.GetStringAsync($"/volumes/{volume}"));
        Assert.Contains("全区工业总产值34.0亿元。", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/data/{code}?version=1.0.0\"", page, StringComparison.Ordinal);
        Assert.Contains("data-chart=\"bar\"", page, StringComparison.Ordinal);
        Assert.Contains($"{volume}", await stranger.GetStringAsync("/volumes"), StringComparison.Ordinal);
        Assert.Contains($"{volume}", await stranger.GetStringAsync($"/releases/{release}"), StringComparison.Ordinal);

        // A later version of the data set changes nothing of it.
        await office.VersionAsync(set, Numbers(add: 500), "核实");
        Assert.Equal(frozen.ContentFile, (await desk.VolumeAsync(volume)).ContentFile);
        Assert.Contains(
            "全区工业总产值34.0亿元。",
            WebUtility.HtmlDecode(await stranger.GetStringAsync($"/volumes/{volume}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Its_numbers_are_live_until_then_and_every_look_is_in_the_ledger()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (set, _) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        Assert.Contains(
            "34.0亿元",
            WebUtility.HtmlDecode(await clerk.GetStringAsync($"/desk/statistics/volumes/{volume}")),
            StringComparison.Ordinal
        );
        await office.VersionAsync(set, Numbers(add: 1), "核实");
        Assert.Contains(
            "35.0亿元",
            WebUtility.HtmlDecode(await clerk.GetStringAsync($"/desk/statistics/volumes/{volume}")),
            StringComparison.Ordinal
        );
        await using var db = office.Office.Engine.OpenForReading();
        Assert.Equal(2, await db.Set<LedgerEntry>().CountAsync(one => one.Act == "volume.looked" && one.SubjectId == volume));
        using var supervisor = await office.Office.SignInAsync(Role.Supervisor);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync($"/desk/statistics/volumes/{volume}")).StatusCode);
    }

    [Fact]
    public async Task Numbers_that_are_not_out_and_do_not_come_with_it_cannot_stand_in_it()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        var release = await office.PlanAsync($"月报 {code}");
        var refused = await office.Get<PrepareRelease>().RunAsync(On(release), [], office.By(Role.CaseOfficer), [volume]);
        Assert.Equal("volume.faulty", refused.Refusal!.Code);
        Assert.Contains(code, $"{refused.Refusal.Arguments[2]}", StringComparison.Ordinal);
        Assert.Null((await desk.VolumeAsync(volume)).ReleaseId);
    }

    [Fact]
    public async Task A_cancelled_release_gives_it_back_and_other_content_voids_what_was_approved()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (_, version) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        var release = await office.PlanAsync($"月报 {code}");
        await desk.PrepareAsync(release, [version.Id], volume);
        var first = (await office.ReleaseAsync(release)).ContentHash;
        Assert.Equal("volume.taken", (await desk.WriteAsync(volume, "# 一\n改了")).Refusal!.Code);
        Must(await office.Get<PrepareRelease>().RunAsync(On(release), [version.Id], office.By(Role.CaseOfficer)));
        Assert.NotEqual(first, (await office.ReleaseAsync(release)).ContentHash);
        Must(await desk.WriteAsync(volume, "# 一\n改了"));
        await desk.PrepareAsync(release, [version.Id], volume);
        Must(await office.Get<MoveRelease>().CancelAsync(On(release), "不发了", office.By(Role.Publisher)));
        var thawed = await desk.VolumeAsync(volume);
        Assert.Equal((null, "", null), (thawed.ReleaseId, thawed.ContentFile, thawed.ShownFrom));
    }

    [Fact]
    public async Task A_corrected_issue_stands_beside_the_first_and_names_its_reason()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (set, version) = await desk.NumbersAsync();
        var template = await desk.TemplateAsync(VolumeKind.Yearbook);
        var first = Must(await desk.BeginAsync(template));
        Assert.Equal("volume.twice", (await desk.BeginAsync(template)).Refusal!.Code);
        var release = await office.PlanAsync($"年鉴 {code}");
        await desk.PrepareAsync(release, [version.Id], first);
        await desk.EmbargoAsync(release);
        office.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("volume.reason", (await desk.BeginAsync(template)).Refusal!.Code);
        var second = Must(await desk.BeginAsync(template, "表 1-1 单位写错"));
        var newer = await office.VersionAsync(set, Numbers(add: 2), "核实");
        var again = Must(await office.TryPlanAsync($"更正 {code}", time: new TimeOnly(11, 0)));
        await desk.PrepareAsync(again, [newer.Id], second);
        await desk.EmbargoAsync(again);
        office.Time.Advance(TimeSpan.FromHours(2));
        using var stranger = office.Office.Visit();
        var old = WebUtility.HtmlDecode(await stranger.GetStringAsync($"/volumes/{first}"));
        Assert.Contains("表 1-1 单位写错", old, StringComparison.Ordinal);
        Assert.Contains($"/volumes/{second}", old, StringComparison.Ordinal);
        var list = await stranger.GetStringAsync("/volumes");
        Assert.Contains($"{second}", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"{first}", list, StringComparison.Ordinal);
        // The contents of a yearbook lead to its sections.
        var contents = await stranger.GetStringAsync($"/volumes/{second}");
        Assert.Contains($"/volumes/{second}/1", contents, StringComparison.Ordinal);
        Assert.DoesNotContain("36.0", contents, StringComparison.Ordinal);
        Assert.Contains("36.0", await stranger.GetStringAsync($"/volumes/{second}/1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/volumes/{second}/9")).StatusCode);
    }

    [Fact]
    public async Task Only_who_brings_numbers_writes_volumes()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var template = await desk.TemplateAsync(VolumeKind.Communique);
        var reviewer = office.By(Role.FirstReviewer);
        Assert.Equal(
            "statistics.not-permitted",
            (await office.Get<KeepVolume>().BeginAsync(template, new() { Period = "202503" }, "m", reviewer)).Refusal!.Code
        );
        Assert.Equal(
            "statistics.not-permitted",
            (await office.Get<KeepTemplate>().CreateAsync(new() { Name = "x", Text = "# 一" }, "m", reviewer)).Refusal!.Code
        );
        Assert.Equal(
            "statistics.stale",
            (await office.Get<KeepTemplate>().ChangeAsync(template, 9, new() { Name = "x", Text = "# 一" }, office.By(Role.CaseOfficer)))
                .Refusal!
                .Code
        );
    }
}

public sealed class VolumeCourseOnSqliteTests(OnSqlite on) : VolumeCourseTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class VolumeCourseOnPostgresTests(OnPostgres on) : VolumeCourseTests<OnPostgres>(on), IClassFixture<OnPostgres>;
