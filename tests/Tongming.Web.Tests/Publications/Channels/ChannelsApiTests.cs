using System.Net;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Channels;

public abstract class ChannelsApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Programs_do_what_the_pages_do()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Publisher);
        const string desk = "/api/v1/desk";
        var opened = await OfficeProgram.PostAsync(
            program,
            $"{desk}/channels",
            new
            {
                kind = "Broadcast",
                name = "区广播站",
                openedOn = "2020-01-01",
                token = OfficeProgram.Token(),
            },
            HttpStatusCode.Created
        );
        var id = opened.GetProperty("id").GetGuid();
        var change = new
        {
            version = opened.GetProperty("version").GetInt32(),
            name = "区广播电台",
            account = "",
            link = "",
            connection = "",
            mayPublish = true,
            isUsual = false,
        };
        var changed = await OfficeProgram.PostAsync(program, $"{desk}/channels/{id}/change", change);
        Assert.Equal("区广播电台", changed.GetProperty("name").GetString());
        await OfficeProgram.PostAsync(program, $"{desk}/channels/{id}/change", change, HttpStatusCode.Conflict);
        await OfficeProgram.PostAsync(program, $"{desk}/channels/{id}/change", new { name = "只写名称" }, HttpStatusCode.BadRequest);
        var sent = new
        {
            channelId = id,
            title = "行风热线",
            on = "2026-01-20",
            place = "早间",
            token = OfficeProgram.Token(),
        };
        var post = await OfficeProgram.PostAsync(program, $"{desk}/posts", sent, HttpStatusCode.Created);
        Assert.Equal(
            post.GetProperty("id").GetGuid(),
            (await OfficeProgram.PostAsync(program, $"{desk}/posts", sent, HttpStatusCode.Created)).GetProperty("id").GetGuid()
        );
        var counts = await OfficeProgram.GetAsync(program, $"{desk}/channels/counts?from=2026-01-01");
        Assert.Equal(1, counts.GetProperty("total").GetInt32());
        Assert.Equal(post.GetProperty("content").GetGuid(), counts.GetProperty("contents")[0].GetGuid());
        var act = $"{desk}/posts/{post.GetProperty("id").GetGuid()}";
        var stale = new { token = OfficeProgram.Token(), version = 99 };
        Assert.Equal(
            "channel.stale",
            OfficeProgram.CodeOf(await OfficeProgram.PostAsync(program, $"{act}/retract", stale, HttpStatusCode.Conflict))
        );
        var retracted = await OfficeProgram.PostAsync(
            program,
            $"{act}/retract",
            new { token = OfficeProgram.Token(), version = post.GetProperty("version").GetInt32() }
        );
        Assert.Equal("RemovalByPerson", retracted.GetProperty("state").GetString());
        Assert.Equal(1, (await OfficeProgram.GetAsync(program, $"{desk}/posts")).GetArrayLength());
        var adopted = await OfficeProgram.PostAsync(
            program,
            $"{desk}/adoptions",
            new
            {
                outlet = "演示日报",
                level = "County",
                on = "2026-01-20",
                title = "题",
                token = OfficeProgram.Token(),
            },
            HttpStatusCode.Created
        );
        var strike = $"{desk}/adoptions/{adopted.GetProperty("id").GetGuid()}/strike";
        await OfficeProgram.PostAsync(program, strike, new { reason = "" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            "错登",
            (await OfficeProgram.PostAsync(program, strike, new { reason = "错登" })).GetProperty("struckBecause").GetString()
        );
        await OfficeProgram.PostAsync(program, $"{desk}/channels", new { kind = "WeChat" }, HttpStatusCode.BadRequest);
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.PostAsync(officer, $"{desk}/posts", sent, HttpStatusCode.Forbidden);
        Assert.Equal(1, (await OfficeProgram.GetAsync(officer, $"{desk}/channels")).GetArrayLength());
        await OfficeProgram.GetAsync(program, "/api/v1/channels?body=" + Guid.NewGuid(), HttpStatusCode.NotFound);
    }
}

public sealed class ChannelsApiOnSqliteTests(OnSqlite on) : ChannelsApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ChannelsApiOnPostgresTests(OnPostgres on) : ChannelsApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
