using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class ItemLifeTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task An_item_goes_through_three_reviewers_is_scheduled_corrected_and_withdrawn()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAsync(on, time);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "全区粮食产量公告", "<p>粮食总产量稳步增长。</p><script>x</script>");
        await PublishingOffice.ReviewAsync(office, id);

        // 2 March, 9:00 in China; to be seen from 9:30 on.
        using var early = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(early, id, "schedule", new() { ["On"] = "2026-03-02", ["At"] = "09:30" });
        time.Advance(TimeSpan.FromMinutes(30) - Second);
        await NobodySeesAsync(office, id, column, "粮食");
        time.Advance(Second);
        var page = await EverybodySeesAsync(office, id, column, "粮食");
        Assert.Contains("粮食总产量稳步增长", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>x", page, StringComparison.Ordinal);
        Assert.Contains("2026-00001", page, StringComparison.Ordinal);

        // A correction is written beside it; the public sees nothing of it until it is published.
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var begun = await RunningOffice.PostAsync(officer, $"/desk/publications/{id}", [], "form[action$='handler=Next']");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var changes = PublishingOffice.Fields(column, "全区粮食产量公告", "<p>更正：总产量为 9.8 万吨。</p>");
        changes["CorrectionNote"] = "原文漏了总产量。";
        await PublishingOffice.ActAsync(officer, id, "edit", changes);
        await PublishingOffice.ReviewAsync(office, id);
        Assert.DoesNotContain("9.8", await EverybodySeesAsync(office, id, column, "粮食"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/items/{id}", await TextAsync(office, $"/search?q=更正&body={office.BodyId}"), StringComparison.Ordinal);
        time.Advance(Second);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        var corrected = await EverybodySeesAsync(office, id, column, "总产量为");
        Assert.Contains("原文漏了总产量", corrected, StringComparison.Ordinal);
        Assert.Contains("粮食总产量稳步增长", await TextAsync(office, $"/items/{id}?edition=1"), StringComparison.Ordinal);

        await PublishingOffice.ActAsync(publisher, id, "withdraw", new() { ["Reason"] = "数据口径有误" });
        time.Advance(Second);
        await NobodySeesAsync(office, id, column, "总产量");
        Assert.Equal(HttpStatusCode.NotFound, (await office.Visit().GetAsync($"/items/{id}?edition=1")).StatusCode);
        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(entry => entry.SubjectId == id)
            .OrderBy(entry => entry.Seq)
            .Select(entry => entry.Act)
            .ToListAsync();
        Assert.Equal("publication.draft", acts[0]);
        Assert.Equal("publication.withdraw", acts[^1]);
        Assert.Equal(2, acts.Count(act => act == "publication.review-final"));
    }

    [Fact]
    public async Task Nobody_approves_twice_or_his_own_draft_and_nothing_is_seen_before_it_is_published()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var both = await office.HireAsync(office.BodyId, "测试-兼职", Role.CaseOfficer, Role.FirstReviewer, Role.SecondReviewer);
        using var busy = await office.SignInAsync(both);
        var own = await PublishingOffice.DraftAsync(office, column, "自己写的", "<p>字</p>", busy);
        await PublishingOffice.ActAsync(busy, own, "submit", []);
        await RefusedAsync(busy, own, "review-first");

        var other = await PublishingOffice.DraftAsync(office, column, "别人写的", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        await PublishingOffice.ActAsync(officer, other, "submit", []);
        await PublishingOffice.ActAsync(busy, other, "review-first", PublishingOffice.Approval());
        await RefusedAsync(busy, other, "review-second");
        await NobodySeesAsync(office, other, column, "别人写的");
        using var publisher = await office.SignInAsync(Role.Publisher);
        await RefusedAsync(publisher, other, "publish");
    }

    [Fact]
    public async Task A_review_is_a_proof_reading_too_and_an_edit_voids_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        await PublishingOffice.ActAsync(officer, id, "submit", []);
        using var reviewer = await office.SignInAsync(Role.FirstReviewer);
        var half = PublishingOffice.Approval();
        half.Remove("Proofread");
        var refused = await RunningOffice.PostAsync(reviewer, $"/desk/publications/{id}/acts/review-first", half);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("已校", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await PublishingOffice.ActAsync(reviewer, id, "review-first", PublishingOffice.Approval());

        await PublishingOffice.ActAsync(officer, id, "edit", PublishingOffice.Fields(column, "公告", "<p>字</p>"));
        Assert.Single((await LatestAsync(id)).Approvals().Approvals);
        await PublishingOffice.ActAsync(officer, id, "edit", PublishingOffice.Fields(column, "公告", "<p>改了</p>"));
        var latest = await LatestAsync(id);
        Assert.Empty(latest.Approvals().Approvals);
        Assert.Equal(EditionState.Drafting, latest.State);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_item_and_a_stale_one_is_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = PublishingOffice.Fields(column, "公告", "<p>字</p>");
        fields["Token"] = new string('a', 32);
        var first = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        var again = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        var id = Guid.Parse(first.Headers.Location!.ToString().Split('/')[^1]);

        var stale = PublishingOffice.Fields(column, "公告二", "<p>字</p>");
        stale["Version"] = "999";
        var answer = await RunningOffice.PostAsync(officer, $"/desk/publications/{id}/acts/edit", stale);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("刚刚被别人改过", page, StringComparison.Ordinal);
        Assert.Contains("公告二", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_to_be_published_needs_its_reason_and_is_not_submitted()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = PublishingOffice.Fields(column, "内部事项", "<p>字</p>");
        fields["Mark"] = "Withheld";
        var bare = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Contains("必须写明理由", await bare.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        fields["MarkReason"] = "内部管理事务，条例第十六条。";
        var made = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        var id = Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1]);
        var refused = await RunningOffice.PostAsync(officer, $"/desk/publications/{id}/acts/submit", []);
        Assert.Contains("不能提交发布", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_body_sees_nothing_of_a_draft_and_a_section_only_its_own()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "草稿", "<p>字</p>");
        using var stranger = await other.SignInAsync(Role.OfficeHead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/publications/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/publications/{id}/acts/edit")).StatusCode);
        using var colleague = await office.SignInAsync(await office.HireAsync(office.BodyId, "测试-别科", Role.CaseOfficer));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/desk/publications/{id}")).StatusCode);
        Assert.DoesNotContain(
            "草稿",
            (await RunningOffice.ReadAsync(await colleague.GetAsync("/desk/publications"))).QuerySelector("main")!.TextContent
        );
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/desk/publications")).StatusCode);
    }

    private async Task<Edition> LatestAsync(Guid id)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<Edition>()
            .Where(edition => edition.PublicationId == id)
            .OrderByDescending(edition => edition.Number)
            .FirstAsync();
    }

    private static async Task RefusedAsync(HttpClient client, Guid id, string act)
    {
        var answer = await client.GetAsync($"/desk/publications/{id}/acts/{act}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/desk/publications/{id}", answer.Headers.Location!.ToString());
    }

    private static async Task<string> TextAsync(RunningOffice office, string address)
    {
        using var visitor = office.Visit();
        var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string[] Lists(RunningOffice office, Column column, string word) =>
        [$"/columns/{column.Slug}?body={office.BodyId}", $"/disclosure?body={office.BodyId}", $"/search?q={word}&body={office.BodyId}"];

    private static async Task<string> EverybodySeesAsync(RunningOffice office, Guid id, Column column, string word)
    {
        foreach (var list in Lists(office, column, word))
            Assert.Contains($"/items/{id}", await TextAsync(office, list), StringComparison.Ordinal);
        return await TextAsync(office, $"/items/{id}");
    }

    private static async Task NobodySeesAsync(RunningOffice office, Guid id, Column column, string word)
    {
        foreach (var list in Lists(office, column, word))
            Assert.DoesNotContain($"/items/{id}", await TextAsync(office, list), StringComparison.Ordinal);
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/items/{id}")).StatusCode);
    }
}

public sealed class ItemLifeOnSqliteTests(OnSqlite on) : ItemLifeTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ItemLifeOnPostgresTests(OnPostgres on) : ItemLifeTests<OnPostgres>(on), IClassFixture<OnPostgres>;
