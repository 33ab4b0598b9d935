using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Portal;
using Tongming.Web.Requests.Portal.Mine;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Requests.Lists;

namespace Tongming.Web.Tests.Requests.Disputes;

public abstract class ComplaintsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Complaints = "/api/v1/desk/complaints";

    [Theory]
    [InlineData(RequestState.Submitted)]
    [InlineData(RequestState.AwaitingConfirmation)]
    [InlineData(RequestState.Merged)]
    [InlineData(RequestState.Archived)]
    public async Task A_complaint_is_settled_in_whatever_state_its_case_is(RequestState state)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var request = await ListPagesTests<TEngine>.AddAsync(office, "2025年统计年鉴", state, due: 10);
        var complaint = await ComplainAsync(office, request);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var settle = new
        {
            token = OfficeProgram.Token(),
            result = "Unfounded",
            measure = "已向申请人说明。",
        };
        var settled = await OfficeProgram.PostAsync(program, $"{Complaints}/{complaint}/settle", settle);
        Assert.Equal(request, settled.GetProperty("requestId").GetGuid());
        Assert.Equal("Unfounded", settled.GetProperty("result").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_complaint_is_entered_about_a_merged_case_by_its_number()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var request = await ListPagesTests<TEngine>.AddAsync(office, "年鉴", RequestState.Merged, due: 10, number: "20260302-001");
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var sent = new
        {
            token = OfficeProgram.Token(),
            subject = "没有收到答复。",
            number = "20260302-001",
        };
        var entered = await OfficeProgram.PostAsync(program, Complaints, sent, HttpStatusCode.Created);
        Assert.Equal(request, entered.GetProperty("requestId").GetGuid());
    }

    [Fact]
    public async Task A_complaint_about_a_case_is_settled_by_nobody_who_does_not_see_the_case_or_has_not_the_right()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var complaint = await ComplainAsync(
            office,
            await ListPagesTests<TEngine>.AddAsync(office, "年鉴", RequestState.Assigned, due: 10, section: Guid.CreateVersion7())
        );
        var settle = new
        {
            token = OfficeProgram.Token(),
            result = "Founded",
            measure = "已改正。",
        };
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(officer, $"{Complaints}/{complaint}/settle", settle, HttpStatusCode.NotFound);
        using var archivist = await OfficeProgram.OfAsync(office, Role.Archivist);
        var refused = await OfficeProgram.PostAsync(archivist, $"{Complaints}/{complaint}/settle", settle, HttpStatusCode.Forbidden);
        Assert.Equal("request.act.not-permitted", OfficeProgram.CodeOf(refused));
    }

    [Fact]
    public async Task Whoever_enters_a_complaint_the_ledger_cites_the_same_articles_and_names_the_case()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var request = await ListPagesTests<TEngine>.AddAsync(office, "年鉴", RequestState.Received, due: 10, number: "20260303-001");
        await ComplainAsync(office, request);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var sent = new
        {
            token = OfficeProgram.Token(),
            subject = "没有收到答复。",
            number = "20260303-001",
        };
        await OfficeProgram.PostAsync(program, Complaints, sent, HttpStatusCode.Created);
        await using var db = office.Engine.OpenForReading();
        var entries = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == office.BodyId && entry.Act == "complaint.enter")
            .ToListAsync();
        Assert.Equal(2, entries.Count);
        Assert.Equal("条例 第四十七条、第五十一条", Assert.Single(entries.Select(entry => entry.Why).Distinct()));
        Assert.All(entries, entry => Assert.Contains($"{request}", entry.Facts, StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.Contains($"{entry.SubjectId}", entry.Facts, StringComparison.Ordinal));
    }

    /// <summary>The applicant complains on the own page; answers the complaint.</summary>
    private static async Task<Guid> ComplainAsync(RunningOffice office, Guid request)
    {
        await using var db = office.Engine.OpenForReading();
        var application = await db.Set<InformationRequest>()
            .Where(one => one.BodyId == office.BodyId && one.Id == request)
            .Select(one => one.ApplicationId)
            .SingleAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var perform = scope.ServiceProvider.GetRequiredService<PerformOwnAct>();
        var input = new PerformOwnAct.Input(new Pass(office.BodyId, application), request, "没有人接电话。", OfficeProgram.Token(), []);
        var done = await perform.RunAsync(OwnActs.All.Single(act => act.Act is null), input, CancellationToken.None);
        Assert.True(done.Succeeded, $"{done.Refusal}");
        return await db.Set<Complaint>().Where(one => one.RequestId == request).Select(one => one.Id).SingleAsync();
    }
}

public sealed class ComplaintsOnSqliteTests(OnSqlite on) : ComplaintsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ComplaintsOnPostgresTests(OnPostgres on) : ComplaintsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
