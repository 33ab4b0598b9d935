using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests;

/// <summary>What was acknowledged survives the death of the program, and nothing is half done.</summary>
public abstract class KilledServerTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const int Forms = 1000;
    private const int BeforeTheEnd = 300;
    private const int MattersOfForm = 2;

    private readonly Guid body = Guid.CreateVersion7();

    /// <summary>What the applicant was told.</summary>
    private sealed record Told(string Code, Guid ApplicationId, IReadOnlyList<Guid> RequestIds);

    [Fact]
    public async Task A_killed_program_keeps_every_acknowledged_request_once_and_whole()
    {
        var data = on.Fresh();
        await using var engine = new Engine(data);
        await Upgrade.RunAsync(engine);
        await AddBodyAsync(engine);

        var acknowledged = await SendUntilKilledAsync(data);
        Assert.InRange(acknowledged.Count, BeforeTheEnd, Forms - 1);

        await using var again = await StartedProgram.StartAsync(data);
        await EveryOneIsThereAsync(engine, acknowledged.Values);
        await NothingIsHalfDoneAsync(engine, atLeast: acknowledged.Count);

        var retried = await SendAllAsync(again, (_, _) => { });
        Assert.Equal(Forms, retried.Count);
        Assert.All(
            acknowledged,
            one => Assert.Equal((one.Value.Code, one.Value.ApplicationId), (retried[one.Key].Code, retried[one.Key].ApplicationId))
        );
        await EveryOneIsThereAsync(engine, retried.Values);
        Assert.Equal(Forms, await NothingIsHalfDoneAsync(engine, atLeast: Forms));
    }

    private async Task AddBodyAsync(Engine engine)
    {
        await using var changes = new Changes(engine);
        var added = await changes.SaveAsync<string>(db =>
        {
            db.Add(new Body(body, "测试区统计局", "测统公开"));
            return Task.FromResult<Outcome<string>>("added");
        });
        Assert.True(added.Succeeded);
    }

    private async Task<ConcurrentDictionary<int, Told>> SendUntilKilledAsync(DataOptions data)
    {
        await using var program = await StartedProgram.StartAsync(data);
        var answers = 0;
        var acknowledged = await SendAllAsync(
            program,
            (_, _) =>
            {
                if (Interlocked.Increment(ref answers) == BeforeTheEnd)
                    program.Kill();
            }
        );
        await program.EndAsync();
        return acknowledged;
    }

    /// <summary>Sends all forms at once; answers those that were acknowledged.</summary>
    private async Task<ConcurrentDictionary<int, Told>> SendAllAsync(StartedProgram program, Action<int, Told> onAnswer)
    {
        using var connections = new SocketsHttpHandler { MaxConnectionsPerServer = 32 };
        using var client = new HttpClient(connections) { BaseAddress = program.Address, Timeout = TimeSpan.FromMinutes(10) };
        var acknowledged = new ConcurrentDictionary<int, Told>();
        await Task.WhenAll(Enumerable.Range(0, Forms).Select(SendAsync));
        return acknowledged;

        async Task SendAsync(int number)
        {
            if (await PostAsync(client, number) is not { } told)
                return;
            acknowledged[number] = told;
            onAnswer(number, told);
        }
    }

    /// <summary>Null where the program died before it answered.</summary>
    private async Task<Told?> PostAsync(HttpClient client, int number)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/requests");
        message.Headers.Add("Idempotency-Key", $"killed-server-test-{number:d6}");
        message.Content = new StringContent(Form(number), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await client.SendAsync(message);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
            return JsonSerializer.Deserialize<Told>(text, JsonSerializerOptions.Web);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private string Form(int number) =>
        JsonSerializer.Serialize(
            new
            {
                body,
                applicantClass = nameof(ApplicantClass.NaturalPerson),
                name = $"演示申请人{number}",
                proofKind = "护照",
                proofNumber = $"E{number:d8}",
                phone = "13800001234",
                manner = nameof(ObtainingManner.ElectronicFile),
                route = nameof(ObtainingRoute.Internet),
                matters = Enumerable
                    .Range(1, MattersOfForm)
                    .Select(matter => new { title = $"第 {number} 份第 {matter} 件", description = "请提供分行业用电量。" }),
            }
        );

    private async Task EveryOneIsThereAsync(Engine engine, IEnumerable<Told> told)
    {
        await using var db = engine.OpenForReading();
        var requests = (await db.Set<InformationRequest>().Where(request => request.BodyId == body).ToListAsync()).ToLookup(request =>
            request.ApplicationId
        );
        foreach (var one in told)
            Assert.Equal(one.RequestIds.Order(), requests[one.ApplicationId].Select(request => request.Id).Order());
    }

    /// <summary>Each application has its matters, its access and its entries in an unbroken chain; answers how many there are.</summary>
    private async Task<int> NothingIsHalfDoneAsync(Engine engine, int atLeast)
    {
        await using var db = engine.OpenForReading();
        var applications = await db.Set<Application>().Where(one => one.BodyId == body).Select(one => one.Id).ToListAsync();
        Assert.InRange(applications.Count, atLeast, Forms);
        var accesses = await db.Set<ApplicationAccess>().Where(one => one.BodyId == body).Select(one => one.ApplicationId).ToListAsync();
        Assert.Equal(applications.Order(), accesses.Order());

        var requests = await db.Set<InformationRequest>()
            .Where(one => one.BodyId == body)
            .Select(one => new { one.Id, one.ApplicationId })
            .ToListAsync();
        Assert.Equal(applications.Order(), requests.Select(one => one.ApplicationId).Distinct().Order());
        Assert.All(requests.GroupBy(one => one.ApplicationId), one => Assert.Equal(MattersOfForm, one.Count()));

        var entered = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == body && entry.SubjectKind == "request")
            .Select(entry => entry.SubjectId)
            .ToListAsync();
        Assert.Equal(requests.Select(one => one.Id).Order(), entered.Order());
        Assert.All(await VerifyLedger.RunAsync(db), chain => Assert.Null(chain.Break));
        return applications.Count;
    }
}

public sealed class KilledServerOnSqliteTests(OnSqlite on) : KilledServerTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class KilledServerOnPostgresTests(OnPostgres on) : KilledServerTests<OnPostgres>(on), IClassFixture<OnPostgres>;
