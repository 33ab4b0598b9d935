using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Requests.Intake;
using Tongming.Web.Reports.Bodies;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;
using Tongming.Web.Tests.Reports.Filing;

namespace Tongming.Web.Tests.Reports.Bodies;

public abstract class BodiesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_superior_sees_who_has_filed_and_the_sum_of_all_down_to_the_record()
    {
        await using var superior = await RunningOffice.StartAsync(
            on,
            new ManualTime(new DateTimeOffset(2026, 2, 3, 1, 0, 0, TimeSpan.Zero))
        );
        await using var first = await FilingOffice.StartBelowAsync(on, superior);
        await using var second = await FilingOffice.StartBelowAsync(on, superior);
        await using var silent = await FilingOffice.StartBelowAsync(on, superior);
        var acts = await ReportActs.OfAsync(second.Office, FilingOffice.Today);
        acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2025, 9, 6), ("A2", new DateOnly(2025, 9, 20)));
        await acts.SaveAsync();
        await first.FileAllAsync();
        await second.FileAllAsync();

        var read = superior.Services.GetService(typeof(ReadBodies)) as ReadBodies;
        var view = await read!.LoadAsync(superior.BodyId, 2025);
        Assert.Equal((3, 2), (view.Lines.Count, view.Filed));
        Assert.True(view.IsLate(view.Lines.Single(one => one.BodyId == silent.Office.BodyId)));
        Assert.Equal((3m, 2m, 5m), (view.Sum["t3.R1.c1"], view.Sum["t3.R1.c2"], view.Sum["t3.R1.c7"]));
        Assert.All(ReportCells.All, cell => Assert.Equal(view.Sum.Bodies.Sum(body => body[cell.Key]), view.Sum[cell.Key]));

        var supervisor = await superior.HireAsync(superior.BodyId, "督查员", Role.Supervisor);
        using var client = await superior.SignInAsync(supervisor);
        var sum = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/desk/reports/2025/bodies/cells/t3.R1.c1"));
        Assert.Contains(second.Office.Body.Name, sum, StringComparison.Ordinal);
        var own = await client.GetStringAsync($"/desk/reports/2025/bodies/{second.Office.BodyId}/t3.R1.c1");
        Assert.Contains($"/desk/requests/{second.Request.Id}", own, StringComparison.Ordinal);
        using var head = await superior.SignInAsync(Role.OfficeHead);
        var named = await head.GetStringAsync($"/desk/reports/2025/bodies/{second.Office.BodyId}/t3.R1.c1");
        Assert.DoesNotContain($"/desk/requests/{second.Request.Id}", named, StringComparison.Ordinal);
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await head.GetAsync($"/desk/reports/2025/bodies/{silent.Office.BodyId}")).StatusCode
        );
        using var stranger = await first.Office.SignInAsync(Role.OfficeHead);
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await stranger.GetAsync($"/desk/reports/2025/bodies/{second.Office.BodyId}")).StatusCode
        );
    }

    [Fact]
    public async Task A_superior_adds_a_number_with_its_reason_and_the_sum_follows()
    {
        await using var superior = await RunningOffice.StartAsync(
            on,
            new ManualTime(new DateTimeOffset(2026, 2, 3, 1, 0, 0, TimeSpan.Zero))
        );
        using var head = await superior.SignInAsync(Role.OfficeHead);
        const string Page = "/desk/reports/2025/bodies/cells/t2.penalties.decisions/add";
        foreach (var (value, reason, expected) in new[] { ("4", "", 400), ("4", "一家临时机构的处罚", 302), ("1", "核实为一件", 302) })
        {
            var sent = await RunningOffice.PostAsync(
                head,
                Page,
                new()
                {
                    ["Kind"] = "Addition",
                    ["Value"] = value,
                    ["Reason"] = reason,
                }
            );
            Assert.Equal(expected, (int)sent.StatusCode);
        }

        var view = await ((ReadBodies)superior.Services.GetService(typeof(ReadBodies))!).LoadAsync(superior.BodyId, 2025);
        Assert.Equal(1, view.Sum["t2.penalties.decisions"]);
        Assert.Equal([(0m, 4m), (4m, 1m)], view.Sum.AddedTo("t2.penalties.decisions").Select(one => (one.Before, one.After)));
        Assert.Equal(0, (await ReportActs.CompileAsync(superior, 2025))["t2.penalties.decisions"]);
        await using var db = superior.Engine.OpenForReading();
        Assert.Equal(
            2,
            await db.Set<Tongming.Web.Platform.Ledger.LedgerEntry>()
                .CountAsync(one => one.BodyId == superior.BodyId && one.Act == EnterNumber.Added)
        );
    }
}

public sealed class BodiesOnSqliteTests(OnSqlite on) : BodiesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class BodiesOnPostgresTests(OnPostgres on) : BodiesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
