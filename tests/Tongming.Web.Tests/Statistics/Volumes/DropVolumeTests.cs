using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>An issue that was begun by mistake is given up; one that people check or read is not.</summary>
public abstract class DropVolumeTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Form = "form[action$='handler=Drop']";

    private readonly string code = FreshCode();

    [Fact]
    public async Task It_goes_with_one_button_once_and_the_ledger_keeps_that_it_was_there()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var template = await desk.TemplateAsync(VolumeKind.MonthlyReport);
        var volume = Must(await desk.BeginAsync(template));
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var page = $"/desk/statistics/volumes/{volume}";
        var form = (await RunningOffice.ReadAsync(await clerk.GetAsync(page))).QuerySelector(Form)!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        for (var time = 0; time < 2; time++)
        {
            var answer = await clerk.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
            Assert.Equal((HttpStatusCode.Redirect, "/desk/statistics/volumes"), (answer.StatusCode, $"{answer.Headers.Location}"));
        }

        var list = WebUtility.HtmlDecode(await clerk.GetStringAsync("/desk/statistics/volumes"));
        Assert.Contains("已删除。台账里留有记录。", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"{volume}", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(page)).StatusCode);
        await using var db = office.Office.Engine.OpenForReading();
        var act = Assert.Single(
            await db.Set<LedgerEntry>().Where(one => one.SubjectId == volume && one.Act == "volume.dropped").ToListAsync()
        );
        Assert.Contains("202503", act.Facts, StringComparison.Ordinal);
        // Another sending of what is gone finds nothing, and the period is free again.
        fields["token"] = $"{Guid.NewGuid():N}";
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await clerk.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields))).StatusCode
        );
        Assert.Equal(1, (await desk.VolumeAsync(Must(await desk.BeginAsync(template)))).No);
    }

    [Fact]
    public async Task What_a_release_was_prepared_with_goes_only_after_it_was_returned()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (_, version) = await desk.NumbersAsync();
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var page = $"/desk/statistics/volumes/{volume}";
        var fields = (await RunningOffice.ReadAsync(await clerk.GetAsync(page)))
            .QuerySelectorAll($"{Form} input[name]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        var release = await office.PlanAsync($"发布 {code}");
        await desk.PrepareAsync(release, [version.Id], volume);
        Assert.Null((await RunningOffice.ReadAsync(await clerk.GetAsync(page))).QuerySelector(Form));
        fields["version"] = $"{(await desk.VolumeAsync(volume)).Version}";
        var refused = await clerk.PostAsync($"{page}?handler=Drop", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "已经在一次发布里备稿，不能删除",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(await desk.FilesAsync(volume));
        Must(await office.Get<CheckRelease>().ReturnAsync(On(release), "编错了", office.By(Role.FirstReviewer)));
        Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(clerk, page, [], Form)).StatusCode);
        Assert.Empty(await desk.FilesAsync(volume));
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"/desk/releases/{release}")).StatusCode);
    }

    [Fact]
    public async Task What_is_out_stays_and_others_than_its_writers_drop_nothing()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var volume = await desk.EmbargoedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        using var reviewer = await office.Office.SignInAsync(Role.FirstReviewer);
        var begun = Must(await desk.BeginAsync((await desk.VolumeAsync(volume)).TemplateId, "更正"));
        var fields = (await RunningOffice.ReadAsync(await clerk.GetAsync($"/desk/statistics/volumes/{begun}")))
            .QuerySelectorAll($"{Form} input[name]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        fields["version"] = $"{(await desk.VolumeAsync(volume)).Version}";
        var refused = await clerk.PostAsync($"/desk/statistics/volumes/{volume}?handler=Drop", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("已经发布，不能删除", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Null((await RunningOffice.ReadAsync(await reviewer.GetAsync($"/desk/statistics/volumes/{begun}"))).QuerySelector(Form));
        Assert.Equal(
            "statistics.not-permitted",
            (await office.Get<Tongming.Web.Statistics.Volumes.DropVolume>().RunAsync(begun, 1, "m", office.By(Role.FirstReviewer)))
                .Refusal!
                .Code
        );
        Assert.Equal(
            "statistics.stale",
            (await office.Get<Tongming.Web.Statistics.Volumes.DropVolume>().RunAsync(begun, 9, "m", office.By(Role.CaseOfficer)))
                .Refusal!
                .Code
        );
        Assert.Equal(2, (await desk.VolumeAsync(begun)).No);
    }
}

public sealed class DropVolumeOnSqliteTests(OnSqlite on) : DropVolumeTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DropVolumeOnPostgresTests(OnPostgres on) : DropVolumeTests<OnPostgres>(on), IClassFixture<OnPostgres>;
