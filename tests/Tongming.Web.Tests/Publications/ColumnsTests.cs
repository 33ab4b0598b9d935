using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class ColumnsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_column_is_planned_once_changed_and_closed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var fields = Planned("monthly-data");
        fields["Token"] = new string('c', 32);
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Redirect, (await RunningOffice.PostAsync(publisher, "/desk/columns/new", fields)).StatusCode);
        var column = await ReadAsync(office);
        Assert.Equal("monthly-data", column.Slug);
        var list = await RunningOffice.ReadAsync(await publisher.GetAsync("/desk/columns"));
        Assert.Contains("空白", list.QuerySelector("table.list")!.TextContent, StringComparison.Ordinal);
        using var visitor = office.Visit();
        Assert.Contains("统计月报", await visitor.GetStringAsync($"/disclosure?body={office.BodyId}"), StringComparison.Ordinal);

        var changed = new Dictionary<string, string>
        {
            ["Name"] = "统计数据月报",
            ["Rhythm"] = "OneMonth",
            ["WarnAheadDays"] = "7",
            ["Order"] = "3",
            ["IsClosed"] = "true",
        };
        var answer = await RunningOffice.PostAsync(publisher, $"/desk/columns/{column.Id}", changed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await ReadAsync(office);
        Assert.Equal(("统计数据月报", ColumnRhythm.OneMonth, 7, false), (after.Name, after.Rhythm, after.WarnAheadDays, after.IsOpen));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/columns/monthly-data?body={office.BodyId}")).StatusCode);
        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>().Where(entry => entry.SubjectId == column.Id).Select(entry => entry.Act).ToListAsync();
        Assert.Equal(["column.planned", "column.changed"], acts);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_others_may_not()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office, "taken");
        using var head = await office.SignInAsync(Role.OfficeHead);
        foreach (var (slug, said) in new[] { ("taken", "taken"), ("Search!", "小写"), ("search", "search") })
        {
            var refused = await RunningOffice.PostAsync(head, "/desk/columns/new", Planned(slug));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await RunningOffice.ReadAsync(refused);
            Assert.Contains(said, page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("统计月报", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        }

        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/desk/columns/new")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/desk/columns")).StatusCode);
        await using var other = await RunningOffice.StartAsync(on);
        using var stranger = await other.SignInAsync(Role.Publisher);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/columns/{(await ReadAsync(office)).Id}")).StatusCode);
    }

    private static Dictionary<string, string> Planned(string slug) =>
        new()
        {
            ["Name"] = "统计月报",
            ["Block"] = "StatutoryContent",
            ["Group"] = "Other",
            ["Slug"] = slug,
        };

    private async Task<Column> ReadAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<Column>().SingleAsync(column => column.BodyId == office.BodyId);
    }
}

public sealed class ColumnsOnSqliteTests(OnSqlite on) : ColumnsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ColumnsOnPostgresTests(OnPostgres on) : ColumnsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
