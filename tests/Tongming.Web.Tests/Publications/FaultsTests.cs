using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Faults;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class FaultsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_visitor_reports_a_fault_once_and_reads_the_answer_with_the_code()
    {
        // Friday, 6 March 2026.
        var time = new ManualTime(new DateTimeOffset(2026, 3, 6, 1, 0, 0, TimeSpan.Zero));
        await using var office = await RunningOffice.StartAloneAsync(on, time);
        await PublishingOffice.ColumnAsync(office);
        using var visitor = office.Visit();
        var typed = new Dictionary<string, string>
        {
            ["BodyId"] = $"{office.BodyId}",
            ["Kind"] = "Figure",
            ["Page"] = "/items/1",
            ["Text"] = "第二段的增速和表里不一样<b>",
            ["Token"] = new string('c', 32),
        };
        var taken = await RunningOffice.PostAsync(visitor, "/faults", typed);
        var again = await RunningOffice.PostAsync(visitor, "/faults", typed);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(taken.Headers.Location, again.Headers.Location);
        var address = taken.Headers.Location!.ToString().Split('?')[0];
        Assert.Contains("2026年3月11日", await visitor.GetStringAsync(address), StringComparison.Ordinal);

        await using var db = office.Engine.OpenForReading();
        var fault = Assert.Single(await db.Set<FaultReport>().ToListAsync());
        Assert.Equal("/items/1", fault.Page);
        Assert.DoesNotContain(
            "增速",
            (await db.Set<LedgerEntry>().FirstAsync(entry => entry.SubjectId == fault.Id)).Facts,
            StringComparison.Ordinal
        );
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Contains("第二段的增速", await publisher.GetStringAsync("/desk/faults"), StringComparison.Ordinal);
        var bare = await RunningOffice.PostAsync(publisher, $"/desk/faults/{fault.Id}", new() { ["Outcome"] = "Mended", ["Answer"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        var answered = await RunningOffice.PostAsync(
            publisher,
            $"/desk/faults/{fault.Id}",
            new() { ["Outcome"] = "Mended", ["Answer"] = "已更正，谢谢。" }
        );
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Contains("已更正，谢谢", await visitor.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_words_is_refused_beside_the_field_and_keeps_what_was_typed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office);
        using var visitor = office.Visit();
        var answer = await RunningOffice.PostAsync(
            visitor,
            "/faults",
            new()
            {
                ["BodyId"] = $"{office.BodyId}",
                ["Kind"] = "DeadLink",
                ["Page"] = "/columns/notices",
                ["Text"] = "",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await RunningOffice.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector("#Text-problem"));
        Assert.Equal("/columns/notices", page.QuerySelector("#Page")!.GetAttribute("value"));
        Assert.Equal("DeadLink", page.QuerySelector("#Kind option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Reports_of_another_body_and_codes_that_do_not_exist_are_not_there()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/faults/AAAAAAAAAA")).StatusCode);
        using var publisher = await office.SignInAsync(Role.Publisher);
        Assert.Equal(HttpStatusCode.NotFound, (await publisher.GetAsync($"/desk/faults/{Guid.NewGuid()}")).StatusCode);
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/desk/faults")).StatusCode);
    }
}

public sealed class FaultsOnSqliteTests(OnSqlite on) : FaultsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FaultsOnPostgresTests(OnPostgres on) : FaultsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
