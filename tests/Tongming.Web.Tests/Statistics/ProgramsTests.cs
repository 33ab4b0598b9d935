using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Px;
using Tongming.Web.Platform.Files;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Statistics.Imports;

namespace Tongming.Web.Tests.Statistics;

/// <summary>The interfaces for programs over HTTP: what they give, how they refuse, what they keep.</summary>
public sealed class ProgramsTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    [Fact]
    public async Task The_same_numbers_come_as_json_stat_csv_px_and_xlsx()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ReleasedAsync(office);
        using var program = office.Office.Visit();
        var data = $"/api/v2/tables/{code}/data?valuecodes[zb]=gyzcz&valuecodes[dq]=*&valuecodes[sj]=top(2)";
        var json = JsonStatDataset.Read(await program.GetByteArrayAsync(data)).Value!.Cube;
        Assert.Equal([32d, 34d, 11d, 12d, 21d, 22d], Enumerable.Range(0, 6).Select(at => json.At(at).Number));
        var px = PxFile.Read(new StringReader(await program.GetStringAsync(data + "&outputFormat=px"))).Value!.Cube;
        Assert.Equal([32d, 34d, 11d, 12d, 21d, 22d], Enumerable.Range(0, 6).Select(at => px.At(at).Number));
        Assert.Contains("东镇", await program.GetStringAsync(data + "&outputFormat=csv"), StringComparison.Ordinal);
        var sheet = await program.GetByteArrayAsync(data + "&outputFormat=xlsx");
        var told = WorkbookRead.Of(sheet);
        Assert.Equal([32d, 34d, 11d, 12d, 21d, 22d], ValuesOf(told));
        Assert.Contains("东镇", told, StringComparison.Ordinal);
        using var body = new StringContent(
            """{"selection":[{"variableCode":"zb","valueCodes":["gyzcz"]},{"variableCode":"sj","valueCodes":["202503"]}]}""",
            Encoding.UTF8,
            "application/json"
        );
        var posted = JsonStatDataset.Read(
            await (await program.PostAsync($"/api/v2/tables/{code}/data", body)).Content.ReadAsByteArrayAsync()
        );
        Assert.Equal((1L, 34d), (posted.Value!.Cube.Shape.CellCount, posted.Value.Cube.At(0L).Number));
    }

    [Fact]
    public async Task Any_site_may_read_answers_and_errors_and_errors_say_what_is_wrong()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ReleasedAsync(office);
        using var program = office.Office.Visit();
        foreach (
            var (address, status, told) in new[]
            {
                ($"/api/v2/tables/{code}/data?valuecodes[xx]=1", HttpStatusCode.BadRequest, "selection.unknown-dimension"),
                ($"/api/v2/tables/{code}/data?outputFormat=parquet", HttpStatusCode.BadRequest, "pxweb.format"),
                ("/api/v2/tables/nothing", HttpStatusCode.NotFound, "pxweb.table"),
                ("/sdmx/data/nothing", HttpStatusCode.NotFound, "sdmx.not-found"),
                ($"/sdmx/data/{code}?format=parquet", HttpStatusCode.BadRequest, "sdmx.parameter"),
                ("/sdmx/availableconstraint", HttpStatusCode.NotImplemented, "sdmx.not-implemented"),
            }
        )
        {
            var answer = await program.GetAsync(address);
            Assert.True(status == answer.StatusCode, $"{address}: {answer.StatusCode}");
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var config = JsonDocument.Parse(await program.GetStringAsync("/api/v2/config")).RootElement;
        Assert.Equal(100_000, config.GetProperty("maxDataCells").GetInt64());
    }

    [Fact]
    public async Task The_second_who_asks_gets_what_the_first_got_with_its_headers()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ReleasedAsync(office);
        using var program = office.Office.Visit();
        for (var round = 0; round < 2; round++)
        {
            var file = await program.GetAsync($"/data/{code}/files/csv");
            Assert.Equal($"{code}-1.0.0.csv", file.Content.Headers.ContentDisposition?.FileName);
            var table = await program.GetAsync($"/api/v2/tables/{code}");
            Assert.Equal("*", Assert.Single(table.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.DoesNotContain("Accept", table.Headers.Vary);
        }
    }

    [Fact]
    public async Task More_cells_than_announced_are_refused_before_any_is_read_with_the_way_to_all_of_them()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ReleasedAsync(office, Wide());
        using var program = office.Office.Visit();
        var answer = await program.GetAsync($"/api/v2/tables/{code}/data?valuecodes[a]=*&valuecodes[b]=*&valuecodes[c]=*");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains($"/data/{code}/files/csv", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var observations = await program.GetAsync($"/sdmx/data/{code}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, observations.StatusCode);
        Assert.Contains($"/data/{code}/files/csv", await observations.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await program.GetAsync($"/data/{code}?" + string.Join('&', Enumerable.Range(0, 200).Select(at => $"v.a={at}&v.b={at}")));
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("最多 10,000 个", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_an_answer_already_gets_304_until_the_next_release()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ReleasedAsync(office);
        using var program = office.Office.Visit();
        var first = await program.GetAsync($"/api/v2/tables/{code}/data");
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await AgainAsync()).StatusCode);
        Guid set;
        await using (var db = office.Office.Engine.OpenForReading())
            set = db.Set<Tongming.Statistics.DataSets.DataSet>().Single(one => one.Code == code).Id;
        var second = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3), "更正");
        await office.EmbargoAsync(await office.PlanAsync($"更正 {code}", time: new TimeOnly(10, 0)), second.Id);
        office.Time.Advance(TimeSpan.FromHours(1));
        var later = await AgainAsync();
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.NotEqual(tag, later.Headers.ETag);

        async Task<HttpResponseMessage> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v2/tables/{code}/data");
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag.Tag));
            return await program.SendAsync(request);
        }
    }

    private static byte[] Wide()
    {
        var all = Enumerable.Range(0, 200).Select(at => new Category($"{at}", $"第{at}")).ToList();
        var shape = CubeShape
            .Create(
                new CubeHeading("很宽"),
                [
                    new Dimension("a", "甲", DimensionRole.Classification, all),
                    new Dimension("b", "乙", DimensionRole.Classification, all),
                    new Dimension("c", "丙", DimensionRole.Classification, [.. all.Take(4)]),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        builder.Set(0, 1);
        using var bytes = new MemoryStream();
        using (var json = JsonStatDataset.Writer(bytes))
            JsonStatDataset.Write(builder.Build(), json);
        return bytes.ToArray();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_takes_no_list_down_with_it()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        await office.ExplainAsync();
        var broken = await EmbargoedAsync(office);
        await using (var db = office.Office.Engine.OpenForReading())
        {
            var version = await db.Set<Vintage>().SingleAsync();
            Assert.True(await office.Get<IFileStore>().DeleteAsync(new(version.BodyId, version.OpenFile), DateTimeOffset.MaxValue));
        }

        var whole = await EmbargoedAsync(office, StatisticsOffice.Numbers(add: 1));
        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var program = office.Office.Visit();
        foreach (var list in new[] { "/api/v2/tables", "/data/catalog.jsonld", "/sdmx/dataflow", "/data?q=产值" })
        {
            var answer = await program.GetAsync(list);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, list);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Contains(whole, said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(broken, said, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The numbers of the column of values, which is the fourth.</summary>
    private static List<double> ValuesOf(string told) =>
        [
            .. told.Split('\n')
                .Skip(2)
                .Where(line => line.Length > 0)
                .Select(line => line.Split(' ').Single(cell => cell.StartsWith('D') && cell.Contains('=', StringComparison.Ordinal)))
                .Select(cell => double.Parse(cell[(cell.IndexOf('=', StringComparison.Ordinal) + 1)..])),
        ];

    private static async Task<string> ReleasedAsync(StatisticsOffice office, byte[]? numbers = null)
    {
        await office.ExplainAsync();
        var code = await EmbargoedAsync(office, numbers);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        return code;
    }

    private static async Task<string> EmbargoedAsync(StatisticsOffice office, byte[]? numbers = null)
    {
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code, $"工业 {code}"), numbers ?? StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        return code;
    }
}
