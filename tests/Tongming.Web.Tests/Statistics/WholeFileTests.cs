using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>A whole data set of any size as CSV: all of it, nothing confidential, and never as a whole in memory.</summary>
public abstract class WholeFileTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const int Large = 1_200_000;

    [Fact]
    public async Task A_data_set_of_more_than_a_million_numbers_is_fetched_whole_and_equals_its_cube()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var (code, cube) = await ShownAsync(office);
        using var program = office.Office.Visit();
        using var answer = await program.GetAsync($"/data/{code}/bulk/csv", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{code}-1.0.0.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(), Encoding.UTF8);
        Assert.Equal("a,甲,b,乙,sj,时间,value,status,note", await text.ReadLineAsync());
        for (var at = 0L; at < Large; at++)
            if (LineOf(cube, at) is { } line && await text.ReadLineAsync() is var read && line != read)
                Assert.Fail($"{at}: {line} / {read}");
        Assert.Null(await text.ReadLineAsync());
    }

    [Fact]
    public async Task Page_catalogue_and_refusals_lead_to_the_whole_file_where_the_others_end()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var (code, _) = await ShownAsync(office);
        var whole = $"/data/{code}/bulk/csv";
        using var program = office.Office.Visit();
        var page = await RunningOffice.ReadAsync(await program.GetAsync($"/data/{code}"));
        Assert.NotNull(page.QuerySelector($"ul.files a[href='{whole}?version=1.0.0']"));
        Assert.Null(page.QuerySelector($"ul.files a[href^='/data/{code}/files/px?version']"));
        Assert.Contains(whole, await program.GetStringAsync("/data/catalog.jsonld"), StringComparison.Ordinal);
        foreach (
            var refused in new[]
            {
                $"/api/v2/tables/{code}/data?valuecodes[a]=*&valuecodes[b]=*&valuecodes[sj]=*",
                $"/data/{code}/files/csv",
            }
        )
        {
            var answer = await program.GetAsync(refused);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Contains(whole, said, StringComparison.Ordinal);
            // Whoever asked for a version is led to that version, not to the newest one.
            if (refused.EndsWith("csv", StringComparison.Ordinal))
                Assert.EndsWith($"整个数据集（CSV，同一个版本）：http://localhost{whole}?version=1.0.0", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_the_same_file_as_the_smaller_one_packed_as_asked_known_by_its_tag_and_for_every_version()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        await office.ExplainAsync();
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), (await office.VersionAsync(set, StatisticsOffice.Numbers())).Id);
        var revised = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3), "更正");
        await office.EmbargoAsync(await office.PlanAsync($"更正 {code}", time: new TimeOnly(10, 0)), revised.Id);
        var address = $"/data/{code}/bulk/csv";
        using var program = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        var small = await program.GetByteArrayAsync($"/data/{code}/files/csv");
        Assert.Equal(small, await program.GetByteArrayAsync(address));
        var tags = new HashSet<string>();
        foreach (var encoding in new[] { "gzip", "br", "identity" })
        {
            var answer = await AskAsync(HttpMethod.Get, encoding);
            Assert.Equal(encoding == "identity" ? [] : [encoding], answer.Content.Headers.ContentEncoding);
            await using var packed = await answer.Content.ReadAsStreamAsync();
            await using Stream plain = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => packed,
            };
            using var bytes = new MemoryStream();
            await plain.CopyToAsync(bytes);
            Assert.Equal(small, bytes.ToArray());
            var tag = answer.Headers.ETag!;
            Assert.True(tags.Add(tag.Tag));
            Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(HttpMethod.Get, encoding, tag)).StatusCode);
            var head = await AskAsync(HttpMethod.Head, encoding);
            Assert.Equal((HttpStatusCode.OK, tag.Tag), (head.StatusCode, head.Headers.ETag!.Tag));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }

        office.Time.Advance(TimeSpan.FromMinutes(30));
        foreach (var tag in tags)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Get, "identity", new EntityTagHeaderValue(tag))).StatusCode);
        Assert.NotEqual(small, await program.GetByteArrayAsync(address));
        Assert.Equal(small, await program.GetByteArrayAsync(address + "?version=1.0.0"));
        Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync(address + "?asOf=x")).StatusCode);

        async Task<HttpResponseMessage> AskAsync(HttpMethod method, string encoding, EntityTagHeaderValue? tag = null)
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            if (tag is not null)
                request.Headers.IfNoneMatch.Add(tag);
            return await program.SendAsync(request);
        }
    }

    [Fact]
    public async Task Only_a_few_fetch_at_once_and_whoever_comes_later_is_told_when_to_come_again()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var (code, _) = await ShownAsync(office);
        var address = $"/data/{code}/bulk/csv";
        using var program = office.Office.Visit();
        var open = new List<HttpResponseMessage>();
        // Nobody reads them, so that they do not end.
        for (var at = 0; at < BulkTurns.AtOnce; at++)
            open.Add(await program.GetAsync(address, HttpCompletionOption.ResponseHeadersRead));
        Assert.All(open, one => Assert.Equal(HttpStatusCode.OK, one.StatusCode));
        var refused = await program.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Null(refused.Headers.ETag);
        Assert.Contains("data.bulk.busy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        Assert.Equal(HttpStatusCode.OK, (await program.SendAsync(head)).StatusCode);
        // Whoever has read it to its end has given his turn back.
        await open[0].Content.CopyToAsync(Stream.Null);
        var next = await program.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        open.Append(next).ToList().ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task The_server_cuts_off_who_does_not_read()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var (code, _) = await ShownAsync(office);
        var line = new Line();
        using var program = office.Office.VisitWith(context => context.Features.Set<IHttpMinResponseDataRateFeature>(line));
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/data/{code}/bulk/csv");
        Assert.Equal(HttpStatusCode.OK, (await program.SendAsync(head)).StatusCode);
        Assert.Null(line.MinDataRate);
        await program.GetByteArrayAsync($"/data/{code}/bulk/csv");
        Assert.Equal(WholeFile.SlowestReader, line.MinDataRate);
    }

    /// <summary>What the real server offers.</summary>
    private sealed class Line : IHttpMinResponseDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; }
    }

    /// <summary>1,200,000 cells: every seventh is missing, every thousandth confidential with a number, one has a note.</summary>
    internal static Cube Made()
    {
        var shape = CubeShape
            .Create(
                new CubeHeading("很大"),
                [
                    Many("a", "甲", DimensionRole.Classification, 100),
                    Many("b", "乙", DimensionRole.Classification, 1000),
                    new Dimension(
                        "sj",
                        "时间",
                        DimensionRole.Time,
                        [.. Enumerable.Range(1, 12).Select(month => new Category($"2025{month:00}", $"2025年{month}月"))]
                    ),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var at = 0L; at < Large; at++)
            if (at % 1000 == 1)
                builder.Set(at, at + 0.25, CellStatus.Confidential);
            else if (at % 7 != 0)
                builder.Set(at, at + 0.5, at % 11 == 0 ? CellStatus.Provisional : CellStatus.Present);
        builder.Note(5, "一,\"二\"");
        return builder.Build();
    }

    private static Dimension Many(string code, string label, DimensionRole role, int count) =>
        new(code, label, role, [.. Enumerable.Range(0, count).Select(at => new Category($"{at}", $"{label}{at}"))]);

    /// <summary>What the file must say of a cell, written here once more and without the program's own writer; null for nothing.</summary>
    private static string? LineOf(Cube cube, long at)
    {
        var (a, b, month) = (at / 12_000, at / 12 % 1000, (at % 12) + 1);
        var cell = cube.At(at);
        if (cell.Status == CellStatus.Missing)
            return null;
        var hidden = cell.Status == CellStatus.Confidential;
        var number = hidden ? "" : (at + 0.5).ToString(CultureInfo.InvariantCulture);
        var status =
            hidden ? "c"
            : cell.Status == CellStatus.Provisional ? "p"
            : "";
        var note = at == 5 ? "\"一,\"\"二\"\"\"" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{a},甲{a},{b},乙{b},2025{month:00},2025年{month}月,{number},{status},{note}");
    }

    /// <summary>The cube as a version that is out, without the way through imports and reviews.</summary>
    private static async Task<(string Code, Cube Cube)> ShownAsync(StatisticsOffice office)
    {
        var (code, cube) = (StatisticsOffice.FreshCode(), Made());
        var set = await office.DataSetAsync(code, $"很大 {code}");
        var content = StatisticsOffice.Must(await office.Get<CubeStore>().PutAsync(office.Office.BodyId, cube, CancellationToken.None));
        var saved = await office.Office.Changes.SaveAsync<string>(db =>
        {
            var version = new Vintage(
                (office.Office.BodyId, set, Guid.CreateVersion7(), 1),
                "1.0.0",
                content,
                (Guid.NewGuid(), StatisticsOffice.Minute)
            );
            version.Show(StatisticsOffice.Minute);
            db.Add(version);
            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        return (code, cube);
    }
}

public sealed class WholeFileOnSqliteTests(OnSqlite on) : WholeFileTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class WholeFileOnPostgresTests(OnPostgres on) : WholeFileTests<OnPostgres>(on), IClassFixture<OnPostgres>;
