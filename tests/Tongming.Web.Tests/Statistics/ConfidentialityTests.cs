using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.Examining;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Nothing is released with an open finding: from respondents' records to the version in which nobody can be recognised.</summary>
public abstract class ConfidentialityTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>January of the office's numbers: 10 in the east by two enterprises, 20 in the west by four.</summary>
    private const string Records = """
        单位代码,指标,地区,时间,数值
        e1,gyzcz,01,202501,6
        e2,gyzcz,01,202501,4
        w1,gyzcz,02,202501,5
        w2,gyzcz,02,202501,5
        w3,gyzcz,02,202501,5
        w4,gyzcz,02,202501,5

        """;

    [Fact]
    public async Task A_version_from_records_goes_out_only_with_what_has_to_be_suppressed()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, respondents: true);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var release = await office.PlanAsync($"发布 {code}");
        Assert.Equal("examination.missing", await ConfidentialityAsync(office, release, version));

        var check = await ExamineAsync(office, version, Records);
        Assert.Equal((CheckState.Done, CheckBasis.Records, ""), (check.State, check.Basis, check.Problem));
        // East and west of January, and the growth rates of both.
        Assert.Equal(4, check.OpenCount);
        Assert.True(check.HasPlan);
        Assert.Equal("examination.open", await ConfidentialityAsync(office, release, version));
        var no = StatisticsOffice.Must(await office.Get<AdoptProtection>().RunAsync(check.Id, "t1", office.By(Role.CaseOfficer)));
        Assert.Equal(2, no);
        Assert.Equal(no, StatisticsOffice.Must(await office.Get<AdoptProtection>().RunAsync(check.Id, "t1", office.By(Role.CaseOfficer))));
        Assert.Equal(
            "examination.plan",
            (await office.Get<AdoptProtection>().RunAsync(check.Id, "t2", office.By(Role.CaseOfficer))).Refusal?.Code
        );

        var treated = await VersionAsync(office, set, no);
        Assert.Equal("1.0.1", treated.Number);
        Assert.Null(await ConfidentialityAsync(office, release, treated));
        await FinishAsync(office, release);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var stranger = office.Office.Visit();
        var cells = JsonStatDataset.Read(await stranger.GetByteArrayAsync($"/data/{code}/files/json")).Value!.Cube;
        var hidden = Enumerable.Range(0, (int)cells.Shape.CellCount).Where(at => cells.At(at).Status == CellStatus.Confidential).ToList();
        Assert.Equal(4, hidden.Count);
        Assert.All(hidden, at => Assert.Null(cells.At(at).Value));
        Assert.Equal(30, cells.At(0).Value);
    }

    [Fact]
    public async Task Parameters_that_change_and_versions_that_go_out_make_an_examination_old()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var declared = await ExamineAsync(office, version, null, "由上级反馈的汇总数，上级已核");
        Assert.True(declared.Passes);
        var release = await office.PlanAsync();
        Assert.Null(await ConfidentialityAsync(office, release, version));

        var numbers = office.Get<DisclosureNumbers>();
        var typed = new DisclosureNumbers.Typed("5", "2", "80", "15");
        Assert.Equal("statistics.not-permitted", (await numbers.ChangeAsync(0, typed, office.By(Role.CaseOfficer))).Refusal?.Code);
        Assert.Equal(
            "disclosure.typed",
            (await numbers.ChangeAsync(0, typed with { Percent = "十" }, office.By(Role.SecrecyReviewer))).Refusal?.Code
        );
        Assert.Equal(1, StatisticsOffice.Must(await numbers.ChangeAsync(0, typed, office.By(Role.SecrecyReviewer))));
        Assert.Equal("statistics.stale", (await numbers.ChangeAsync(0, typed, office.By(Role.SecrecyReviewer))).Refusal?.Code);
        var embargo = await ApproveAsync(office, release);
        Assert.Equal("examination.parameters", embargo);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await ExamineAsync(office, version, null, "同前");
        Assert.Null(await EmbargoAsync(office, release));

        await using var db = office.Office.Engine.OpenForReading();
        var kept = await db.Set<DisclosureSetting>().SingleAsync(one => one.BodyId == office.Office.BodyId);
        Assert.DoesNotContain("80", kept.Sealed.Split('.')[0][..4], StringComparison.Ordinal);
        var told = await db.Set<LedgerEntry>().SingleAsync(one => one.BodyId == office.Office.BodyId && one.Act == "disclosure.parameters");
        Assert.Equal("""{"version":1}""", told.Facts.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_examination_is_made_under_the_parameters_by_which_its_file_was_judged()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        StatisticsOffice.Must(
            await office
                .Get<ExamineVersion>()
                .RunAsync(new(set, version.No, null, "上级已核", "t"), office.By(Role.CaseOfficer), CancellationToken.None)
        );
        StatisticsOffice.Must(
            await office.Get<DisclosureNumbers>().ChangeAsync(0, new("5", "2", "80", "15"), office.By(Role.SecrecyReviewer))
        );
        await office.ExamineWaitingAsync();
        Assert.Equal("examination.parameters", await ConfidentialityAsync(office, await office.PlanAsync(), version));
    }

    [Fact]
    public async Task Two_roles_read_the_parameters_and_nobody_else()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await office.Office.SignInAsync(role);
            var answer = await client.GetAsync("/desk/statistics/parameters");
            Assert.True(
                (answer.StatusCode == HttpStatusCode.OK) == role is Role.SecrecyReviewer or Role.SecurityAdministrator,
                $"{role}: {answer.StatusCode}"
            );
        }
    }

    [Fact]
    public async Task A_cell_that_is_confidential_alone_can_be_computed_and_does_not_go_out()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var hidden = await HideAsync(office, first, (0, 1, 0));
        var release = await office.PlanAsync();
        Assert.Equal("examination.missing", await ConfidentialityAsync(office, release, hidden));
        var check = await ExamineAsync(office, hidden, null, "一户独大");
        // The west, and the rates beside both.
        Assert.Equal((CheckState.Done, 3), (check.State, check.OpenCount));
        Assert.Equal("examination.open", await ConfidentialityAsync(office, release, hidden));
    }

    [Fact]
    public async Task The_page_reads_the_file_shows_the_cells_and_makes_the_version()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var page = $"/desk/statistics/{set}/versions/{version.No}/confidentiality";
        using var client = await office.Office.SignInAsync(Role.CaseOfficer);
        var wrong = await RunningOffice.PostAsync(client, page, new() { ["reason"] = " " }, "form[action$='handler=Examine']");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("写明为什么", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await ExamineAsync(office, version, Records);
        var shown = await RunningOffice.ReadAsync(await client.GetAsync(page));
        Assert.Equal(4, shown.QuerySelectorAll("table.list tbody tr").Length);
        Assert.Contains("工业总产值 · 东镇 · 2025年1月", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("e1", shown.QuerySelector("main table.list")!.TextContent, StringComparison.Ordinal);
        var adopted = await RunningOffice.PostAsync(client, page, [], "form[action$='handler=Adopt']");
        Assert.Equal($"/desk/statistics/{set}/versions/2/confidentiality", adopted.Headers.Location?.OriginalString);
        var done = await RunningOffice.ReadAsync(await client.GetAsync(adopted.Headers.Location));
        Assert.Contains("没有未解决的问题", done.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_do_not_fit_the_table_are_refused_and_leave_nothing_behind()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode(), respondents: true);
        var version = await office.VersionAsync(set, StatisticsOffice.Numbers());
        var wrong = await office.ExamineAsync(
            version,
            Records.Replace("e2,gyzcz,01,202501,4", "e2,gyzcz,01,202501,3", StringComparison.Ordinal)
        );
        Assert.Equal("disclosure.records.sum", wrong.Refusal?.Code);
        await using var db = office.Office.Engine.OpenForReading();
        Assert.False(await db.Set<ConfidentialityCheck>().AnyAsync(one => one.VintageId == version.Id));
    }
}

public sealed class ConfidentialityOnSqliteTests(OnSqlite on) : ConfidentialityTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ConfidentialityOnPostgresTests(OnPostgres on) : ConfidentialityTests<OnPostgres>(on), IClassFixture<OnPostgres>;
