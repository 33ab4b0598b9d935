using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Permissions;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

public abstract class EnterCaseTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Address = "/api/v1/desk/requests";

    private static readonly (string, string, byte[])[] Scans = [("files", "申请表.txt", [.. "申请表"u8])];

    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task The_same_mark_with_another_content_is_another_application()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var token = OfficeProgram.Token();
        var first = await EnterAsync(program, Sent(token, "统计年鉴"));
        var again = await EnterAsync(program, Sent(token, "统计年鉴"));
        var other = await EnterAsync(program, Sent(token, "统计公报"));
        Assert.Equal(IdOf(first), IdOf(again));
        Assert.Equal(CodeOf(first), CodeOf(again));
        Assert.NotEqual(IdOf(first), IdOf(other));
        Assert.NotEqual(CodeOf(first), CodeOf(other));
        foreach (var entered in new[] { first, other })
        {
            var found = await OfficeProgram.GetAsync(program, $"{Address}/{IdOf(entered)}");
            Assert.Equal("Received", found.GetProperty("state").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task The_same_mark_of_another_person_is_another_application()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var token = OfficeProgram.Token();
        using var one = await OfficeProgram.OfAsync(office, Role.Registrar);
        var colleague = await office.HireAsync(office.BodyId, "登记员乙", Role.Registrar);
        using var two = await OfficeProgram.OfAsync(
            office,
            new Actor(ActorKind.Person, colleague.Id, office.BodyId, colleague.Name, colleague.Roles)
        );
        Assert.NotEqual(IdOf(await EnterAsync(one, Sent(token, "年鉴"))), IdOf(await EnterAsync(two, Sent(token, "年鉴"))));
    }

    [Fact]
    public async Task Scans_that_may_not_be_put_into_the_case_are_said_to_be_missing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await ForbidAsync(office, RequestAct.AddFile);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var entered = await OfficeProgram.PostAsync(program, Address, Sent(OfficeProgram.Token(), "年鉴"), Scans, HttpStatusCode.Created);
        Assert.Contains("扫描件没有存入", SentenceOf(entered), StringComparison.Ordinal);
        var files = await OfficeProgram.GetAsync(program, $"{Address}/{IdOf(entered)}/files");
        Assert.Equal(0, files.GetArrayLength());
    }

    [Fact]
    public async Task Of_several_matters_only_those_are_said_to_be_registered_that_were()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var both = await EnterAsync(program, Sent(OfficeProgram.Token(), "年鉴", "公报"));
        Assert.Contains("共 2 件，已分别登记。", SentenceOf(both), StringComparison.Ordinal);
        await AllowAsync(office, Role.OfficeHead, RequestAct.Register);
        await ForbidAsync(office, RequestAct.Register);
        var neither = await EnterAsync(program, Sent(OfficeProgram.Token(), "年鉴", "公报"));
        Assert.DoesNotContain("已分别登记", SentenceOf(neither), StringComparison.Ordinal);
        Assert.Contains("共 2 件，其中 2 件没有登记", SentenceOf(neither), StringComparison.Ordinal);
    }

    private static object Sent(string token, string title, params string[] more) =>
        new
        {
            token,
            channel = "InPerson",
            dates = new { arrived = Today },
            form = new
            {
                title,
                more,
                manner = "Paper",
                route = "InPerson",
                @class = "Business",
                name = "某某公司",
                phone = "0551-1234567",
            },
        };

    private static Task<JsonElement> EnterAsync(HttpClient program, object sent) =>
        OfficeProgram.PostAsync(program, Address, sent, HttpStatusCode.Created);

    private static Guid IdOf(JsonElement entered) => entered.GetProperty("ids")[0].GetGuid();

    private static string CodeOf(JsonElement entered) => entered.GetProperty("code").GetString()!;

    private static string SentenceOf(JsonElement entered) => entered.GetProperty("sentence").GetString()!;

    private static Task ForbidAsync(RunningOffice office, RequestAct act) => ChangeAsync(office, Role.Registrar, act, false);

    private static Task AllowAsync(RunningOffice office, Role role, RequestAct act) => ChangeAsync(office, role, act, true);

    private static async Task ChangeAsync(RunningOffice office, Role role, RequestAct act, bool allowed)
    {
        var input = new ChangePermission.Input(office.BodyId, role, act, allowed);
        var changed = await office
            .Services.GetRequiredService<ChangePermission>()
            .RunAsync(input, office.ActorOf(Role.SecurityAdministrator));
        Assert.True(changed.Succeeded, $"{changed.Refusal}");
    }
}

public sealed class EnterCaseOnSqliteTests(OnSqlite on) : EnterCaseTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class EnterCaseOnPostgresTests(OnPostgres on) : EnterCaseTests<OnPostgres>(on), IClassFixture<OnPostgres>;
