using System.Net;
using Tongming.People;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Disputes;

public abstract class DisputesApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Disputes = "/api/v1/desk/disputes";
    private const string Complaints = "/api/v1/desk/complaints";

    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task A_dispute_is_entered_answered_and_decided_by_a_program_and_a_repeated_sending_is_the_same()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today, archived: false);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var sent = Entered($"{made.Request.Number}");
        var entered = await OfficeProgram.PostAsync(program, Disputes, sent, HttpStatusCode.Created);
        var again = await OfficeProgram.PostAsync(program, Disputes, sent, HttpStatusCode.Created);
        var id = entered.GetProperty("id").GetGuid();
        Assert.Equal(id, again.GetProperty("id").GetGuid());

        var answer = new { token = OfficeProgram.Token(), version = entered.GetProperty("version").GetInt32() };
        var answered = await OfficeProgram.PostAsync(program, $"{Disputes}/{id}/answer", answer);
        Assert.Equal("Answered", answered.GetProperty("stage").GetProperty("code").GetString());
        var stale = new
        {
            token = OfficeProgram.Token(),
            version = answer.version,
            result = "Upheld",
        };
        var refused = await OfficeProgram.PostAsync(program, $"{Disputes}/{id}/decision", stale, HttpStatusCode.Conflict);
        Assert.Equal("request.stale", OfficeProgram.CodeOf(refused));
        var decision = new { token = OfficeProgram.Token(), result = "Corrected" };
        await OfficeProgram.PostAsync(program, $"{Disputes}/{id}/decision", decision);

        var decided = await OfficeProgram.GetAsync(program, $"{Disputes}?stage=decided");
        Assert.Equal("Corrected", decided.GetProperty("disputes")[0].GetProperty("result").GetProperty("code").GetString());
        Assert.Equal(0, (await OfficeProgram.GetAsync(program, $"{Disputes}?stage=open")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_mark_that_another_act_has_had_enters_the_dispute_all_the_same()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today, archived: false);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var token = OfficeProgram.Token();
        var address = $"/api/v1/desk/requests/{made.Request.Id}";
        var note = new
        {
            token,
            version = (await OfficeProgram.GetAsync(program, address)).GetProperty("version").GetInt32(),
            input = new { text = "来电。" },
        };
        await OfficeProgram.PostAsync(program, $"{address}/acts/add-note", note);
        var entered = await OfficeProgram.PostAsync(program, Disputes, Entered($"{made.Request.Number}", token), HttpStatusCode.Created);
        Assert.Equal(made.Request.Id, entered.GetProperty("requestId").GetGuid());
    }

    [Fact]
    public async Task What_the_page_refuses_is_refused_with_its_sentence()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today, archived: false);
        var sent = Entered($"{made.Request.Number}");
        using var archivist = await OfficeProgram.OfAsync(office, Role.Archivist);
        var problem = await OfficeProgram.PostAsync(archivist, Disputes, sent, HttpStatusCode.Forbidden);
        Assert.Equal("request.act.not-permitted", OfficeProgram.CodeOf(problem));
        using var registrar = await OfficeProgram.OfAsync(office, Role.Registrar);
        var bare = new { token = OfficeProgram.Token(), number = $"{made.Request.Number}" };
        var wrong = await OfficeProgram.PostAsync(registrar, Disputes, bare, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请选择“类别”", wrong.GetProperty("title").GetString(), StringComparison.Ordinal);
        var strange = new { token = OfficeProgram.Token(), nonsense = 1 };
        await OfficeProgram.PostAsync(registrar, Disputes, strange, HttpStatusCode.BadRequest);
        using var administrator = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        await OfficeProgram.GetAsync(administrator, Disputes, HttpStatusCode.Forbidden);
        await OfficeProgram.GetAsync(administrator, Complaints, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_complaint_is_entered_and_settled_by_a_program()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var sent = new { token = OfficeProgram.Token(), subject = "没有按期公开预算。" };
        var entered = await OfficeProgram.PostAsync(program, Complaints, sent, HttpStatusCode.Created);
        var id = entered.GetProperty("id").GetGuid();
        Assert.Equal("Pending", entered.GetProperty("result").GetProperty("code").GetString());
        var settle = new
        {
            token = OfficeProgram.Token(),
            result = "Founded",
            measure = "已责令限期公开。",
        };
        var settled = await OfficeProgram.PostAsync(program, $"{Complaints}/{id}/settle", settle);
        Assert.Equal("已责令限期公开。", settled.GetProperty("measure").GetString());
        Assert.Equal(1, (await OfficeProgram.GetAsync(program, $"{Complaints}?stage=closed")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Another_bodys_people_see_and_change_none_of_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today, archived: false);
        using var own = await OfficeProgram.OfAsync(office, Role.Registrar);
        var dispute = await OfficeProgram.PostAsync(own, Disputes, Entered($"{made.Request.Number}"), HttpStatusCode.Created);
        var sent = new { token = OfficeProgram.Token(), subject = "别的事项。" };
        var complaint = await OfficeProgram.PostAsync(own, Complaints, sent, HttpStatusCode.Created);
        using var foreign = await OfficeProgram.OfAsync(other, Role.Registrar);
        var (one, two) = ($"{Disputes}/{dispute.GetProperty("id").GetGuid()}", $"{Complaints}/{complaint.GetProperty("id").GetGuid()}");
        await OfficeProgram.GetAsync(foreign, one, HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(foreign, two, HttpStatusCode.NotFound);
        var answer = new { token = OfficeProgram.Token() };
        await OfficeProgram.PostAsync(foreign, $"{one}/answer", answer, HttpStatusCode.NotFound);
        var settle = new
        {
            token = OfficeProgram.Token(),
            result = "Founded",
            measure = "x",
        };
        await OfficeProgram.PostAsync(foreign, $"{two}/settle", settle, HttpStatusCode.NotFound);
        Assert.Equal(0, (await OfficeProgram.GetAsync(foreign, Disputes)).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("kind=DirectSuits")]
    [InlineData("kind=1")]
    [InlineData("result=better")]
    [InlineData("stage=closed")]
    [InlineData("year=26")]
    [InlineData("year=this")]
    public async Task A_filter_that_cannot_be_read_is_refused_and_said(string wrong)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var problem = await OfficeProgram.GetAsync(program, $"{Disputes}?{wrong}", HttpStatusCode.BadRequest);
        Assert.Equal("requests.list.unreadable", OfficeProgram.CodeOf(problem));
        using var registrar = await office.SignInAsync(Role.Registrar);
        var page = await RunningOffice.ReadAsync(await registrar.GetAsync($"/desk/disputes?{wrong}"));
        Assert.Contains("读不懂", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    private static object Entered(string number, string? token = null) =>
        new
        {
            token = token ?? OfficeProgram.Token(),
            number,
            kind = "Reconsideration",
            forum = "测试区人民政府",
            notifiedOn = Today,
        };
}

public sealed class DisputesApiOnSqliteTests(OnSqlite on) : DisputesApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DisputesApiOnPostgresTests(OnPostgres on) : DisputesApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
