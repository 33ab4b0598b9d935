using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Reviews;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Filing;

public abstract class FileReportTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_report_is_frozen_reviewed_by_three_filed_and_seen_by_the_public_after_its_secrecy_review()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.FileAllAsync();
        var filed = await office.ReportAsync();
        Assert.Equal((ReportState.Filed, 1, FilingOffice.Today), (filed.State, filed.FiledNo, filed.FiledOn));
        await office.DeliverAsync();

        var edition = await office.EditionAsync(filed.ItemId!.Value);
        Assert.Equal((EditionState.SecrecyReview, PublicationKind.AnnualReport), (edition.State, edition.Kind));
        Assert.Equal([EditionStep.First, EditionStep.Second, EditionStep.Final], edition.Approvals().Approvals.Select(one => one.Step));
        Assert.Contains("<td>1</td>", edition.Content().Html, StringComparison.Ordinal);
        Assert.Contains("rowspan=\"22\"", edition.Content().Html, StringComparison.Ordinal);
        Assert.Equal([".docx", ".xlsx"], edition.Content().Files.Select(file => Path.GetExtension(file.Name)).Take(2));
        using var stranger = office.Office.Visit();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync($"/items/{filed.ItemId:N}")).StatusCode);

        await office.ActAsync(filed.ItemId.Value, "review-secrecy", Role.SecrecyReviewer);
        await office.ActAsync(filed.ItemId.Value, "publish", Role.Publisher);
        await office.DeliverAsync();
        Assert.Equal(FilingOffice.Today, (await office.ReportAsync()).PublishedOn);
    }

    [Fact]
    public async Task The_frozen_text_and_its_files_stay_whatever_happens_to_the_records()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.FileAllAsync();
        var text = (await office.Get<ReadFrozen>().LatestAsync(office.Office.BodyId, 2025))!;
        Assert.Equal(text.ContentHash, FrozenReport.HashOf(text.Paper()));
        Assert.Empty(await office.Get<ReadFrozen>().ChangesSinceAsync(text));

        office.Time.Advance(TimeSpan.FromMinutes(5));
        using var registrar = await office.Office.SignInAsync(Role.Registrar);
        var corrected = await RunningOffice.PostAsync(
            registrar,
            $"/desk/requests/{office.Request.Id}/acts/correct-class",
            new() { ["ApplicantClass"] = "ResearchInstitution", ["Reason"] = "登记时选错" }
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, corrected.StatusCode);
        await office.CorrectAsync("t2.penalties.decisions", 3, "漏登两件");

        var changes = await office.Get<ReadFrozen>().ChangesSinceAsync(text);
        Assert.Equal(["t2.penalties.decisions", "t3.R1.c1", "t3.R1.c3", "t3.R3.c1", "t3.R3.c3"], changes.Select(one => one.Deviation.Key));
        Assert.Equal("漏登两件", Assert.Single(changes[0].Entries).Reason);
        var moved = Assert.Single(changes[1].Deviation.Moved);
        Assert.Equal((office.Request.Id, 1m, 0m), (moved.Record.Id, moved.Before, moved.Now));
        Assert.Contains(changes[1].Acts[office.Request.Id], act => act.Act == "request.correct-class");
        var page = await (await registrar.GetAsync("/desk/reports/2025/deviations")).Content.ReadAsStringAsync();
        Assert.Contains("不再计入", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        var again = (await office.Get<ReadFrozen>().LatestAsync(office.Office.BodyId, 2025))!;
        Assert.Equal((1m, 0m), (again.Paper().Report["t3.R1.c1"], again.Paper().Report["t2.penalties.decisions"]));
        Assert.Equal(again.ContentHash, FrozenReport.HashOf(again.Paper()));
    }

    [Fact]
    public async Task With_an_error_it_is_filed_only_after_one_has_explained_it_and_another_has_signed()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.CorrectAsync("t3.R1.c1", 3, "漏登");
        await office.WriteAsync();
        FilingOffice.Must(await office.FreezeAsync());
        await office.ApproveAsync();
        Assert.Equal("report.filing.errors", (await office.FileAsync()).Refusal?.Code);

        var text = (await office.Get<ReadFrozen>().LatestAsync(office.Office.BodyId, 2025))!;
        var paper = text.Paper();
        var errors = (await office.Get<ReadReport>().CheckAsync(paper, await office.Get<ReadReport>().BeforeAsync(paper.Report.Period)))
            .Findings.Where(one => one.Severity == Severity.Error)
            .ToList();
        Assert.Equal((errors.Count, true), (text.Errors, errors.Count > 0));
        foreach (var error in errors)
            FilingOffice.Must(
                await office.Get<ExplainError>().RunAsync(2025, error, "两件口头申请当场答复，没有登记结果。", office.By(Role.Registrar))
            );
        Assert.Equal("report.filing.errors", (await office.FileAsync()).Refusal?.Code);
        foreach (var key in errors.Select(ErrorNote.KeyOf))
            FilingOffice.Must(await office.Get<ExplainError>().SignAsync(2025, key, 2, office.By(Role.Signatory)));
        FilingOffice.Must(await office.FileAsync());
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_act_and_a_stale_one_is_refused()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.WriteAsync();
        var target = FilingOffice.On(token: "eins");
        var (first, second) = (
            await office.Get<FreezeReport>().RunAsync(target, office.By(Role.Registrar)),
            await office.Get<FreezeReport>().RunAsync(target, office.By(Role.Registrar))
        );
        Assert.Equal((false, true), (FilingOffice.Must(first).Repeated, FilingOffice.Must(second).Repeated));
        var report = await office.ReportAsync();
        Assert.Equal(1, report.Frozen);
        var stale = await office
            .Get<ReviewReport>()
            .ApproveAsync(
                ReportStep.First,
                new(report.ContentHash, true, true),
                FilingOffice.On(report.Version - 1),
                office.By(Role.OfficeHead)
            );
        Assert.Equal("report.filing.stale", stale.Refusal?.Code);
        await using var db = office.Office.Engine.OpenForReading();
        Assert.Equal(
            1,
            await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.Office.BodyId && one.Act == ReportLedger.Frozen)
        );
    }

    [Fact]
    public async Task Whoever_may_not_is_refused_and_parts_without_words_are_named()
    {
        await using var office = await FilingOffice.StartAsync(on);
        Assert.Equal(
            "report.filing.not-permitted",
            (await office.Get<FreezeReport>().RunAsync(FilingOffice.On(), office.By(Role.Publisher))).Refusal?.Code
        );
        var missing = await office.FreezeAsync();
        Assert.Equal("report.filing.words-missing", missing.Refusal?.Code);
        Assert.Contains("存在的主要问题及改进情况", $"{missing.Refusal!.Arguments[0]}", StringComparison.Ordinal);
        await office.WriteAsync();
        FilingOffice.Must(await office.FreezeAsync());
        var hash = (await office.ReportAsync()).ContentHash;
        var reviews = office.Get<ReviewReport>();
        foreach (
            var (role, ticked, code) in new[]
            {
                (Role.Signatory, true, "report.filing.not-permitted"),
                (Role.OfficeHead, false, "report.filing.both"),
            }
        )
        {
            var input = new ReviewReport.ApproveInput(hash, Reviewed: true, ticked);
            Assert.Equal(code, (await reviews.ApproveAsync(ReportStep.First, input, FilingOffice.On(), office.By(role))).Refusal?.Code);
        }

        using var stranger = await office.Office.SignInAsync(Role.Archivist);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await stranger.GetAsync("/desk/reports/2025/filing")).StatusCode);
    }

    [Fact]
    public async Task The_package_holds_the_report_in_every_form_with_its_checksums_and_schema()
    {
        await using var office = await FilingOffice.StartAsync(on);
        await office.FileAllAsync();
        using var keeper = await office.Office.SignInAsync(Role.OfficeHead);
        using var zip = new ZipArchive(await keeper.GetStreamAsync("/desk/reports/2025/texts/1/file/zip"));
        Assert.Equal(
            ["SHA256SUMS", "report.docx", "report.html", "report.json", "report.schema.json", "report.xlsx"],
            zip.Entries.Select(one => one.Name).Order(StringComparer.Ordinal)
        );
        foreach (var line in Encoding.UTF8.GetString(Read(zip, "SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (sum, name) = (line[..64], line[66..]);
            Assert.Equal(sum, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Read(zip, name))));
        }

        using var json = System.Text.Json.JsonDocument.Parse(Read(zip, "report.json"));
        using var schema = System.Text.Json.JsonDocument.Parse(Read(zip, "report.schema.json"));
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().Select(one => one.Name);
        Assert.Equal(json.RootElement.EnumerateObject().Select(one => one.Name), properties);
    }

    [Fact]
    public async Task The_desk_shows_what_waits_and_what_is_late()
    {
        await using var office = await FilingOffice.StartAsync(on);
        var (due, head) = (office.Get<DueReports>(), office.By(Role.OfficeHead));
        Assert.Equal((1, 0), (await due.ToFileAsync(head, late: false, default), await due.ToFileAsync(head, late: true, default)));
        await office.WriteAsync();
        FilingOffice.Must(await office.FreezeAsync());
        Assert.Equal((1, 0), (await due.ToReviewAsync(head, default), await due.ToReviewAsync(office.By(Role.Signatory), default)));
        office.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal((0, 1), (await due.ToFileAsync(head, late: false, default), await due.ToFileAsync(head, late: true, default)));
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(stream);
        return stream.ToArray();
    }
}

public sealed class FileReportOnSqliteTests(OnSqlite on) : FileReportTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FileReportOnPostgresTests(OnPostgres on) : FileReportTests<OnPostgres>(on), IClassFixture<OnPostgres>;
