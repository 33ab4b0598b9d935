using System.Net;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>What programs are told beside the numbers, on every interface: marks, packing, who may read; and what is far too much for any.</summary>
public sealed class ProgramHeadersTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_packed_have_a_mark_and_are_not_sent_twice(string packing)
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await ReleasedAsync(office);
        using var program = office.Office.Visit();
        foreach (
            var address in new[]
            {
                $"/api/v2/tables/{code}/data?valuecodes[zb]=*&valuecodes[dq]=*&valuecodes[sj]=*&outputFormat=csv&outputFormatParams=separatorSemicolon",
                $"/api/v2/tables/{code}/metadata",
                $"/sdmx/data/{code}",
                $"/sdmx/data/{code}?format=csv",
                "/sdmx/dataflow",
                "/data/catalog.jsonld",
                "/data/province.json",
                $"/data/{code}/files/px",
                $"/data/{code}/bulk/csv",
            }
        )
        {
            using var first = await SendAsync(program, address, packing, null);
            Assert.True(first.StatusCode == HttpStatusCode.OK, $"{address}: {first.StatusCode}");
            Assert.True(first.Content.Headers.ContentEncoding.SingleOrDefault() == packing, address);
            Assert.True(first.Headers.ETag is not null, address);
            using var again = await SendAsync(program, address, packing, first.Headers.ETag!.Tag);
            Assert.True(again.StatusCode == HttpStatusCode.NotModified, $"{address}: {again.StatusCode}");
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            if (address.Contains("/files/", StringComparison.Ordinal))
                continue;
            Assert.True(first.Headers.TryGetValues("Access-Control-Allow-Origin", out var any) && any.Single() == "*", address);
            Assert.True(again.Headers.TryGetValues("Access-Control-Allow-Origin", out var still) && still.Single() == "*", address);
        }
    }

    [Fact]
    public async Task A_hundred_million_cells_are_refused_everywhere_before_any_is_read()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        // The largest cube that there can be; a table of a billion cells is refused when it is brought (cube.cells).
        var shape = Huge(100_000_000);
        var builder = new CubeBuilder(shape);
        builder.Set(0, 1);
        builder.Set(shape.CellCount - 1, 2);
        var version = await office.PutAsync(await office.DataSetAsync(code, $"一亿个数 {code}"), builder.Build());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var program = office.Office.Visit();
        const string all = "valuecodes[a]=*&valuecodes[b]=*&valuecodes[c]=*";
        foreach (
            var address in new[]
            {
                $"/api/v2/tables/{code}/data?{all}",
                $"/api/v2/tables/{code}/data?{all}&outputFormat=xlsx",
                $"/sdmx/data/{code}",
            }
        )
        {
            var answer = await program.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"{address}: {answer.StatusCode}");
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Contains("100,000,000", said, StringComparison.Ordinal);
            Assert.Contains($"/data/{code}/bulk/csv", said, StringComparison.Ordinal);
        }

        foreach (var (format, _) in NumberFiles.Formats)
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await program.GetAsync($"/data/{code}/files/{format}")).StatusCode);
        // What little is asked for is read out of it.
        var one = await program.GetByteArrayAsync($"/api/v2/tables/{code}/data?valuecodes[a]=999&valuecodes[b]=999&valuecodes[c]=99");
        Assert.Equal(2, JsonStatDataset.Read(one).Value!.Cube.At(0L).Number);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"/data/{code}")).StatusCode);
    }

    [Fact]
    public void A_billion_cells_are_no_cube() => Assert.Equal("cube.cells", ShapeOf(1_000_000_000).Refusal?.Code);

    private static CubeShape Huge(long cells) => ShapeOf(cells).Value!;

    private static Outcome<CubeShape> ShapeOf(long cells)
    {
        var all = Enumerable.Range(0, 1000).Select(at => new Category($"{at}", $"第{at}")).ToList();
        return CubeShape.Create(
            new CubeHeading("很多"),
            [
                new Dimension("a", "甲", DimensionRole.Classification, all),
                new Dimension("b", "乙", DimensionRole.Classification, all),
                new Dimension("c", "丙", DimensionRole.Classification, [.. all.Take((int)(cells / 1_000_000))]),
            ]
        );
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient program, string address, string packing, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(packing);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await program.SendAsync(request);
    }

    private static async Task<string> ReleasedAsync(StatisticsOffice office)
    {
        await office.ExplainAsync();
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code, $"工业 {code}"), StatisticsOffice.Numbers(months: 12));
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        return code;
    }
}
