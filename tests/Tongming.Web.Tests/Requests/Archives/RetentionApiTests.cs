using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Archives;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Requests.Archives;

public abstract class RetentionApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Retention = "/api/v1/desk/retention";

    private static readonly LegalClock Clock = new(TimeProvider.System);

    [Fact]
    public async Task What_is_listed_is_destroyed_once_when_it_is_confirmed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var made = await ProposedAsync(office);
        using var program = await OfficeProgram.OfAsync(office, Role.Archivist);
        var list = await OfficeProgram.GetAsync(program, Retention);
        var line = list.GetProperty("proposals")[0];
        Assert.Equal((1, 1), (list.GetProperty("total").GetInt32(), line.GetProperty("files").GetInt32()));
        Assert.Equal($"{made.Request.Number}", line.GetProperty("numbers")[0].GetString());
        var address = $"{Retention}/{line.GetProperty("applicationId").GetGuid()}/destroy";

        var bare = new { token = OfficeProgram.Token() };
        var refused = await OfficeProgram.PostAsync(program, address, bare, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("retention.not-confirmed", OfficeProgram.CodeOf(refused));
        await OfficeProgram.PostAsync(program, address, new { confirmed = true }, HttpStatusCode.BadRequest);
        Assert.NotEqual(ApplicantSeal.Destroyed, (await ApplicationAsync(office)).SealedPerson);

        var sent = new { bare.token, confirmed = true };
        var done = await OfficeProgram.PostAsync(program, address, sent);
        Assert.Equal((1, 1), (done.GetProperty("requests").GetInt32(), done.GetProperty("files").GetInt32()));
        Assert.Equal(0, (await OfficeProgram.PostAsync(program, address, sent)).GetProperty("requests").GetInt32());
        var anew = new { token = OfficeProgram.Token(), confirmed = true };
        var gone = await OfficeProgram.PostAsync(program, address, anew, HttpStatusCode.NotFound);
        Assert.Equal("retention.not-proposed", OfficeProgram.CodeOf(gone));
        Assert.Equal(ApplicantSeal.Destroyed, (await ApplicationAsync(office)).SealedPerson);
        Assert.Equal(["request.destroy-personal-data"], await Acts.OnAsync(office.Engine, made.Application.Id));
        Assert.Equal(0, (await OfficeProgram.GetAsync(program, Retention)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Nobody_else_destroys_anything()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var made = await ProposedAsync(office);
        var address = $"{Retention}/{made.Application.Id}/destroy";
        var sent = new { token = OfficeProgram.Token(), confirmed = true };
        using var registrar = await OfficeProgram.OfAsync(office, Role.Registrar);
        await OfficeProgram.PostAsync(registrar, address, sent, HttpStatusCode.Forbidden);
        using var foreign = await OfficeProgram.OfAsync(other, Role.Archivist);
        await OfficeProgram.PostAsync(foreign, address, sent, HttpStatusCode.NotFound);
        Assert.Equal(0, (await OfficeProgram.GetAsync(foreign, Retention)).GetProperty("total").GetInt32());
        Assert.Null((await ApplicationAsync(office)).PersonDestroyedOn);
    }

    private static async Task<ClosedCase> ProposedAsync(RunningOffice office)
    {
        var made = await ClosedCase.InAsync(office, Clock.Now().Day.AddYears(-31));
        await new ProposeDestruction(office.Changes, Clock, office.Services.GetRequiredService<RequestOptions>()).RunAsync(default);
        return made;
    }

    private static async Task<Application> ApplicationAsync(RunningOffice office)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<Application>().SingleAsync(one => one.BodyId == office.BodyId);
    }
}

public sealed class RetentionApiOnSqliteTests(OnSqlite on) : RetentionApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RetentionApiOnPostgresTests(OnPostgres on) : RetentionApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
