using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Bodies;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Reports;
using Tongming.Web.Reports.Bodies;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;
using Tongming.Web.Tests.Reports.Filing;

namespace Tongming.Web.Tests.Reports;

/// <summary>
/// Random years of acts over several bodies: every identity holds, every cell is its list, the sum of the bodies is the sum, and what is
/// written is read back as the same numbers. The seed stands in the name of a test that fails.
/// </summary>
public abstract class RandomYearsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const int Year = 2025;

    private static readonly string[] Added = ["t3.R1.c2", "t3.R3.c2"];

    [Theory]
    [InlineData(1, 3)]
    [InlineData(20190515, 2)]
    [InlineData(777, 2)]
    public async Task Any_years_of_any_bodies_hold_open_add_up_and_are_read_back(int seed, int count)
    {
        var random = new Random(seed);
        await using var superior = await RunningOffice.StartAsync(
            on,
            new ManualTime(new DateTimeOffset(2026, 1, 12, 1, 0, 0, TimeSpan.Zero))
        );
        var reports = new List<CompiledReport>();
        var pages = new List<ReportFile>();
        for (var at = 0; at < count; at++)
        {
            await using var office = await FilingOffice.StartBelowAsync(on, superior);
            await RandomYears.LiveAsync(office.Office, random, FilingOffice.Today);
            if (at == 0)
                await OpenAsync(office, random.Next(1, 5));
            var paper = await HoldsAsync(office);
            await office.FileWrittenAsync();
            Assert.Equal(ReportState.Filed, (await office.ReportAsync()).State);
            await IsReadBackAsync(office, paper.Report);
            reports.Add(paper.Report);
            pages.Add(FileOf(paper));
        }

        await AddsUpAsync(superior, reports, pages);
    }

    /// <summary>Opening balances: requests from before the installation, carried over from last year's report and answered this year.</summary>
    private static async Task OpenAsync(FilingOffice office, int number)
    {
        foreach (var (year, key) in new[] { (Year - 1, "t3.R1.c1"), (Year - 1, "t3.R25.c1"), (Year, "t3.R2.c1"), (Year, "t3.R3.c1") })
        {
            var counted = (await ReportActs.CompileAsync(office.Office, year))[key];
            var input = new EnterNumber.Input
            {
                Kind = NumberEntryKind.Opening,
                Value = counted + number,
                Reason = "《2023年度报告》结转",
            };
            FilingOffice.Must(await office.Get<EnterNumber>().RunAsync(year, key, input, office.By(Role.Registrar)));
        }
    }

    /// <summary>The sums of the form and those over the years hold by the checker's rules, and every number is what it opens.</summary>
    private static async Task<ReportPaper> HoldsAsync(FilingOffice office)
    {
        var read = office.Get<ReadReport>();
        var period = TallyPeriod.Of(office.Office.BodyId, Year).Value!;
        await office.WriteAsync();
        var paper = (await read.RunAsync(period)).Paper;
        var before = (await read.BeforeAsync(period))!;
        var check = await read.CheckAsync(paper, before);
        Assert.Equal([], check.Findings.Where(one => one.Severity == Severity.Error).Select(one => $"{one.Rule} {one.Message}"));
        Assert.Equal((0, 0), (check.Coverage.Failed, check.Coverage.NotAssessable));
        Assert.True(check.Coverage.Tested >= 42, $"{check.Coverage.Tested} tested");
        Assert.All(CarryOver.Of(paper.Report, before.Report.Cells()).Where(line => line.Basis == "C-04"), Balanced);
        await ReportActs.EveryNumberOpensAsync(office.Office, paper.Report);
        Assert.True(paper.Report["t3.R24.c7"] > 0 && paper.Report["t3.R2.c7"] > 0 && paper.Report["t3.R25.c7"] > 0);
        return paper;
        static void Balanced(CarryOver line) => Assert.Equal((line.Name, 0), (line.Name, line.Difference));
    }

    /// <summary>The package of the filed text has the numbers that were compiled, in every kind of file.</summary>
    private static async Task IsReadBackAsync(FilingOffice office, CompiledReport report)
    {
        using var keeper = await office.Office.SignInAsync(Role.OfficeHead);
        using var zip = new ZipArchive(await keeper.GetStreamAsync($"/desk/reports/{Year}/texts/1/file/zip"));
        foreach (var name in new[] { "report.html", "report.docx", "report.xlsx" })
            Assert.Equal(
                [],
                ReadBack.Differences(report, (await ReadBack.CheckAsync(name, Bytes(zip, name))).Tables!).Select(one => $"{name}: {one}")
            );
        var json = JsonSerializer.Deserialize<YearReportsApi.YearReportJson>(Bytes(zip, "report.json"), ApiBody.Options)!;
        Assert.Equal(report.Cells().Values, json.Table2.Values.Concat(json.Table3.SelectMany(row => row)).Concat(json.Table4));
    }

    /// <summary>The superior's sum is the sum of the bodies in every cell, for the checker too; what it adds changes those cells and their sums.</summary>
    private static async Task AddsUpAsync(RunningOffice superior, IReadOnlyList<CompiledReport> reports, IReadOnlyList<ReportFile> pages)
    {
        var (read, enter) = (superior.Services.GetRequiredService<ReadBodies>(), superior.Services.GetRequiredService<EnterNumber>());
        var view = await read.LoadAsync(superior.BodyId, Year);
        Assert.Equal((reports.Count, reports.Count), (view.Lines.Count, view.Filed));
        Assert.All(ReportCells.All, cell => Assert.Equal((cell.Key, reports.Sum(one => one[cell.Key])), (cell.Key, view.Sum[cell.Key])));
        Assert.Empty(await SumErrorsAsync(superior, view.Sum, pages));

        foreach (var key in Added)
        {
            var input = new EnterNumber.Input
            {
                Kind = NumberEntryKind.Addition,
                Value = 7,
                Reason = "另有一家没有法人资格的单位",
            };
            FilingOffice.Must(await enter.RunAsync(Year, key, input, superior.ActorOf(Role.OfficeHead)));
        }

        var more = (await read.LoadAsync(superior.BodyId, Year)).Sum;
        string[] moved = [.. ReportCells.All.Select(cell => cell.Key).Where(key => more[key] != view.Sum[key])];
        Assert.Equal(["t3.R1.c2", "t3.R1.c7", "t3.R3.c2", "t3.R3.c7", "t3.R24.c2", "t3.R24.c7"], moved);
        Assert.All(moved, key => Assert.Equal(view.Sum[key] + 7, more[key]));
        Assert.Equal(moved.Length, (await SumErrorsAsync(superior, more, pages)).Count);
    }

    /// <summary>What the checker says of the sum beside the reports it sums: only that it is not their sum, never that it does not add up in itself.</summary>
    private static async Task<IReadOnlyList<Finding>> SumErrorsAsync(
        RunningOffice superior,
        SumOfBodies sum,
        IReadOnlyList<ReportFile> pages
    )
    {
        var report = sum.Report(TallyPeriod.Of(superior.BodyId, Year).Value!);
        var words = ReportParts.All.ToDictionary(one => one.Part, one => $"各单位做好{one.Heading}工作。");
        var paper = new ReportPaper("云湖区统计局", report, words, "");
        var checker = superior.Services.GetRequiredService<CheckReports>();
        var checks = await checker.RunAsync(new CheckReports.Input([FileOf(paper)], Subordinates: pages), default);
        var check = checks.Value![0].Check!;
        Assert.Equal((42, 0), (check.Coverage.Tested, check.Coverage.Failed));
        return [.. check.Findings.Where(one => one.Rule == "H-sum")];
    }

    private static ReportFile FileOf(ReportPaper paper) =>
        ReportFile.OfBytes($"{paper.Title}.html", Encoding.UTF8.GetBytes(ReportMarkup.Page(paper)));

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(stream);
        return stream.ToArray();
    }
}

public sealed class RandomYearsOnSqliteTests(OnSqlite on) : RandomYearsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class RandomYearsOnPostgresTests(OnPostgres on) : RandomYearsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
