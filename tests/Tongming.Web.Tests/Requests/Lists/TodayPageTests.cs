using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class TodayPageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Today_shows_what_is_overdue_and_leads_to_the_act()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var late = await ListPagesTests<TEngine>.AddAsync(office, "逾期的件", RequestState.Received, due: -10);
        await ListPagesTests<TEngine>.AddAsync(office, "别的科室的件", RequestState.Assigned, due: 0, section: Guid.CreateVersion7());
        using var registrar = await office.SignInAsync(Role.Registrar);
        var page = await RunningOffice.ReadAsync(await registrar.GetAsync("/desk", Cancel));
        Assert.Contains("已超期", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("今日到期", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/desk/requests/{late}/acts/assign']"));

        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var own = await RunningOffice.ReadAsync(await officer.GetAsync("/desk", Cancel));
        Assert.DoesNotContain("别的科室的件", own.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_role_stands_there_and_is_counted_on_the_top_bar()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await ListPagesTests<TEngine>.AddAsync(office, "待归档的件", RequestState.Delivered, due: -30);
        using var archivist = await office.SignInAsync(Role.Archivist);
        var page = await RunningOffice.ReadAsync(await archivist.GetAsync("/desk", Cancel));
        Assert.Contains("归档案卷（已送达） 1 件", Flat(page.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
        Assert.Equal("待办 1", Flat(page.QuerySelector("a.tally")!.TextContent));
    }

    [Fact]
    public async Task A_review_is_offered_to_the_one_whose_step_is_next()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await ListPagesTests<TEngine>.AddAsync(
            office,
            "在审的件",
            RequestState.InReview,
            due: 0,
            columns: [(nameof(InformationRequest.DraftHash), new string('0', 64)), (nameof(InformationRequest.ReviewDepth), 1)]
        );
        foreach (var (role, act) in ((Role, string?)[])[(Role.LegalReviewer, "review-legal"), (Role.SecondReviewer, null)])
        {
            using var reviewer = await office.SignInAsync(role);
            var page = await RunningOffice.ReadAsync(await reviewer.GetAsync("/desk", Cancel));
            Assert.NotNull(page.QuerySelector($"a[href='/desk/requests/{id}']"));
            var today = await OfficeProgram.GetAsync(reviewer, "/api/v1/desk/today");
            Assert.Equal(act, today.GetProperty("due")[0].GetProperty("nextAct").GetString());
            // A list does not read the approvals: it offers no review rather than a wrong one.
            var list = await OfficeProgram.GetAsync(reviewer, "/api/v1/desk/requests");
            Assert.Null(list.GetProperty("cases")[0].GetProperty("nextAct").GetString());
            Assert.Equal(act is not null, page.QuerySelector($"a[href='/desk/requests/{id}/acts/{act ?? "review-second"}']") is not null);
        }
    }

    [Fact]
    public async Task What_others_owe_stands_apart_from_what_is_due()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await ListPagesTests<TEngine>.AddAsync(
            office,
            "暂停的件",
            RequestState.Consulting,
            due: 20,
            columns: (nameof(InformationRequest.ClockState), ClockState.Paused)
        );
        using var registrar = await office.SignInAsync(Role.Registrar);
        var page = await RunningOffice.ReadAsync(await registrar.GetAsync("/desk", Cancel));
        Assert.Contains("暂停的件", page.QuerySelector("section[aria-labelledby=held]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("暂停的件", page.QuerySelector("section[aria-labelledby=due]")!.TextContent, StringComparison.Ordinal);
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}

public sealed class TodayPageOnSqliteTests(OnSqlite on) : TodayPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class TodayPageOnPostgresTests(OnPostgres on) : TodayPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
