using System.Net;
using System.Text.Json;
using Tongming.People;
using Tongming.Web.Requests.Portal.Api;
using Tongming.Web.Requests.Portal.Mine;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public abstract class OwnApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Query = "/api/v1/requests/query";
    private const string Mine = "/api/v1/requests/mine";

    private static readonly byte[] Text = [.. "收入证明"u8];

    [Fact]
    public async Task Code_and_phone_open_the_course_and_the_pass_withdraws()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var code = await SubmitAsync(office, client);
        await CaseAtWork.ReceiveAsync(office);
        var own = await OpenAsync(office, client, code);
        var matter = own.GetProperty("matters")[0];
        Assert.Equal("申请已提交", matter.GetProperty("course")[0].GetProperty("words").GetString());
        Assert.Equal(JsonValueKind.String, matter.GetProperty("replyDue").ValueKind);
        Assert.Contains("withdraw", Acts(matter));

        var id = matter.GetProperty("id").GetGuid();
        var sent = new { token = OfficeProgram.Token(), text = "信息已经找到。" };
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/withdraw", sent, HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Add(OwnApi.Header, own.GetProperty("pass").GetString());
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/withdraw", sent);
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/withdraw", sent);
        var after = (await OfficeProgram.GetAsync(client, Mine)).GetProperty("matters")[0];
        Assert.Equal("已终止", after.GetProperty("state").GetString());
        Assert.DoesNotContain("withdraw", Acts(after));
    }

    [Fact]
    public async Task The_days_of_the_own_term_are_explained_and_nobody_elses()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var code = await SubmitAsync(office, client);
        await CaseAtWork.ReceiveAsync(office);
        var own = await OpenAsync(office, client, code);
        var id = own.GetProperty("matters")[0].GetProperty("id").GetGuid();
        await OfficeProgram.GetAsync(client, $"{Mine}/{id}/term", HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Add(OwnApi.Header, own.GetProperty("pass").GetString());
        var term = await OfficeProgram.GetAsync(client, $"{Mine}/{id}/term");
        Assert.Equal(20, term.GetProperty("days").EnumerateArray().Count(day => day.GetProperty("counted").GetBoolean()));
        await OfficeProgram.GetAsync(client, $"{Mine}/{Guid.NewGuid()}/term", HttpStatusCode.NotFound);
        using var stranger = office.Visit();
        await EnterAsync(office, stranger);
        await OfficeProgram.GetAsync(stranger, $"{Mine}/{id}/term", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_applicants_who_send_the_same_mark_have_each_done_what_they_asked()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var sent = new { token = OfficeProgram.Token(), text = "信息已经找到。" };
        for (var applicant = 0; applicant < 2; applicant++)
        {
            using var client = office.Visit();
            var id = await EnterAsync(office, client);
            await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/withdraw", sent);
            Assert.Equal("已终止", (await OfficeProgram.GetAsync(client, Mine)).GetProperty("matters")[0].GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task A_mark_that_an_applicant_has_used_keeps_no_act_of_the_office_and_no_other_act_from_being_done()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var id = await EnterAsync(office, client);
        var token = OfficeProgram.Token();
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/material", new { token, text = "收入证明" });
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/complaint", new { token, text = "没有人接电话。" });
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/complaint", new { token, text = "没有人接电话。" });
        using var registrar = await OfficeProgram.OfAsync(office, Role.Registrar);
        Assert.Equal(1, (await OfficeProgram.GetAsync(registrar, "/api/v1/desk/complaints")).GetProperty("total").GetInt32());
        var found = await OfficeProgram.GetAsync(registrar, $"/api/v1/desk/requests/{id}");
        var note = new
        {
            token,
            version = found.GetProperty("version").GetInt32(),
            input = new { text = "已电话联系申请人。" },
        };
        foreach (var repeated in new[] { false, true })
        {
            var done = await OfficeProgram.PostAsync(registrar, $"/api/v1/desk/requests/{id}/acts/add-note", note);
            Assert.Equal(repeated, done.GetProperty("repeated").GetBoolean());
        }

        await OfficeProgram.PostAsync(registrar, "/api/v1/desk/complaints", new { token, subject = "另一件事。" }, HttpStatusCode.Created);
        Assert.Equal(2, (await OfficeProgram.GetAsync(registrar, "/api/v1/desk/complaints")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Material_comes_with_files_by_the_rules_of_the_page()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var own = await OpenAsync(office, client, await SubmitAsync(office, client));
        client.DefaultRequestHeaders.Add(OwnApi.Header, own.GetProperty("pass").GetString());
        var address = $"{Mine}/{own.GetProperty("matters")[0].GetProperty("id").GetGuid()}/acts/material";
        object Sent() => new { token = OfficeProgram.Token(), text = "收入证明" };
        await OfficeProgram.PostAsync(client, address, Sent());
        var unfit = HttpStatusCode.UnprocessableEntity;
        await OfficeProgram.PostAsync(client, address, Sent(), [("files", "程序.exe", [.. "MZ"u8])], unfit);
        await OfficeProgram.PostAsync(client, address, Sent(), [("files", "证明.txt", Text)]);
        await OfficeProgram.PostAsync(client, address.Replace("material", "nothing"), Sent(), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whatever_is_wrong_is_answered_alike_and_five_wrong_digits_lock()
    {
        await using var office = await RunningOffice.StartAsync(
            await OwnDatabase.OfAsync(on),
            new OwnTime(TimeProvider.System.GetUtcNow())
        );
        using var client = office.Visit();
        var code = await SubmitAsync(office, client);
        var unknown = await RefusedAsync(office, client, "2222-2222-2222", Citizen.PhoneTail);
        for (var wrong = 0; wrong < OpenByCode.MostFailures; wrong++)
            Assert.Equal(unknown, await RefusedAsync(office, client, code, "0000"));
        Assert.Equal(unknown, await RefusedAsync(office, client, code, Citizen.PhoneTail));
    }

    [Fact]
    public async Task A_pass_opens_nothing_of_another_applicant()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        var foreign = await OpenAsync(other, client, await SubmitAsync(other, client));
        var own = await OpenAsync(office, client, await SubmitAsync(office, client));
        client.DefaultRequestHeaders.Add(OwnApi.Header, own.GetProperty("pass").GetString());
        var id = foreign.GetProperty("matters")[0].GetProperty("id").GetGuid();
        var sent = new { token = OfficeProgram.Token(), text = "x" };
        await OfficeProgram.PostAsync(client, $"{Mine}/{id}/acts/withdraw", sent, HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(client, $"{Mine}/{id}/papers/{Guid.NewGuid()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_agent_submits_with_the_authority_and_not_without()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var client = office.Visit();
        client.DefaultRequestHeaders.Add("Idempotency-Key", OfficeProgram.Token());
        const string address = "/api/v1/requests/with-files";
        var form = Form(office, new { name = "代办人", phone = "13900001234" });
        var without = await OfficeProgram.PostAsync(client, address, form, [], HttpStatusCode.UnprocessableEntity);
        Assert.Contains("授权委托书", without.GetProperty("title").GetString(), StringComparison.Ordinal);
        (string, string, byte[])[] files = [("authority", "委托书.txt", Text), ("attachment", "附件.txt", Text)];
        var first = await OfficeProgram.PostAsync(client, address, form, files, HttpStatusCode.Created);
        var second = await OfficeProgram.PostAsync(client, address, form, files, HttpStatusCode.Created);
        Assert.Equal(first.GetProperty("code").GetString(), second.GetProperty("code").GetString());
        var bare = Form(office, new { name = "代办人" });
        await OfficeProgram.PostAsync(client, address, bare, files, HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>An application of its own, opened; answers its matter.</summary>
    private static async Task<Guid> EnterAsync(RunningOffice office, HttpClient client)
    {
        var own = await OpenAsync(office, client, await SubmitAsync(office, client));
        client.DefaultRequestHeaders.Add(OwnApi.Header, own.GetProperty("pass").GetString());
        return own.GetProperty("matters")[0].GetProperty("id").GetGuid();
    }

    private static object Form(RunningOffice office, object? agent = null) =>
        new
        {
            body = office.BodyId,
            applicantClass = "NaturalPerson",
            name = "演示申请人",
            proofKind = "护照",
            proofNumber = "E00000000",
            phone = "0551-1234" + Citizen.PhoneTail,
            manner = "ElectronicFile",
            route = "Internet",
            agent,
            matters = new[] { new { title = "2025年分行业用电量", description = "全区。" } },
        };

    private static async Task<string> SubmitAsync(RunningOffice office, HttpClient client)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/requests");
        message.Content = System.Net.Http.Json.JsonContent.Create(Form(office));
        message.Headers.Add("Idempotency-Key", OfficeProgram.Token());
        var receipt = await OfficeProgram.ReadAsync(await client.SendAsync(message), HttpStatusCode.Created);
        return receipt.GetProperty("code").GetString()!;
    }

    private static Task<JsonElement> OpenAsync(RunningOffice office, HttpClient client, string code) =>
        OfficeProgram.PostAsync(client, Query, Asked(office, code, Citizen.PhoneTail));

    private static async Task<string> RefusedAsync(RunningOffice office, HttpClient client, string code, string phone)
    {
        var refused = await OfficeProgram.PostAsync(client, Query, Asked(office, code, phone), HttpStatusCode.Forbidden);
        return $"{OfficeProgram.CodeOf(refused)} {refused.GetProperty("title")}";
    }

    private static object Asked(RunningOffice office, string code, string phone) =>
        new
        {
            body = office.BodyId,
            code,
            phone,
        };

    private static IEnumerable<string?> Acts(JsonElement matter) =>
        matter.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("code").GetString());
}

public sealed class OwnApiOnSqliteTests(OnSqlite on) : OwnApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class OwnApiOnPostgresTests(OnPostgres on) : OwnApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
