using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Statistics.Machines;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>上报清单: what the platform above fetches.</summary>
public abstract class ProvinceTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Address = "/data/province.json";

    [Fact]
    public async Task A_version_stands_in_the_list_from_its_moment_on_with_everything_that_leads_to_it()
    {
        await using var office = await StartAsync();
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code, "工业生产情况"), StatisticsOffice.Numbers());
        var release = await office.PlanAsync();
        await office.EmbargoAsync(release, version.Id);
        using var province = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        var before = await ReadAsync(province);
        Assert.Empty(before.GetProperty("versions").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("next").ValueKind);
        var expected = Assert.Single(before.GetProperty("calendar").EnumerateArray());
        Assert.Equal(("expected", "2026-03-02T09:30:00+08:00"), (Said(expected, "standing"), Said(expected, "at")));
        Assert.DoesNotContain(code, before.GetRawText(), StringComparison.Ordinal);

        office.Time.Advance(TimeSpan.FromSeconds(1));
        var list = await ReadAsync(province);
        var one = Assert.Single(list.GetProperty("versions").EnumerateArray());
        Assert.Equal((office.Office.Body.Name, "industry"), (Said(one, "organisation"), Said(one.GetProperty("field"), "code")));
        Assert.Equal(
            (code, "工业生产情况", "month"),
            (
                Said(one.GetProperty("dataSet"), "code"),
                Said(one.GetProperty("dataSet"), "title"),
                Said(one.GetProperty("dataSet"), "frequency")
            )
        );
        Assert.Equal($"{release}", Said(one.GetProperty("release"), "id"));
        Assert.Equal(("2026-03-02T09:30:00+08:00", "1.0.0", "first"), (Said(one, "releasedAt"), Said(one, "version"), Said(one, "kind")));
        Assert.Equal(("202501", "2025年3月"), (Said(one.GetProperty("period"), "from"), Said(one.GetProperty("period"), "toName")));
        Assert.Equal(version.Digest, Said(one, "digest"));
        Assert.False(one.GetProperty("links").TryGetProperty("changes", out _));
        foreach (var link in one.GetProperty("links").EnumerateObject())
            Assert.Equal(HttpStatusCode.OK, (await province.GetAsync(link.Value.GetString())).StatusCode);
        Assert.Equal("released", Said(Assert.Single(list.GetProperty("calendar").EnumerateArray()), "standing"));
        Assert.False(list.GetProperty("hasMore").GetBoolean());
    }

    [Fact]
    public async Task Who_says_since_when_gets_only_what_came_out_after_it_and_revisions_say_why()
    {
        await using var office = await StartAsync();
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        await office.EmbargoAsync(await office.PlanAsync(), (await office.VersionAsync(set, StatisticsOffice.Numbers())).Id);
        var revised = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3), "报送单位更正");
        await office.EmbargoAsync(await office.PlanAsync("更正", time: new TimeOnly(10, 0)), revised.Id);
        var longer = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3, months: 4), "四月");
        await office.EmbargoAsync(await office.PlanAsync("四月", time: new TimeOnly(10, 30)), longer.Id);
        using var province = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(30));
        var first = await ReadAsync(province);
        var next = Said(first, "next");
        Assert.Equal("2026-03-02T09:30:00+08:00", next);
        Assert.True(Assert.Single(first.GetProperty("versions").EnumerateArray()).GetProperty("isNewest").GetBoolean());
        Assert.Empty((await ReadAsync(province, next)).GetProperty("versions").EnumerateArray());

        office.Time.Advance(TimeSpan.FromMinutes(30));
        var second = await ReadAsync(province, next);
        var one = Assert.Single(second.GetProperty("versions").EnumerateArray());
        Assert.Equal(("1.0.1", "revision", "报送单位更正"), (Said(one, "version"), Said(one, "kind"), Said(one, "reason")));
        var changes = await province.GetStringAsync(Said(one.GetProperty("links"), "changes"));
        Assert.Contains("1.0.1", changes, StringComparison.Ordinal);
        Assert.Equal(
            [false, true],
            (await ReadAsync(province)).GetProperty("versions").EnumerateArray().Select(each => each.GetProperty("isNewest").GetBoolean())
        );

        office.Time.Advance(TimeSpan.FromMinutes(30));
        // Written as some programs do: in universal time, and with a plus sign that the address turned into a space.
        foreach (var said in new[] { "2026-03-02T02:00:00Z", "2026-03-02T10:00:00 08:00", "2026-03-02T10:29:59.9999999+08:00" })
            Assert.Equal(
                "addition",
                Said(Assert.Single((await ReadAsync(province, said)).GetProperty("versions").EnumerateArray()), "kind")
            );
    }

    [Fact]
    public async Task Postponed_overdue_and_cancelled_releases_are_told_with_their_reasons()
    {
        await using var office = await StartAsync();
        var late = await office.PlanAsync("推迟的");
        var gone = await office.PlanAsync("取消的", time: new TimeOnly(9, 40));
        await office.PlanAsync("没有来的", time: new TimeOnly(9, 50));
        StatisticsOffice.Must(
            await office
                .Get<MoveRelease>()
                .PostponeAsync(StatisticsOffice.On(late), StatisticsOffice.Minute.AddDays(1), "上级推迟", office.By(Role.Publisher))
        );
        StatisticsOffice.Must(
            await office.Get<MoveRelease>().CancelAsync(StatisticsOffice.On(gone), "制度取消", office.By(Role.Publisher))
        );
        office.Time.Advance(TimeSpan.FromHours(1));
        using var province = office.Office.Visit();
        var calendar = (await ReadAsync(province)).GetProperty("calendar").EnumerateArray().ToDictionary(one => Said(one, "title"));
        Assert.Equal(["取消的", "推迟的", "没有来的"], calendar.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("expected", "2026-03-03T09:30:00+08:00"), (Said(calendar["推迟的"], "standing"), Said(calendar["推迟的"], "at")));
        var notice = Assert.Single(calendar["推迟的"].GetProperty("notices").EnumerateArray());
        Assert.Equal(
            ("2026-03-02T09:30:00+08:00", "2026-03-03T09:30:00+08:00", "上级推迟"),
            (Said(notice, "from"), Said(notice, "to"), Said(notice, "reason"))
        );
        Assert.Equal("overdue", Said(calendar["没有来的"], "standing"));
        Assert.Equal("cancelled", Said(calendar["取消的"], "standing"));
        var cancelled = Assert.Single(calendar["取消的"].GetProperty("notices").EnumerateArray());
        Assert.Equal((JsonValueKind.Null, "制度取消"), (cancelled.GetProperty("to").ValueKind, Said(cancelled, "reason")));
        // Later on a cancelled one is no news any more; what is expected stays.
        var after = (await ReadAsync(province, "2026-03-02T09:55:00+08:00")).GetProperty("calendar").EnumerateArray();
        Assert.Equal(["没有来的", "推迟的"], after.Select(one => Said(one, "title")));
    }

    [Theory]
    [InlineData("昨天")]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T09:30:00")]
    [InlineData("2026-13-02T09:30:00+08:00")]
    [InlineData("9999999999999999999999999999999999999999999999")]
    public async Task A_moment_that_cannot_be_read_is_refused_in_a_sentence(string since)
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        using var province = office.Office.Visit();
        var answer = await province.GetAsync($"{Address}?since={Uri.EscapeDataString(since)}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("data.since", Said(told, "code"));
        Assert.Contains("要写成带时差的时刻", Said(told, "title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_list_already_gets_304_until_something_comes_out()
    {
        await using var office = await StartAsync();
        var version = await office.VersionAsync(await office.DataSetAsync(StatisticsOffice.FreshCode()), StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync(), version.Id);
        using var province = office.Office.Visit();
        var tag = (await province.GetAsync(Address)).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync());
        office.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync());

        async Task<HttpStatusCode> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag.Tag));
            return (await province.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task A_long_list_comes_in_parts_that_never_part_a_moment()
    {
        await using var office = await StartAsync();
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var saved = await office.Office.Changes.SaveAsync<string>(db =>
        {
            for (var no = 1; no <= ProvinceAnswers.MostVersions + 60; no++)
            {
                var content = new Vintage.Content(new string('a', 64), new string('b', 64), new string('c', 64), 1, 1);
                var made = new Vintage(
                    (office.Office.BodyId, set, Guid.CreateVersion7(), no),
                    $"1.{no}.0",
                    content,
                    (Guid.NewGuid(), StatisticsOffice.Minute)
                );
                // 150, then 100 across the end of a part, then ten.
                made.Show(
                    StatisticsOffice.Minute.AddMinutes(
                        no <= 150 ? 0
                        : no <= 250 ? 1
                        : 2
                    )
                );
                db.Add(made);
            }

            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
        office.Time.Advance(TimeSpan.FromHours(1));
        using var province = office.Office.Visit();
        var first = await ReadAsync(province);
        Assert.Equal((250, true), (first.GetProperty("versions").GetArrayLength(), first.GetProperty("hasMore").GetBoolean()));
        var second = await ReadAsync(province, Said(first, "next"));
        Assert.Equal((10, false), (second.GetProperty("versions").GetArrayLength(), second.GetProperty("hasMore").GetBoolean()));
        // What cannot be read is told all the same, without its periods.
        Assert.Equal(JsonValueKind.Null, second.GetProperty("versions")[0].GetProperty("period").ValueKind);
    }

    private async Task<StatisticsOffice> StartAsync()
    {
        var office = await StatisticsOffice.StartAsync(on, alone: true);
        await office.ExplainAsync();
        return office;
    }

    private static string Said(JsonElement from, string name) => from.GetProperty(name).GetString()!;

    private static async Task<JsonElement> ReadAsync(HttpClient province, string? since = null)
    {
        var answer = await province.GetAsync(since is null ? Address : $"{Address}?since={Uri.EscapeDataString(since)}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
    }
}

public sealed class ProvinceOnSqliteTests(OnSqlite on) : ProvinceTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ProvinceOnPostgresTests(OnPostgres on) : ProvinceTests<OnPostgres>(on), IClassFixture<OnPostgres>;
