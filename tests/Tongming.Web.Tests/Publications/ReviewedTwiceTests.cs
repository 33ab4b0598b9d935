using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class ReviewedTwiceTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Who_holds_the_roles_of_two_steps_reviews_once_whatever_he_opens_or_sends()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var both = await office.HireAsync(office.BodyId, "两个角色", Role.FirstReviewer, Role.SecondReviewer);
        await JoinAsync(office, both.Id);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        using (var officer = await office.SignInAsync(Role.CaseOfficer))
            await PublishingOffice.ActAsync(officer, id, "submit", []);

        using var reviewer = await office.SignInAsync(both);
        var first = $"/desk/publications/{id}/acts/review-first";
        var opened = await RunningOffice.ReadAsync(await reviewer.GetAsync(first));
        await PublishingOffice.ActAsync(reviewer, id, "review-first", PublishingOffice.Approval());

        // The form of a second tab: opened before, with a mark of its own.
        var fields = opened
            .QuerySelectorAll("main form[method=post] input[type=hidden]")
            .ToDictionary(one => one.GetAttribute("name")!, one => one.GetAttribute("value")!);
        var sent = fields.Concat(PublishingOffice.Approval());
        var again = await reviewer.PostAsync(first, new FormUrlEncodedContent(sent));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("一个人只能审一步", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var next = $"/desk/publications/{id}/acts/review-second";
        Assert.DoesNotContain(next, await reviewer.GetStringAsync($"/desk/publications/{id}"), StringComparison.Ordinal);
        var turned = await reviewer.GetAsync(next);
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
        Assert.Contains("一个人只能审一步", await reviewer.GetStringAsync(turned.Headers.Location!), StringComparison.Ordinal);
        fields["Token"] = OfficeProgram.Token();
        var forced = await reviewer.PostAsync(next, new FormUrlEncodedContent(fields.Concat(PublishingOffice.Approval())));
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.Contains("一个人只能审一步", await forced.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = on.Engine.OpenForReading();
        Assert.Single((await db.Set<Edition>().SingleAsync(one => one.PublicationId == id)).Approvals().Approvals);
    }

    private static async Task JoinAsync(RunningOffice office, Guid person)
    {
        var joined = await office.Changes.SaveAsync<string>(async db =>
        {
            (await db.Set<Person>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == person)).Join(office.Section.Id);
            return "joined";
        });
        Assert.True(joined.Succeeded);
    }
}

public sealed class ReviewedTwiceOnSqliteTests(OnSqlite on) : ReviewedTwiceTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ReviewedTwiceOnPostgresTests(OnPostgres on) : ReviewedTwiceTests<OnPostgres>(on), IClassFixture<OnPostgres>;
