using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Sets;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications;
using Tongming.Web.Tests.Statistics.Volumes;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Numbers on the search page of the portal, in the sitemap and beside a form: all of them at the announced moment, nothing before.</summary>
public abstract class FoundNumbersTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Search_sitemap_and_form_find_nothing_a_second_before_and_everything_at_the_moment()
    {
        await using var office = await StartAsync();
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code, $"工业产值表 {code}"), StatisticsOffice.Numbers());
        var release = await office.PlanAsync($"产值发布 {code}");
        await office.EmbargoAsync(release, version.Id);
        using var stranger = office.Office.Visit();

        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Null(await BesideAsync(office, stranger, "总产值"));
        Assert.Null(await BesideAsync(office, stranger, "产值发布"));
        Assert.DoesNotContain(await AddressesAsync(stranger), Mine);
        Assert.DoesNotContain(code, await SimilarAsync(office, stranger), StringComparison.Ordinal);

        office.Time.Advance(TimeSpan.FromSeconds(1));
        var found = await BesideAsync(office, stranger, "总产值");
        Assert.Contains("工业总产值 34.0亿元 2025年3月", found, StringComparison.Ordinal);
        // Every word must be there, in the name, the other words or the title of the data set.
        Assert.Contains("34.0亿元", await BesideAsync(office, stranger, $"产出额 {code}"), StringComparison.Ordinal);
        Assert.Null(await BesideAsync(office, stranger, "总产值 渔业"));
        Assert.Contains($"产值发布 {code}", await BesideAsync(office, stranger, "产值发布"), StringComparison.Ordinal);
        Assert.Contains($"工业产值表 {code}", await BesideAsync(office, stranger, "产值表"), StringComparison.Ordinal);
        var addresses = await AddressesAsync(stranger);
        Assert.Superset(
            new HashSet<string>
            {
                $"/data/{code}",
                $"/data/{code}/indicators/gyzcz",
                $"/data/{code}/indicators/zs",
                $"/releases/{release}",
            },
            addresses.ToHashSet()
        );
        Assert.Contains($"/data/{code}/indicators/gyzcz", await SimilarAsync(office, stranger), StringComparison.Ordinal);

        bool Mine(string address) =>
            address.Contains(code, StringComparison.Ordinal) || address.Contains($"{release}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volume_is_found_at_the_minute_of_its_release_and_not_a_second_before()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office.Office);
        var code = StatisticsOffice.FreshCode();
        var volume = await new VolumeDesk(office, code).EmbargoedAsync();
        using var stranger = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Null(await BesideAsync(office, stranger, $"模板 {code}"));
        Assert.DoesNotContain(await AddressesAsync(stranger), address => address.Contains($"{volume}", StringComparison.Ordinal));
        Assert.DoesNotContain($"{volume}", await SimilarAsync(office, stranger, $"2025年3月模板 {code}"), StringComparison.Ordinal);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains($"书刊 2025年3月模板 {code}", await BesideAsync(office, stranger, $"模板 {code}"), StringComparison.Ordinal);
        var addresses = await AddressesAsync(stranger);
        Assert.Contains("/volumes", addresses);
        Assert.Contains($"/volumes/{volume}", addresses);
        Assert.Contains($"/volumes/{volume}", await SimilarAsync(office, stranger, $"2025年3月模板 {code}"), StringComparison.Ordinal);
        await using var other = await StartAsync();
        using var elsewhere = other.Office.Visit();
        Assert.Null(await BesideAsync(other, elsewhere, $"模板 {code}"));
    }

    [Fact]
    public async Task Neither_the_sitemap_nor_the_list_for_the_platform_above_opens_a_cube()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        await PublishingOffice.ColumnAsync(office.Office);
        await office.ExplainAsync();
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code), StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync(), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        Assert.Contains($"/data/{code}/indicators/zs", await AddressesAsync(stranger));
        Assert.Contains("2025年3月", await stranger.GetStringAsync("/data/province.json"), StringComparison.Ordinal);
        Assert.Contains(code, await SimilarAsync(office, stranger), StringComparison.Ordinal);
        Assert.Null(await BesideAsync(office, stranger, "没有这个指标"));
        Assert.Equal(0, office.Get<CubeStore>().Open);
        // The number beside a hit is read from its cube.
        Assert.Contains("34.0亿元", await BesideAsync(office, stranger, "总产值"), StringComparison.Ordinal);
        Assert.Equal(1, office.Get<CubeStore>().Open);
    }

    [Fact]
    public async Task The_number_beside_an_indicator_is_the_revised_one_from_the_moment_of_the_revision_on()
    {
        await using var office = await StartAsync();
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"工业 {code}");
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), (await office.VersionAsync(set, StatisticsOffice.Numbers())).Id);
        var revised = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 3), "更正");
        await office.EmbargoAsync(await office.PlanAsync($"更正 {code}", time: new TimeOnly(10, 0)), revised.Id);
        using var stranger = office.Office.Visit();
        office.Time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        Assert.Contains("34.0亿元", await BesideAsync(office, stranger, $"总产值 {code}"), StringComparison.Ordinal);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("37.0亿元", await BesideAsync(office, stranger, $"总产值 {code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_is_narrowed_to_items_shows_items_only_and_other_bodies_find_nothing()
    {
        await using var office = await StartAsync();
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code, $"工业 {code}"), StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var stranger = office.Office.Visit();
        Assert.NotNull(await BesideAsync(office, stranger, code));
        Assert.NotNull(await BesideAsync(office, stranger, code, "&order=time"));
        Assert.Null(await BesideAsync(office, stranger, code, "&year=2026"));
        await using var other = await StartAsync();
        using var elsewhere = other.Office.Visit();
        Assert.Null(await BesideAsync(other, elsewhere, code));
    }

    [Fact]
    public async Task Each_module_begins_a_file_of_the_sitemap()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var column = await PublishingOffice.ColumnAsync(office.Office);
        using var stranger = office.Office.Visit();
        Assert.Equal(["/sitemaps/1.xml"], await FilesAsync(stranger));
        Assert.Empty(await AddressesAsync(stranger));
        var item = await PublishingOffice.DraftAsync(office.Office, column, "公告", "<p>字</p>");
        await PublishingOffice.ReviewAsync(office.Office, item);
        using (var publisher = await office.Office.SignInAsync(Role.Publisher))
            await PublishingOffice.ActAsync(publisher, item, "publish", []);
        await office.ExplainAsync();
        var code = StatisticsOffice.FreshCode();
        var version = await office.VersionAsync(await office.DataSetAsync(code), StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync(), version.Id);
        Assert.Equal(["/sitemaps/1.xml"], await FilesAsync(stranger));
        office.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(["/sitemaps/1.xml", "/sitemaps/2.xml"], await FilesAsync(stranger));
        Assert.Equal([$"/items/{item}"], await ReadAsync(stranger, "/sitemaps/1.xml"));
        Assert.Equal("/data", (await ReadAsync(stranger, "/sitemaps/2.xml"))[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/sitemaps/3.xml")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/sitemaps/0.xml")).StatusCode);
    }

    /// <summary>An office whose indicator 工业总产值 is also called 产出额.</summary>
    private async Task<StatisticsOffice> StartAsync()
    {
        var office = await StatisticsOffice.StartAsync(on);
        await PublishingOffice.ColumnAsync(office.Office);
        await office.ExplainAsync();
        IndicatorEntry known;
        await using (var db = office.Office.Engine.OpenForReading())
            known = await db.Set<IndicatorEntry>().SingleAsync(one => one.BodyId == office.Office.BodyId && one.Code == "gyzcz");
        StatisticsOffice.Must(
            await office
                .Get<ExplainIndicator>()
                .RunAsync(
                    "gyzcz",
                    known.Version,
                    new ExplainIndicator.Input
                    {
                        Name = known.Name,
                        Meaning = known.Meaning,
                        Scope = known.Scope,
                        Method = known.Method,
                        Calculation = known.Calculation,
                        Sample = known.Sample,
                        Synonyms = "产出额 工业产出",
                    },
                    office.By(Role.CaseOfficer)
                )
        );
        return office;
    }

    /// <summary>The group above the hits as text with single spaces, or null where there is none.</summary>
    private static async Task<string?> BesideAsync(StatisticsOffice office, HttpClient stranger, string words, string more = "")
    {
        var answer = await stranger.GetAsync($"/search?body={office.Office.BodyId}&q={Uri.EscapeDataString(words)}{more}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await RunningOffice.ReadAsync(answer);
        return page.QuerySelector("section.beside ul") is { } list
            ? string.Join(' ', list.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    private static Task<string> SimilarAsync(
        StatisticsOffice office,
        HttpClient stranger,
        string words = "申请公开2025年3月全区工业总产值"
    ) => stranger.GetStringAsync($"/api/v1/requests/similar?body={office.Office.BodyId}&words={Uri.EscapeDataString(words)}");

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient stranger)
    {
        var all = new List<string>();
        foreach (var file in await FilesAsync(stranger))
            all.AddRange(await ReadAsync(stranger, file));
        return all;
    }

    private static Task<IReadOnlyList<string>> FilesAsync(HttpClient stranger) => ReadAsync(stranger, "/sitemap.xml");

    private static async Task<IReadOnlyList<string>> ReadAsync(HttpClient stranger, string address) =>
        [
            .. XDocument
                .Parse(await stranger.GetStringAsync(address))
                .Descendants(Sitemap + "loc")
                .Select(one => new Uri(one.Value).AbsolutePath),
        ];
}

public sealed class FoundNumbersOnSqliteTests(OnSqlite on) : FoundNumbersTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FoundNumbersOnPostgresTests(OnPostgres on) : FoundNumbersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
