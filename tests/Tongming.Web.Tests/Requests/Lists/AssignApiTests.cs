using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class AssignApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Assign = "/api/v1/desk/requests/assign";

    [Fact]
    public async Task Several_cases_are_looked_at_then_assigned_once()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var fresh = await ListPagesTests<TEngine>.AddAsync(office, "新件", RequestState.Received, due: 5);
        var done = await ListPagesTests<TEngine>.AddAsync(office, "已发出的件", RequestState.Issued, due: 5);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var sent = new
        {
            token = OfficeProgram.Token(),
            ids = new[] { fresh, done, Guid.NewGuid() },
            sectionId = office.Section.Id,
        };
        var preview = await OfficeProgram.PostAsync(program, $"{Assign}/preview", sent);
        Assert.Equal((1, 2), (preview.GetProperty("assigned").GetInt32(), preview.GetProperty("steps").GetArrayLength()));
        Assert.Equal(RequestState.Received, (await CaseAsync(office, fresh)).State);
        var first = await OfficeProgram.PostAsync(program, Assign, sent);
        Assert.Equal(1, first.GetProperty("assigned").GetInt32());
        Assert.Single(first.GetProperty("steps").EnumerateArray(), step => step.GetProperty("problem").GetString() is { Length: > 0 });
        await OfficeProgram.PostAsync(program, Assign, sent);
        var row = await CaseAsync(office, fresh);
        Assert.Equal((RequestState.Assigned, office.Section.Id), (row.State, row.SectionId!.Value));
        Assert.Equal(1, await ActsAsync(office, "request.assign"));
    }

    [Fact]
    public async Task What_the_page_refuses_is_refused_and_another_bodys_cases_stay_where_they_are()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var id = await ListPagesTests<TEngine>.AddAsync(office, "新件", RequestState.Received, due: 5);
        object Sent(Guid section, string? reason = null) =>
            new
            {
                token = OfficeProgram.Token(),
                ids = new[] { id },
                sectionId = section,
                reason,
            };
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var unknown = await OfficeProgram.PostAsync(program, Assign, Sent(other.Section.Id), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("requests.assign.section", OfficeProgram.CodeOf(unknown));
        var none = new { token = OfficeProgram.Token(), sectionId = office.Section.Id };
        await OfficeProgram.PostAsync(program, Assign, none, HttpStatusCode.UnprocessableEntity);
        var endless = Sent(office.Section.Id, new string('长', 301));
        await OfficeProgram.PostAsync(program, Assign, endless, HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.PostAsync(program, Assign, new { ids = new[] { id } }, HttpStatusCode.BadRequest);
        using var foreign = await OfficeProgram.OfAsync(other, Role.Registrar);
        var nothing = await OfficeProgram.PostAsync(foreign, Assign, Sent(other.Section.Id));
        Assert.Equal(0, nothing.GetProperty("steps").GetArrayLength());
        using var administrator = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        await OfficeProgram.PostAsync(administrator, Assign, Sent(office.Section.Id), HttpStatusCode.Forbidden);
        using var archivist = await OfficeProgram.OfAsync(office, Role.Archivist);
        await OfficeProgram.PostAsync(archivist, Assign, Sent(office.Section.Id));
        Assert.Equal(RequestState.Received, (await CaseAsync(office, id)).State);
    }

    [Fact]
    public async Task The_list_is_taken_out_as_a_workbook_and_the_act_is_kept()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await ClosedCase.InAsync(office, new LegalClock(TimeProvider.System).Now().Day, archived: false);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        const string export = "/api/v1/desk/requests/export";
        var file = await program.GetAsync($"{export}?state=closed");
        Assert.Equal((HttpStatusCode.OK, ExportCases.MediaType), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.Equal("PK"u8.ToArray(), (await file.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(1, await ActsAsync(office, "request.export"));
        await OfficeProgram.GetAsync(program, $"{export}?from=nonsense", HttpStatusCode.BadRequest);
        await OfficeProgram.GetAsync(program, $"{export}?body={Guid.NewGuid()}", HttpStatusCode.Forbidden);
        using var administrator = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        await OfficeProgram.GetAsync(administrator, export, HttpStatusCode.Forbidden);
    }

    private static async Task<InformationRequest> CaseAsync(RunningOffice office, Guid id)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == id);
    }

    private static async Task<int> ActsAsync(RunningOffice office, string act)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.BodyId && one.Act == act);
    }
}

public sealed class AssignApiOnSqliteTests(OnSqlite on) : AssignApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class AssignApiOnPostgresTests(OnPostgres on) : AssignApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
