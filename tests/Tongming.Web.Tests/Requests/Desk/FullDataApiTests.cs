using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

public abstract class FullDataApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task Who_asks_is_seen_in_full_by_those_who_may_and_each_look_is_kept()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var address = $"/api/v1/desk/requests/{id}/full-data";
        using var registrar = await OfficeProgram.OfAsync(desk.Office, Role.Registrar);
        var masked = await OfficeProgram.GetAsync(registrar, $"/api/v1/desk/requests/{id}");
        Assert.DoesNotContain(CaseOffice.Secret, $"{masked}", StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var full = await OfficeProgram.PostAsync(registrar, address, new { });
            Assert.Equal(CaseOffice.Secret, full.GetProperty("applicant")[0].GetProperty("value").GetString());
        }

        Assert.Equal(2, await LooksAsync(desk.Office, id));
        using var officer = await OfficeProgram.OfAsync(desk.Office, Role.CaseOfficer);
        var refused = await OfficeProgram.PostAsync(officer, address, new { }, HttpStatusCode.Forbidden);
        Assert.Equal("request.act.not-permitted", OfficeProgram.CodeOf(refused));
        using var foreign = await OfficeProgram.OfAsync(other, Role.Registrar);
        await OfficeProgram.PostAsync(foreign, address, new { }, HttpStatusCode.NotFound);
        using var administrator = await OfficeProgram.OfAsync(desk.Office, Role.SystemAdministrator);
        await OfficeProgram.PostAsync(administrator, address, new { }, HttpStatusCode.NotFound);
        Assert.Equal(2, await LooksAsync(desk.Office, id));
    }

    [Fact]
    public async Task The_chain_is_verified_by_the_audit_administrators_program()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.AuditAdministrator);
        var chain = Assert.Single((await OfficeProgram.PostAsync(program, "/api/v1/desk/ledger/verify", new { })).EnumerateArray());
        Assert.Equal(office.BodyId, chain.GetProperty("bodyId").GetGuid());
        Assert.True(chain.GetProperty("entries").GetInt64() > 0);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, chain.GetProperty("brokenAt").ValueKind);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        await OfficeProgram.PostAsync(head, "/api/v1/desk/ledger/verify", new { }, HttpStatusCode.Forbidden);
    }

    private static async Task<int> LooksAsync(RunningOffice office, Guid id)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<LedgerEntry>().CountAsync(one => one.SubjectId == id && one.Act == "request.view-full-data");
    }
}

public sealed class FullDataApiOnSqliteTests(OnSqlite on) : FullDataApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FullDataApiOnPostgresTests(OnPostgres on) : FullDataApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
