using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Tests.Fixture;

public abstract class RunningOfficeTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task The_program_knows_who_is_signed_in()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = await office.SignInAsync(Role.Registrar);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health")).StatusCode);

        await using var scope = office.Services.CreateAsyncScope();
        await using var db = office.Engine.OpenForReading();
        var person = office.PersonOf(Role.Registrar);
        var actor = await CurrentActor.OfPersonAsync(db, office.BodyId, person.Id, new DateOnly(2026, 3, 2), default);
        Assert.Equal([Role.Registrar], actor.Roles);
    }
}

public sealed class RunningOfficeOnSqliteTests(OnSqlite on) : RunningOfficeTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RunningOfficeOnPostgresTests(OnPostgres on) : RunningOfficeTests<OnPostgres>(on), IClassFixture<OnPostgres>;
