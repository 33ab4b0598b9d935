using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Requests.Intake;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;

namespace Tongming.Web.Tests.Reports.Filing;

public abstract class MergedBodiesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>The other body went into this one in the middle of 2025 with two open cases, which nobody here has received.</summary>
    [Fact]
    public async Task Cases_of_a_body_that_was_merged_into_this_one_are_entered_and_the_break_is_found_and_explained()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await using var gone = await FilingOffice.StartAsync(on);
        var acts = await ReportActs.OfAsync(gone.Office, FilingOffice.Today);
        acts.Ask(ApplicantClass.Other, new DateOnly(2025, 6, 20));
        await acts.SaveAsync();
        var until = await ReportActs.CompileAsync(gone.Office, 2025, new DateOnly(2025, 6, 30));
        Assert.Equal((1m, 1m), (until["t3.R25.c6"], until["t3.R25.c7"] - until["t3.R25.c1"] - until["t3.R25.c2"]));
        await ReportActs.EveryNumberOpensAsync(gone.Office, until);

        await EnterAsync(office, "t3.R2.c6", 1, "并入的甲局 2025年6月30日 移交 1 件，见移交清单");
        await EnterAsync(office, "t3.R3.c6", 1, "移交的 1 件 7月3日 予以公开");
        await office.WriteAsync();
        var read = office.Get<ReadReport>();
        var report = await ReportActs.CompileAsync(office.Office, 2025);
        var before = (await read.BeforeAsync(report.Period))!;
        var broken = Assert.Single(CarryOver.Of(report, before.Report.Cells()), line => line.Difference != 0 && line.Key == "t3.R2.c6");
        Assert.Equal((0m, 1m), (broken.Filed!.Value, broken.Recounted));
        var paper = (await read.RunAsync(report.Period)).Paper;
        var findings = (await read.CheckAsync(paper, before)).Findings.Where(one => one.Severity == Severity.Error).ToList();
        Assert.Contains(findings, one => one.Rule == "Y-carry");
        Assert.DoesNotContain(findings, one => one.Rule.StartsWith("I-", StringComparison.Ordinal));
    }

    private static async Task EnterAsync(FilingOffice office, string key, decimal value, string source)
    {
        var entered = new EnterNumber.Input
        {
            Kind = NumberEntryKind.Opening,
            Value = value,
            Reason = source,
        };
        FilingOffice.Must(await office.Get<EnterNumber>().RunAsync(2025, key, entered, office.By(Role.Registrar)));
    }
}

public sealed class MergedBodiesOnSqliteTests(OnSqlite on) : MergedBodiesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class MergedBodiesOnPostgresTests(OnPostgres on) : MergedBodiesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
