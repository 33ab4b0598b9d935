using System.Net;
using Tongming.People;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

/// <summary>The machine's clock is set back by days while cases are in hand.</summary>
public abstract class ClockSetBackTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Typed = "第三方来信，同意公开全部内容。";
    private readonly OwnTime time = new(Morning(10));

    [Fact]
    public async Task An_act_before_the_last_one_is_refused_in_a_sentence_and_nothing_is_lost()
    {
        await using var desk = await CaseOffice.StartAsync(on, time);
        var id = await desk.AssignedAsync(new DateOnly(2026, 3, 10));
        await desk.DoAsync(
            Role.CaseOfficer,
            id,
            "consult-third-party",
            new() { ["ThirdParty"] = "演示电力公司", ["Information"] = "用电量" }
        );
        var before = await desk.CountAsync(id, "request.consult-third-party");

        Move(desk, 5);
        var answer = await desk.SendAsync(
            Role.CaseOfficer,
            $"/desk/requests/{id}/acts/record-third-party-answer",
            new() { ["Opinion"] = "Consents", ["Reason"] = Typed }
        );
        var page = await RunningOffice.ReadAsync(answer);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        // Whatever else is wrong with it, the form itself is right: it is sent again below.
        Assert.Contains("2026年3月10日", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Typed, page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            (before, 0),
            (await desk.CountAsync(id, "request.consult-third-party"), await desk.CountAsync(id, "request.record-third-party-answer"))
        );
        Assert.Equal("征求意见中", Word(await desk.PageAsync(Role.CaseOfficer, id)));

        // Whoever comes meanwhile is served, by the day that the clock shows.
        var other = await desk.EnterAsync(new DateOnly(2026, 3, 5));
        Assert.NotEqual(id, other);

        Move(desk, 11);
        await desk.DoAsync(Role.CaseOfficer, id, "record-third-party-answer", new() { ["Opinion"] = "Consents", ["Reason"] = Typed });
        await using var db = desk.Office.Engine.OpenForReading();
        Assert.All(await VerifyLedger.RunAsync(db, desk.Office.BodyId), chain => Assert.Null(chain.Break));
    }

    private void Move(CaseOffice desk, int day)
    {
        time.Present = Morning(day);
        desk.SignInAnew();
    }

    private static string Word(AngleSharp.Html.Dom.IHtmlDocument page) => CaseOffice.State(page).TrimStart('●', '◐', '▲', '✓', '○');

    private static DateTimeOffset Morning(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.FromHours(8));
}

public sealed class ClockSetBackOnSqliteTests(OnSqlite on) : ClockSetBackTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ClockSetBackOnPostgresTests(OnPostgres on) : ClockSetBackTests<OnPostgres>(on), IClassFixture<OnPostgres>;
