using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

public abstract class CaseGuardTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Today = Tongming.Web.Platform.Time.LegalClock.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_act()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var client = await desk.AsAsync(Role.Registrar);
        var (address, fields) = await CaseOffice.FormAsync(client, $"/desk/requests/{id}/acts/consult-agency");
        var sent = CaseOffice.Filled(fields, new() { ["Agency"] = "财政局", ["Information"] = "预算" });
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(address, new FormUrlEncodedContent(sent))).StatusCode);
        Assert.Contains(
            "已经办过",
            (await desk.PageAsync(Role.Registrar, id)).QuerySelector(".told")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await desk.CountAsync(id, "request.consult-agency"));
    }

    [Fact]
    public async Task An_application_that_is_entered_twice_is_one()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var client = await desk.AsAsync(Role.Registrar);
        var (address, fields) = await CaseOffice.FormAsync(client, "/desk/requests/new?channel=InPerson");
        var sent = CaseOffice.Filled(fields, CaseOffice.Application(Today));
        var first = await client.PostAsync(address, new FormUrlEncodedContent(sent));
        var second = await client.PostAsync(address, new FormUrlEncodedContent(sent));
        Assert.Equal(CaseOffice.IdIn(first), CaseOffice.IdIn(second));
        await using var db = desk.Office.Engine.OpenForReading();
        Assert.Equal(1, await db.Set<InformationRequest>().CountAsync(request => request.BodyId == desk.Office.BodyId));
    }

    [Fact]
    public async Task A_form_that_somebody_overtook_is_refused_and_keeps_what_was_typed()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var client = await desk.AsAsync(Role.CaseOfficer);
        var (address, fields) = await CaseOffice.FormAsync(client, $"/desk/requests/{id}/acts/draft-decision");
        await desk.DoAsync(Role.OfficeHead, id, "extend", new() { ["WorkingDays"] = "5", ["Reason"] = "核对" });
        var answer = await client.PostAsync(address, new FormUrlEncodedContent(CaseOffice.Filled(fields, CaseOffice.Draft("独特的内容"))));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await RunningOffice.ReadAsync(answer);
        Assert.Contains("刚刚有人办理过", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("独特的内容", page.QuerySelector("textarea[name=Content]")!.TextContent.Trim());
        Assert.Equal("A3", page.QuerySelector("select[name=Kind] option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/term")]
    [InlineData("/acts/assign")]
    public async Task Another_body_learns_nothing_of_a_case(string below)
    {
        await using var desk = await CaseOffice.StartAsync(on);
        await using var other = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var stranger = await other.AsAsync(Role.Registrar);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/requests/{id}{below}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/v1/desk/requests/{id}")).StatusCode);
        var own = await other.EnterAsync(Today);
        var (_, fields) = await CaseOffice.FormAsync(stranger, $"/desk/requests/{own}/acts/add-note");
        fields["Text"] = "不该写到这里";
        var posted = await stranger.PostAsync($"/desk/requests/{id}/acts/add-note", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Equal(0, await desk.CountAsync(id, "request.add-note"));
        await using var db = desk.Office.Engine.OpenForReading();
        var paper = await db.Set<Tongming.Web.Requests.Papers.CasePaper>().FirstAsync(one => one.RequestId == id);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/requests/{id}/papers/{paper.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/requests/{own}/papers/{paper.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/requests/{own}/files/{paper.FileId}")).StatusCode);
    }

    [Fact]
    public async Task Acts_that_somebody_may_not_do_are_absent()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        Assert.Empty(await desk.ActsAsync(Role.Supervisor, id));
        var officer = await desk.ActsAsync(Role.CaseOfficer, id);
        Assert.Contains("draft-decision", officer);
        Assert.DoesNotContain("extend", officer);
        Assert.DoesNotContain("assign", await desk.ActsAsync(Role.Registrar, id));
        var turned = await (await desk.AsAsync(Role.Supervisor)).GetAsync($"/desk/requests/{id}/acts/add-note");
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
        Assert.Contains(
            "您现在不能办理",
            (await desk.PageAsync(Role.Supervisor, id)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_supervises_a_body_from_above_brings_no_other_role_along()
    {
        await using var above = await CaseOffice.StartAsync(on);
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var put = await desk.Office.Changes.SaveAsync<string>(async db =>
        {
            (await db.Set<Body>().SingleAsync(one => one.Id == desk.Office.BodyId)).PutBelow(above.Office.BodyId);
            return "put";
        });
        Assert.True(put.Succeeded);
        var both = await above.Office.HireAsync(above.Office.BodyId, "身兼数职", Role.Supervisor, Role.Registrar, Role.OfficeHead);
        using var client = await above.Office.SignInAsync(both);
        var shown = await client.GetAsync($"/desk/requests/{id}");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var page = await RunningOffice.ReadAsync(shown);
        Assert.Empty(page.QuerySelectorAll(".acts a"));
        Assert.Null(page.QuerySelector("#applicant form"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync($"/desk/requests/{id}/acts/add-note")).StatusCode);
        var own = await above.EnterAsync(Today);
        var (_, fields) = await CaseOffice.FormAsync(client, $"/desk/requests/{own}/acts/add-note");
        fields["Text"] = "不该写到这里";
        var posted = await client.PostAsync($"/desk/requests/{id}/acts/add-note", new FormUrlEncodedContent(fields));
        Assert.NotEqual(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(0, await desk.CountAsync(id, "request.add-note"));
    }

    [Fact]
    public async Task Nobody_reviews_an_own_draft_or_reviews_twice()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var busy = await desk.Office.HireAsync(desk.Office.BodyId, "身兼数职", Role.CaseOfficer, Role.LegalReviewer, Role.SecondReviewer);
        using var client = await desk.Office.SignInAsync(busy);
        await SendAsync(client, id, "draft-decision", CaseOffice.Draft());
        await desk.DoAsync(Role.FirstReviewer, id, "review-first");
        var own = await client.GetAsync($"/desk/requests/{id}/acts/review-legal");
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);

        // Somebody else drafts anew; now the same person may review, but only once.
        await desk.DoAsync(Role.LegalReviewer, id, "return-draft", new() { ["Reason"] = "重写" });
        var second = await desk.AssignedAsync(Today);
        await desk.DoAsync(Role.CaseOfficer, second, "draft-decision", CaseOffice.Draft("另一稿"));
        await desk.DoAsync(Role.FirstReviewer, second, "review-first");
        var (_, fields) = await SendAsync(client, second, "review-legal", []);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync($"/desk/requests/{second}/acts/review-second")).StatusCode);
        fields["Token"] = Guid.NewGuid().ToString("N");
        var forced = await client.PostAsync(
            $"/desk/requests/{second}/acts/review-second",
            new FormUrlEncodedContent(await FreshAsync(desk, second, fields))
        );
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.Contains("已经", (await RunningOffice.ReadAsync(forced)).QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_write_is_shown_as_text_wherever_it_stands()
    {
        const string Script = "<script>alert(1)</script>";
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.EnterAsync(
            Today,
            new()
            {
                ["Confirmed"] = $"{Today:yyyy-MM-dd}",
                ["Title"] = Script,
                ["Description"] = Script,
                ["Name"] = Script,
                ["Address"] = Script,
                ["AgentName"] = Script,
                ["AgentAuthority"] = Script,
            }
        );
        await desk.DoAsync(Role.Registrar, id, "add-note", new() { ["Text"] = Script });
        await desk.DoAsync(Role.Registrar, id, "assign", desk.Assignment());
        var turned = await desk.SendAsync(Role.Registrar, $"/desk/requests/{id}/acts/merge", new() { ["Number"] = "<script>x" });
        Assert.DoesNotContain("<script>x", await turned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // Other words than the name, which the draft masks.
        const string Drafted = "<script>alert(2)</script>";
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft(Drafted));
        foreach (var below in new[] { "", "/term", "/acts/add-note" })
            Assert.DoesNotContain(
                "<script>alert(",
                (await desk.PageAsync(Role.Registrar, id, below)).Source.Text,
                StringComparison.Ordinal
            );
        var review = await desk.PageAsync(Role.FirstReviewer, id, "/acts/review-first");
        Assert.DoesNotContain("<script>alert(", review.Source.Text, StringComparison.Ordinal);
        Assert.Contains(Drafted, review.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_sees_what_was_changed_since_the_returned_draft()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft("第一稿的内容。"));
        await desk.DoAsync(Role.FirstReviewer, id, "return-draft", new() { ["Reason"] = "内容写得不全" });
        var form = await desk.PageAsync(Role.CaseOfficer, id, "/acts/draft-decision");
        Assert.Equal("第一稿的内容。", form.QuerySelector("textarea[name=Content]")!.TextContent.Trim());
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft("第二稿的内容。"));
        var review = await desk.PageAsync(Role.FirstReviewer, id, "/acts/review-first");
        Assert.Contains(
            review.QuerySelectorAll(".paper del"),
            line => line.TextContent.Contains("第一稿的内容。", StringComparison.Ordinal)
        );
        Assert.Contains(
            review.QuerySelectorAll(".paper ins"),
            line => line.TextContent.Contains("第二稿的内容。", StringComparison.Ordinal)
        );
    }

    private static async Task<(HttpResponseMessage Answer, Dictionary<string, string> Fields)> SendAsync(
        HttpClient client,
        Guid id,
        string act,
        Dictionary<string, string> typed
    )
    {
        var (address, fields) = await CaseOffice.FormAsync(client, $"/desk/requests/{id}/acts/{act}");
        var answer = await client.PostAsync(address, new FormUrlEncodedContent(CaseOffice.Filled(fields, typed)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (answer, fields);
    }

    private static async Task<Dictionary<string, string>> FreshAsync(CaseOffice desk, Guid id, Dictionary<string, string> fields)
    {
        await using var db = desk.Office.Engine.OpenForReading();
        var version = await db.Set<InformationRequest>().Where(one => one.Id == id).Select(one => one.Version).SingleAsync();
        return CaseOffice.Filled(fields, new() { ["Version"] = $"{version}" });
    }
}

public sealed class CaseGuardOnSqliteTests(OnSqlite on) : CaseGuardTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CaseGuardOnPostgresTests(OnPostgres on) : CaseGuardTests<OnPostgres>(on), IClassFixture<OnPostgres>;
