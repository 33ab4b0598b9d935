using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Requests.Portal.Api;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public abstract class SubmissionsApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task The_same_key_and_content_make_one_request_and_the_code_opens_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var first = await ReceiptAsync(await SendAsync(citizen.Browser, Form(office), "0123456789abcdef"));
        var second = await ReceiptAsync(await SendAsync(citizen.Browser, Form(office), "0123456789abcdef"));
        Assert.Equal(first.Code, second.Code);
        Assert.Equal(1, await CountAsync(office));
        Assert.Equal("/requests/mine", Citizen.Where(await citizen.QueryAsync(first.Code, Citizen.PhoneTail)));
    }

    [Fact]
    public async Task Another_content_under_the_same_key_gets_another_code()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var first = await ReceiptAsync(await SendAsync(client, Form(office), "0123456789abcdef"));
        var second = await ReceiptAsync(await SendAsync(client, Form(office, name: "另一个演示申请人"), "0123456789abcdef"));
        Assert.NotEqual(first.Code, second.Code);
        Assert.Equal(2, await CountAsync(office));
    }

    [Fact]
    public async Task What_is_missing_is_told_as_a_problem_in_Chinese()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        await ProblemAsync(await SendAsync(client, Form(office), ""), HttpStatusCode.BadRequest, "Idempotency-Key");
        await ProblemAsync(await SendAsync(client, "{", "0123456789abcdef"), HttpStatusCode.BadRequest, "没有读懂");
        await ProblemAsync(await SendAsync(client, Form(office, name: ""), "0123456789abcdef"), HttpStatusCode.UnprocessableEntity, "姓名");
        await ProblemAsync(
            await SendAsync(client, Form(office).Replace(office.BodyId.ToString(), Guid.NewGuid().ToString()), "0123456789abcdef"),
            HttpStatusCode.NotFound,
            "没有这个机关"
        );
        Assert.Equal(0, await CountAsync(office));
    }

    private static string Form(RunningOffice office, string name = "演示申请人") =>
        $$"""
            {"body":"{{office.BodyId}}","applicantClass":"NaturalPerson","name":"{{name}}","proofKind":"护照","proofNumber":"E00000000",
             "phone":"0551-1234{{Citizen.PhoneTail}}","manner":"ElectronicFile","route":"Internet",
             "matters":[{"title":"2025年分行业用电量","description":"全区。"}]}
            """;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string form, string key)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/requests")
        {
            Content = new StringContent(form, Encoding.UTF8, "application/json"),
        };
        if (key.Length > 0)
            message.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(message);
    }

    private static async Task<SubmittedReceipt> ReceiptAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(), SubmissionJson.Default.SubmittedReceipt)!;
    }

    private static async Task ProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string words)
    {
        Assert.Equal(status, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, problem.RootElement.GetProperty("title").GetString());
    }

    private async Task<int> CountAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<InformationRequest>().CountAsync(request => request.BodyId == office.BodyId);
    }
}

public sealed class SubmissionsApiOnSqliteTests(OnSqlite on) : SubmissionsApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SubmissionsApiOnPostgresTests(OnPostgres on) : SubmissionsApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
