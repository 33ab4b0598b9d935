using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Disputes;

public abstract class DisputesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task A_dispute_is_entered_answered_and_decided_at_the_desk()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today, archived: false);
        using var client = await office.SignInAsync(Role.Registrar);
        var address = await EnterAsync(client, made);

        var calendar = await office.Services.GetRequiredService<Calendars>().OfAsync(office.BodyId);
        var due = Deadlines.AnswerToReconsideration(calendar, Today, simplified: false).Due;
        Assert.Contains(Dates.Long(due), await client.GetStringAsync(address));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RunningOffice.PostAsync(client, address, new() { ["On"] = "" }, "#answer")).StatusCode
        );
        var decided = await RunningOffice.PostAsync(client, address, new() { ["Result"] = "Corrected", ["On"] = "" }, "#decide");
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);

        var list = await RunningOffice.ReadAsync(await client.GetAsync("/desk/disputes?stage=decided"));
        Assert.Contains("结果纠正", list.QuerySelector("table.list:not(#totals) tbody")!.TextContent);
        Assert.Contains("1（累计 1）", list.QuerySelector("#totals")!.TextContent);
        foreach (var number in list.QuerySelectorAll("#totals a"))
        {
            var counted = await client.GetStringAsync(number.GetAttribute("href"));
            Assert.Contains($"共 {number.TextContent} 件", counted, StringComparison.Ordinal);
        }

        var open = await RunningOffice.ReadAsync(await client.GetAsync("/desk/disputes?stage=open"));
        Assert.Contains("没有符合条件的复议诉讼", open.Body!.TextContent);
        await using var db = on.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(entry => entry.SubjectId == made.Request.Id && entry.Act.StartsWith("dispute."))
            .OrderBy(entry => entry.Seq)
            .Select(entry => entry.Act)
            .ToListAsync();
        Assert.Equal(["dispute.enter", "dispute.answer", "dispute.decide"], acts);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_dispute()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today);
        var enter = office.Services.GetRequiredService<EnterDispute>();
        var input = new EnterDispute.Input
        {
            Number = $"{made.Request.Number}",
            Kind = DisputeKind.DirectSuit,
            Forum = "测试区人民法院",
            NotifiedOn = Today,
            Token = "twice",
        };
        var first = await enter.RunAsync(input, office.ActorOf(Role.LegalReviewer));
        var second = await enter.RunAsync(input, office.ActorOf(Role.LegalReviewer));
        Assert.Equal(first.Value, second.Value);
        await using var db = on.Engine.OpenForReading();
        Assert.Equal(1, await db.Set<Dispute>().CountAsync(dispute => dispute.BodyId == office.BodyId));
    }

    [Fact]
    public async Task Who_does_not_see_the_case_learns_nothing_of_its_dispute()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today);
        using var client = await office.SignInAsync(Role.Registrar);
        var address = await EnterAsync(client, made);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        using var stranger = await other.SignInAsync(Role.Registrar);
        foreach (var outside in new[] { officer, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(address)).StatusCode);
            Assert.DoesNotContain($"{made.Request.Number}", await outside.GetStringAsync("/desk/disputes"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/desk/disputes/new")).StatusCode);
        var refused = await RunningOffice.PostAsync(stranger, "/desk/disputes/new", Fields($"{made.Request.Number}"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("没有这个登记号的申请件", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_complaint_is_received_and_settled_at_the_desk()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today);
        using var client = await office.SignInAsync(Role.Registrar);
        var fields = new Dictionary<string, string> { ["Subject"] = "超过期限没有答复", ["ReceivedOn"] = "" };
        var entered = await RunningOffice.PostAsync(client, "/desk/complaints/new", new(fields) { ["Number"] = $"{made.Request.Number}" });
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var address = entered.Headers.Location!.OriginalString;
        var settled = await RunningOffice.PostAsync(
            client,
            address,
            new()
            {
                ["Result"] = "Founded",
                ["Measure"] = "已责令科室当日答复",
                ["On"] = "",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
        Assert.Contains("属实，已责令改正", await client.GetStringAsync("/desk/complaints?stage=closed"));
        await using var db = on.Engine.OpenForReading();
        var complaint = await db.Set<Complaint>().SingleAsync(one => one.BodyId == office.BodyId);
        Assert.Equal((made.Request.Id, ComplaintResult.Founded), (complaint.RequestId, complaint.Result));
        Assert.Equal(2, await db.Set<LedgerEntry>().CountAsync(entry => entry.SubjectId == complaint.Id));
    }

    [Fact]
    public async Task A_case_leads_to_the_forms_and_shows_what_became_of_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today);
        using var client = await office.SignInAsync(Role.Registrar);
        var address = $"/desk/requests/{made.Request.Id}";
        var page = await RunningOffice.ReadAsync(await client.GetAsync(address));
        Assert.Null(page.QuerySelector("#disputes"));
        var links = page.QuerySelectorAll("details .acts a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href")!);
        var dispute = (await RunningOffice.PostAsync(client, links["登记复议诉讼"], Fields($"{made.Request.Number}"))).Headers.Location!;
        var complaint = (
            await RunningOffice.PostAsync(
                client,
                links["登记举报投诉"],
                new() { ["Subject"] = "超过期限没有答复", ["Number"] = $"{made.Request.Number}" }
            )
        )
            .Headers
            .Location!;

        page = await RunningOffice.ReadAsync(await client.GetAsync(address));
        Assert.Equal(
            [dispute.OriginalString, complaint.OriginalString],
            page.QuerySelectorAll("#disputes a").Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("待答复（答辩）", page.QuerySelector("#disputes .state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("答复（答辩）期限", page.QuerySelector("#disputes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("登记复议诉讼", page.QuerySelector(".course")!.TextContent, StringComparison.Ordinal);
        await RunningOffice.PostAsync(client, dispute.OriginalString, new() { ["Result"] = "Upheld", ["On"] = "" }, "#decide");
        page = await RunningOffice.ReadAsync(await client.GetAsync(address));
        Assert.Contains("审结：结果维持", page.QuerySelector("#disputes")!.TextContent, StringComparison.Ordinal);

        using var archivist = await office.SignInAsync(Role.Archivist);
        page = await RunningOffice.ReadAsync(await archivist.GetAsync(address));
        Assert.NotNull(page.QuerySelector("#disputes"));
        Assert.DoesNotContain("登记复议诉讼", page.QuerySelectorAll(".acts a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("dispute.recounted")]
    [InlineData("dispute.enter")]
    [InlineData("complaint.settle")]
    public async Task What_the_ledger_says_of_disputes_has_its_word(string act)
    {
        await using var office = await RunningOffice.StartAsync(on);
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}{4}", office.Services.GetServices<ActWord>().Single(one => one.Act == act).Word);
    }

    private static Dictionary<string, string> Fields(string number) =>
        new()
        {
            ["Number"] = number,
            ["Kind"] = "Reconsideration",
            ["Forum"] = "测试区人民政府",
            ["CaseNumber"] = "",
            ["NotifiedOn"] = $"{Today:yyyy-MM-dd}",
        };

    private static async Task<string> EnterAsync(HttpClient client, ClosedCase made)
    {
        var page = $"/desk/disputes/new?request={made.Request.Id}";
        Assert.Contains($"{made.Request.Number}", await client.GetStringAsync(page));
        var entered = await RunningOffice.PostAsync(client, page, Fields($"{made.Request.Number}"));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return entered.Headers.Location!.OriginalString;
    }
}

public sealed class DisputesOnSqliteTests(OnSqlite on) : DisputesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DisputesOnPostgresTests(OnPostgres on) : DisputesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
