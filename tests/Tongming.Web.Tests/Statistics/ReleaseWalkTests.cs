using System.Net;
using Tongming.Statistics.Sdmx;
using Tongming.Statistics.Volumes;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.House;
using Tongming.Web.Tests.Publications;
using Tongming.Web.Tests.Statistics.Volumes;

namespace Tongming.Web.Tests.Statistics;

/// <summary>
/// Walks all routes of the running program as a stranger, one second before a release and at its moment, with the codes and ids of what it carries: before, nothing of it
/// appears anywhere; at the moment it stands everywhere. A new route is walked without being named here.
/// </summary>
public abstract class ReleaseWalkTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly string code = StatisticsOffice.FreshCode();

    /// <summary>Stands in the title; nobody types it.</summary>
    private readonly string mark = $"{Guid.NewGuid():N}"[..13];

    [Fact]
    public async Task Nothing_of_a_release_appears_on_any_route_a_second_before_and_everything_at_its_moment()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        await PublishingOffice.ColumnAsync(office.Office);
        var set = await office.DataSetAsync(code, $"特产产量 {mark}");
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, Marked());
        var release = await office.PlanAsync("三月发布");
        var desk = new VolumeDesk(office, code);
        var volume = await desk.IssueAsync(VolumeKind.MonthlyReport);
        await desk.PrepareAsync(release, [version.Id], volume);
        await desk.EmbargoAsync(release);
        Guid[] ids = [release, set, version.Id, office.Office.BodyId, volume];

        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        var before = await WalkAsync(office, ids);
        Assert.Empty(before.Shown);
        Assert.Empty(before.Wrong);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        // A minute of calls is over for programs too.
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var after = await WalkAsync(office, ids);
        Assert.Empty(after.Wrong);
        string[] expected =
        [
            "/data",
            "/data/{code}",
            "/data/{code}/files/{format}",
            "/data/{code}/bulk/csv",
            "/data/{code}/indicators/{indicator}",
            "/data/catalog.jsonld",
            "/data/province.json",
            "/api/v2/tables",
            "/api/v2/tables/{id}",
            "/api/v2/tables/{id}/metadata",
            "/api/v2/tables/{id}/data",
            "/sdmx/data/{flow}",
            "/sdmx/data/{flow}/{key}",
            "/sdmx/{resource}",
            "/releases/{id:guid}",
            "/releases/feed",
            "/volumes/{id:guid}/{section:int?}",
            "/search",
            "/sitemaps/{number:int}.xml",
        ];
        Assert.Empty(expected.Except(after.Shown));
    }

    private byte[] Marked() =>
        StatisticsOffice.Numbers(
            $"特产产量 {mark}",
            change: (builder, shape) =>
            {
                builder.Set(shape.PositionOf(0, 0, 0), 98785.5);
                builder.Set(shape.PositionOf(0, 1, 0), 98765.5);
            }
        );

    private async Task<(HashSet<string> Shown, List<string> Wrong)> WalkAsync(StatisticsOffice office, Guid[] ids)
    {
        var (shown, wrong) = (new HashSet<string>(), new List<string>());
        using var stranger = office.Office.Visit();
        foreach (var route in await Routes.OfAsync(office.Office.Services))
        {
            var pattern = "/" + route.Pattern.RawText?.TrimStart('/');
            if (route.Methods.Count > 0 && !route.Methods.Contains("GET"))
                continue;
            foreach (var address in Routes.Addresses(office.Office.Services, route, name => Values(pattern, name, ids)))
            foreach (
                var asking in new[] { "", $"?q={Uri.EscapeDataString("特产")}&asOf=2030-01-01&version=1.0.0&body={office.Office.BodyId}" }
            )
            {
                // Parameters of our own are refused by interfaces that others have written down.
                var answer = await stranger.GetAsync(address + (pattern.StartsWith("/sdmx", StringComparison.Ordinal) ? "" : asking));
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                // The sitemap repeats nothing of what is asked: there the code is enough.
                if (
                    Has(text)
                    || (pattern.StartsWith("/sitemaps", StringComparison.Ordinal) && text.Contains(code, StringComparison.Ordinal))
                )
                    shown.Add(pattern);
                if (
                    answer.StatusCode
                    is HttpStatusCode.TooManyRequests
                        or >= HttpStatusCode.InternalServerError
                        and not HttpStatusCode.NotImplemented
                )
                    wrong.Add($"{address}{asking}: {(int)answer.StatusCode}");
            }
        }

        return (shown, wrong);
    }

    private bool Has(string text) =>
        text.Contains(mark, StringComparison.Ordinal)
        || text.Contains("98785.5", StringComparison.Ordinal)
        || text.Contains("98,785.5", StringComparison.Ordinal)
        || text.Contains("98765.5", StringComparison.Ordinal);

    private IReadOnlyList<string> Values(string pattern, string name, Guid[] ids) =>
        name switch
        {
            "code" => [code],
            "indicator" => ["gyzcz"],
            "format" => ["csv", "px", "json", "xlsx", "docx", "pdf"],
            "number" when pattern.StartsWith("/sitemaps", StringComparison.Ordinal) => ["1", "2"],
            "number" => ["1.0.0"],
            "flow" => [SdmxIds.OfComponent(code)],
            "key" => ["all"],
            "resource" => ["dataflow", "datastructure", "codelist"],
            "agency" => ["all"],
            "version" => ["latest"],
            "no" => ["1"],
            "year" => ["2026"],
            "section" => ["1"],
            "id" when pattern.StartsWith("/sdmx", StringComparison.Ordinal) => [SdmxIds.OfComponent(code)],
            "id" when pattern.StartsWith("/api/v2", StringComparison.Ordinal) => [code, $"agg_{code}.dq.1"],
            "status" => ["404"],
            _ => [.. ids.Select(id => $"{id}"), code],
        };
}

public sealed class ReleaseWalkOnSqliteTests(OnSqlite on) : ReleaseWalkTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ReleaseWalkOnPostgresTests(OnPostgres on) : ReleaseWalkTests<OnPostgres>(on), IClassFixture<OnPostgres>;
