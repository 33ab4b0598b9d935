using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Tallies;
using Tongming.Web.Reports.Bodies;
using Tongming.Web.Reports.Collected;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Collected;

public abstract class CollectReportsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Reports_are_taken_once_checked_in_the_background_ranked_and_summed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (right, wrong) = (Page("甲区统计局", 3), Spoilt("乙区统计局", 5));
        var collect = office.Services.GetRequiredService<CollectReports>();
        (string, byte[])[] files =
        [
            ("甲.html", Bytes(right)),
            ("乙.html", Bytes(wrong)),
            ("再一份甲.html", Bytes(right)),
            ("计划.txt", Bytes("2026年政务公开工作要点")),
        ];
        var taken = (await collect.RunAsync(files, isSummed: true, office.ActorOf(Role.OfficeHead))).Value!;
        Assert.Equal((3, 1, 0), (taken.Taken, taken.Known, taken.Problems.Count));
        Assert.Equal((3, 3), await collect.ProgressAsync(office.BodyId, default));
        await CheckAsync(office);
        Assert.Equal((0, 3), await collect.ProgressAsync(office.BodyId, default));
        var again = (await collect.RunAsync(files, isSummed: true, office.ActorOf(Role.OfficeHead))).Value!;
        Assert.Equal((0, 4), (again.Taken, again.Known));

        using var head = await office.SignInAsync(Role.OfficeHead);
        var page = await RunningOffice.ReadAsync(await head.GetAsync("/desk/reports/collected"));
        var rows = page.QuerySelectorAll("table.list tbody tr").Select(row => row.QuerySelector("a")!.TextContent).ToList();
        Assert.Equal(("乙区统计局", 3), (rows[0], rows.Count));
        Assert.Contains("不是年报", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var excel = await head.GetByteArrayAsync("/desk/reports/collected?year=2025&handler=File");
        var sheet = await new Tongming.Web.Platform.Documents.DocumentReader(new()).ReadAsync("表.xlsx", excel, default);
        Assert.Contains("乙区统计局", sheet.Value!.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("计划.txt", sheet.Value.Text.Text, StringComparison.Ordinal);

        var view = await office.Services.GetRequiredService<ReadBodies>().LoadAsync(office.BodyId, 2025);
        Assert.Equal(
            ["乙区统计局", "甲区统计局"],
            view.Sum.Bodies.Select(one => one.Name).OrderDescending(StringComparer.Ordinal).Reverse()
        );
        Assert.Equal(9, view.Sum["t3.R1.c1"]);
    }

    [Fact]
    public async Task One_report_opens_with_its_findings_and_can_be_taken_out_again()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var collect = office.Services.GetRequiredService<CollectReports>();
        await collect.RunAsync([("甲.html", Bytes(Spoilt("甲区统计局", 3)))], isSummed: false, office.ActorOf(Role.Registrar));
        await CheckAsync(office);
        await using var db = office.Engine.OpenForReading();
        var report = await db.Set<CollectedReport>().SingleAsync(one => one.BodyId == office.BodyId);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var address = $"/desk/reports/collected/{report.Id}";
        Assert.Contains(
            "错误",
            await head.GetStringAsync(address).ContinueWith(read => System.Net.WebUtility.HtmlDecode(read.Result)),
            StringComparison.Ordinal
        );
        await using var elsewhere = await RunningOffice.StartAsync(on);
        using var stranger = await elsewhere.SignInAsync(Role.OfficeHead);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        var removed = await RunningOffice.PostAsync(head, address, [], "form[action$='handler=Remove']");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await head.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Archives_are_unpacked_packages_of_this_program_count_once_and_bombs_are_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var package = PackedReports.Of("甲局.zip", ReportFiles.Package(Paper("甲区统计局", 2)));
        Assert.Equal(["甲局.html"], package.Value!.Select(one => one.Name));
        var folder = Zip(("2025/乙.html", Bytes(Page("乙区统计局", 1))), ("图.png", [1, 2]), ("丙.txt", Bytes("丙")));
        Assert.Equal(
            ["丙.txt", "乙.html"],
            PackedReports.Of("全部.zip", folder).Value!.Select(one => one.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal("report.collected.archive", PackedReports.Of("坏.zip", [1, 2, 3]).Refusal?.Code);
        var bomb = Zip([.. Enumerable.Range(0, 6).Select(at => ($"{at}.txt", new byte[100 * 1024 * 1024]))]);
        Assert.Equal("report.collected.archive", PackedReports.Of("弹.zip", bomb).Refusal?.Code);

        var refused = await office
            .Services.GetRequiredService<CollectReports>()
            .RunAsync([("甲.html", [1])], false, office.ActorOf(Role.Publisher));
        Assert.Equal("report.not-permitted", refused.Refusal?.Code);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var empty = await RunningOffice.PostAsync(head, "/desk/reports/collected", [], "form#collect");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains(
            "请选择要收的年报文件",
            System.Net.WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
    }

    private static async Task CheckAsync(RunningOffice office)
    {
        await using var scope = office.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CheckCollected>().RunAsync(CancellationToken.None);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Page(string body, int received) => ReportMarkup.Page(Paper(body, received));

    /// <summary>With the first number one too large, so that its row does not add up.</summary>
    private static string Spoilt(string body, int received)
    {
        var (page, cell) = (Page(body, received), $"<td class=\"number\">{received}</td>");
        var at = page.IndexOf(cell, StringComparison.Ordinal);
        return $"{page[..at]}<td class=\"number\">{received + 1}</td>{page[(at + cell.Length)..]}";
    }

    private static ReportPaper Paper(string body, int received)
    {
        var report = CompiledReport.Of(
            TallyPeriod.Of(Guid.NewGuid(), 2025).Value!,
            [new(ReportCells.Of3(1, 1), received), new(ReportCells.Of3(3, 1), received)],
            []
        );
        var words = ReportParts.All.ToDictionary(one => one.Part, one => $"做好{one.Heading}工作。");
        words[ReportPart.Others] = "本年度未收取政府信息公开信息处理费。";
        return new ReportPaper(body, report, words, "");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }

        return stream.ToArray();
    }
}

public sealed class CollectReportsOnSqliteTests(OnSqlite on) : CollectReportsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CollectReportsOnPostgresTests(OnPostgres on) : CollectReportsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
