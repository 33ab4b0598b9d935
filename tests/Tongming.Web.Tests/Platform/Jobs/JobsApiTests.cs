using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Platform.Jobs;

public abstract class JobsApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Jobs = "/api/v1/desk/jobs";
    private const string Deliveries = "/api/v1/desk/deliveries";
    private const string Sweep = "platform.sweep-outbox";

    [Fact]
    public async Task A_job_is_run_at_once_by_a_program_and_the_act_is_kept()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var leases = office.Services.GetRequiredService<JobLeases>();
        await leases.EnrolAsync([.. office.Services.GetServices<JobDeclaration>()], default);
        using var program = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var before = (await OfficeProgram.GetAsync(program, Jobs)).EnumerateArray().Single(IsSweep);
        Assert.Contains("03:10", before.GetProperty("schedule").GetString(), StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var due = await OfficeProgram.PostAsync(program, $"{Jobs}/{Sweep}/run", new { });
            Assert.True(due.GetProperty("nextRun").GetDateTimeOffset() <= TimeProvider.System.GetUtcNow());
        }

        await using var db = office.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>().Where(one => one.BodyId == office.BodyId && one.Act == "job.run-now").ToListAsync();
        Assert.Equal(2, acts.Count);
        await OfficeProgram.PostAsync(program, $"{Jobs}/no.such-job/run", new { }, HttpStatusCode.NotFound);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var refused = await OfficeProgram.PostAsync(head, $"{Jobs}/{Sweep}/run", new { }, HttpStatusCode.Forbidden);
        Assert.Equal("job.not-allowed", OfficeProgram.CodeOf(refused));
    }

    [Fact]
    public async Task A_delivery_that_was_given_up_is_tried_again_by_the_administrator_of_its_body()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var id = await GivenUpAsync(office);
        using var program = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var shown = Assert.Single((await OfficeProgram.GetAsync(program, Deliveries)).EnumerateArray());
        Assert.Equal((id, "超时"), (shown.GetProperty("id").GetGuid(), shown.GetProperty("reason").GetString()));
        Assert.DoesNotContain("隐秘", shown.ToString(), StringComparison.Ordinal);

        using var foreign = await OfficeProgram.OfAsync(other, Role.SystemAdministrator);
        Assert.Equal(0, (await OfficeProgram.GetAsync(foreign, Deliveries)).GetArrayLength());
        foreach (var address in new[] { $"{Deliveries}/{id}/retry", $"{Deliveries}/{id}/retry?body={office.BodyId}" })
            await OfficeProgram.PostAsync(foreign, address, new { }, HttpStatusCode.NotFound);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        await OfficeProgram.PostAsync(head, $"{Deliveries}/{id}/retry", new { }, HttpStatusCode.Forbidden);
        Assert.Empty(await Acts.OnAsync(office.Engine, id));

        await OfficeProgram.PostAsync(program, $"{Deliveries}/{id}/retry", new { });
        var again = await OfficeProgram.PostAsync(program, $"{Deliveries}/{id}/retry", new { }, HttpStatusCode.NotFound);
        Assert.Equal("outbox.not-given-up", OfficeProgram.CodeOf(again));
        Assert.Equal(["outbox.retry"], await Acts.OnAsync(office.Engine, id));
        await using var db = office.Engine.OpenForReading();
        Assert.Null((await db.Set<OutboxEntry>().SingleAsync(entry => entry.Id == id)).FailedAt);
    }

    private static bool IsSweep(JsonElement job) => job.GetProperty("name").GetString() == Sweep;

    private static async Task<Guid> GivenUpAsync(RunningOffice office)
    {
        var entry = new OutboxEntry
        {
            BodyId = office.BodyId,
            Id = Guid.CreateVersion7(),
            Kind = "trial.unknown",
            Payload = """{"to":"隐秘"}""",
            DueAt = DateTimeOffset.UnixEpoch,
            Attempts = 12,
            FailedAt = DateTimeOffset.UnixEpoch,
            LastError = "timeout",
        };
        var saved = await office.Changes.SaveAsync<string>(db =>
        {
            db.Add(entry);
            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
        return entry.Id;
    }
}

public sealed class JobsApiOnSqliteTests(OnSqlite on) : JobsApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class JobsApiOnPostgresTests(OnPostgres on) : JobsApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
