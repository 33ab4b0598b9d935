using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.People;

public abstract class BodiesApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Bodies = "/api/v1/desk/bodies";
    private const string Sections = "/api/v1/desk/sections";

    [Fact]
    public async Task A_body_is_founded_and_changed_by_a_program_of_the_installation()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await InstallationAsync(office);
        var name = $"新建局{Guid.NewGuid():N}"[..20];
        var sent = new
        {
            name,
            documentCode = "新公开",
            superiorId = office.BodyId,
            court = "新区人民法院",
        };
        var founded = await OfficeProgram.PostAsync(program, Bodies, sent, HttpStatusCode.Created);
        var id = founded.GetProperty("id").GetGuid();
        Assert.Equal(("新区人民法院", 3), (Text(founded, "court"), founded.GetProperty("reviewDepth").GetInt32()));
        Assert.Equal("body.founded", Assert.Single(await Acts.OnAsync(office.Engine, id)));
        var twice = await OfficeProgram.PostAsync(program, Bodies, sent, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("body.name-taken", OfficeProgram.CodeOf(twice));

        var read = await OfficeProgram.GetAsync(program, $"{Bodies}/{id}");
        Assert.Equal(WithoutTrace(founded), WithoutTrace(read));
        var change = Change(read) with { ReviewDepth = 2, Court = "" };
        var changed = await OfficeProgram.PostAsync(program, $"{Bodies}/{id}/change", change);
        Assert.Equal((2, ""), (changed.GetProperty("reviewDepth").GetInt32(), Text(changed, "court")));
        Assert.Equal("body.changed", (await Acts.LastAsync(office.Engine, id)).Act);
        var stale = await OfficeProgram.PostAsync(program, $"{Bodies}/{id}/change", change, HttpStatusCode.Conflict);
        Assert.Equal("people.changed-meanwhile", OfficeProgram.CodeOf(stale));
        var circle = Change(changed) with { SuperiorId = id };
        var refused = await OfficeProgram.PostAsync(program, $"{Bodies}/{id}/change", circle, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("body.superior-circle", OfficeProgram.CodeOf(refused));
        var listed = (await OfficeProgram.GetAsync(program, Bodies)).EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == id);
        Assert.Equal((office.Body.Name, 0), (Text(listed, "superior"), listed.GetProperty("staff").GetInt32()));
    }

    [Fact]
    public async Task A_bodys_own_administrator_changes_it_but_neither_moves_it_nor_founds_another()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var only = Assert.Single((await OfficeProgram.GetAsync(program, Bodies)).EnumerateArray());
        Assert.Equal(office.BodyId, only.GetProperty("id").GetGuid());
        var own = $"{Bodies}/{office.BodyId}";
        var change = Change(await OfficeProgram.GetAsync(program, own)) with { Contact = "测试路2号" };
        Assert.Equal("测试路2号", Text(await OfficeProgram.PostAsync(program, $"{own}/change", change), "contact"));
        var moved = Change(await OfficeProgram.GetAsync(program, own)) with { SuperiorId = other.BodyId };
        await OfficeProgram.PostAsync(program, $"{own}/change", moved, HttpStatusCode.Forbidden);
        await OfficeProgram.PostAsync(program, Bodies, new { name = "另一个", documentCode = "另" }, HttpStatusCode.Forbidden);

        var unknown = await OfficeProgram.GetAsync(program, $"{Bodies}/{Guid.NewGuid()}", HttpStatusCode.NotFound);
        var foreign = await OfficeProgram.GetAsync(program, $"{Bodies}/{other.BodyId}", HttpStatusCode.NotFound);
        Assert.Equal(WithoutTrace(unknown), WithoutTrace(foreign));
        var refused = await OfficeProgram.PostAsync(program, $"{Bodies}/{other.BodyId}/change", change, HttpStatusCode.NotFound);
        Assert.Equal("body.not-found", OfficeProgram.CodeOf(refused));
    }

    [Fact]
    public async Task Fields_of_a_body_are_asked_as_on_the_page()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var address = $"{Bodies}/{office.BodyId}/change";
        var good = Change(await OfficeProgram.GetAsync(program, $"{Bodies}/{office.BodyId}"));
        (object Sent, string Told)[] wrong =
        [
            (good with { Name = "", DocumentCode = new string('长', 21) }, "机关名称没有填。机关代字最多 20 个字。"),
            (good with { Government = new string('长', 201) }, "本级政府最多 200 个字。"),
            (good with { Contact = "一行\n两行" }, "联系方式里有换行或者别的控制字符，请删掉，写成一行。"),
            (good with { ReviewDepth = 4 }, "审核层级是 1 到 3 级。"),
        ];
        foreach (var (sent, told) in wrong)
        {
            var problem = await OfficeProgram.PostAsync(program, address, sent, HttpStatusCode.UnprocessableEntity);
            Assert.Equal(told, Text(problem, "title"));
        }

        var unreadable = await OfficeProgram.PostAsync(program, address, new { good.Version, good.Name }, HttpStatusCode.BadRequest);
        Assert.Equal("people.input.unreadable", OfficeProgram.CodeOf(unreadable));
    }

    [Fact]
    public async Task A_section_is_opened_renamed_and_closed_by_a_program()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.SystemAdministrator);
        var opened = await OfficeProgram.PostAsync(program, Sections, new { name = "住户调查科" }, HttpStatusCode.Created);
        var id = opened.GetProperty("id").GetGuid();
        var twice = await OfficeProgram.PostAsync(program, Sections, new { name = "住户调查科" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("section.name-taken", OfficeProgram.CodeOf(twice));
        var renamed = await OfficeProgram.PostAsync(program, $"{Sections}/{id}/rename", new { name = "居民调查科" });
        Assert.Equal("居民调查科", Text(renamed, "name"));
        // A name that was forgotten closes nothing.
        var unnamed = await OfficeProgram.PostAsync(program, $"{Sections}/{id}/rename", new { }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("科室名称没有填。", Text(unnamed, "title"));
        Assert.True((await OfficeProgram.PostAsync(program, $"{Sections}/{id}/close", new { })).GetProperty("isClosed").GetBoolean());
        var again = await OfficeProgram.PostAsync(program, $"{Sections}/{id}/close", new { }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("section.closed", OfficeProgram.CodeOf(again));
        Assert.Equal(["section.opened", "section.renamed", "section.closed"], await Acts.OnAsync(office.Engine, id));
        var listed = (await OfficeProgram.GetAsync(program, Sections))
            .EnumerateArray()
            .Single(one => one.GetProperty("id").GetGuid() == id);
        Assert.True(listed.GetProperty("isClosed").GetBoolean());
    }

    [Fact]
    public async Task Another_bodys_sections_are_answered_like_none()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var foreign = await OfficeProgram.OfAsync(other, Role.SystemAdministrator);
        foreach (var (path, sent) in new (string, object)[] { ("rename", new { name = "改了" }), ("close", new { }) })
        foreach (var id in new[] { office.Section.Id, Guid.NewGuid() })
        {
            var own = await OfficeProgram.PostAsync(foreign, $"{Sections}/{id}/{path}", sent, HttpStatusCode.NotFound);
            Assert.Equal("section.not-found", OfficeProgram.CodeOf(own));
            var there = $"{Sections}/{id}/{path}?body={office.BodyId}";
            Assert.Equal(
                "body.not-found",
                OfficeProgram.CodeOf(await OfficeProgram.PostAsync(foreign, there, sent, HttpStatusCode.NotFound))
            );
        }

        await OfficeProgram.PostAsync(foreign, $"{Sections}?body={office.BodyId}", new { name = "新科" }, HttpStatusCode.NotFound);
        using var installation = await InstallationAsync(office);
        await OfficeProgram.PostAsync(installation, Sections, new { name = "新科" }, HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.PostAsync(installation, $"{Sections}?body={office.BodyId}", new { name = "新科" }, HttpStatusCode.Created);
        await using var db = office.Engine.OpenForReading();
        var kept = await db.Set<Section>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == office.Section.Id);
        Assert.Equal((office.Section.Name, false), (kept.Name, kept.IsClosed));
    }

    [Fact]
    public async Task Every_act_is_open_to_those_whom_the_table_permits_and_to_nobody_else()
    {
        await using var office = await RunningOffice.StartAsync(on);
        (string Address, PeopleAct Act)[] addresses =
        [
            (Bodies, PeopleAct.FoundBody),
            ($"{Bodies}/{office.BodyId}/change", PeopleAct.ChangeBody),
            (Sections, PeopleAct.ArrangeSections),
            ($"{Sections}/{office.Section.Id}/rename", PeopleAct.ArrangeSections),
            ($"{Sections}/{office.Section.Id}/close", PeopleAct.ArrangeSections),
        ];
        foreach (var role in Enum.GetValues<Role>())
        {
            using var program = await OfficeProgram.OfAsync(office, role);
            foreach (var (address, act) in addresses)
            {
                // What is unreadable is refused only to those who may.
                var body = act == PeopleAct.FoundBody ? Guid.Empty : office.BodyId;
                var may = PeoplePermissions.May(office.ActorOf(role), act, body);
                await OfficeProgram.PostAsync(program, address, "x", may ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden);
            }

            var sees = PeoplePermissions.May(office.ActorOf(role), PeopleAct.ChangeBody, office.BodyId)
                ? HttpStatusCode.OK
                : HttpStatusCode.Forbidden;
            await OfficeProgram.GetAsync(program, Bodies, sees);
            await OfficeProgram.GetAsync(program, $"{Bodies}/{office.BodyId}", sees);
        }
    }

    private sealed record Sent(
        int Version,
        string Name,
        string DocumentCode,
        Guid? SuperiorId,
        string Government,
        string Court,
        string ReconsiderationChannel,
        string Contact,
        int ReviewDepth
    );

    private static Sent Change(JsonElement body) => body.Deserialize<Sent>(JsonSerializerOptions.Web)!;

    private static async Task<HttpClient> InstallationAsync(RunningOffice office)
    {
        var person = await office.HireAsync(Guid.Empty, "装机系统管理员", Role.SystemAdministrator);
        return await OfficeProgram.OfAsync(office, new Actor(ActorKind.Person, person.Id, Guid.Empty, person.Name, person.Roles));
    }

    private static string WithoutTrace(JsonElement json) => string.Join('|', json.EnumerateObject().Where(one => one.Name != "traceId"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}

public sealed class BodiesApiOnSqliteTests(OnSqlite on) : BodiesApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class BodiesApiOnPostgresTests(OnPostgres on) : BodiesApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
