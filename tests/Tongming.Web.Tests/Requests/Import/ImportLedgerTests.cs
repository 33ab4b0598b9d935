using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Import;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Import;

public abstract class ImportLedgerTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const int Rows = 60;

    /// <summary>Rows with a planted mistake, by their number in the file.</summary>
    private static readonly int[] Planted = [5, 11, 17, 23, 29, 35, 41];

    [Fact]
    public async Task A_wrong_row_stops_the_import_and_is_told_with_its_cell()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (import, input) = Of(office, Ledger());
        var preview = (await import.PreviewAsync(input, office.ActorOf(Role.Registrar))).Value!;
        Assert.Equal(Rows, preview.Rows.Count);
        Assert.Equal(Planted, preview.Rows.Where(line => line.Problems.Count > 0).Select(line => line.Row.Row));
        Assert.Contains(preview.Rows[3].Problems, problem => problem.Cell == "B5");
        Assert.Equal("import.rows-wrong", (await import.RunAsync(input, false, office.ActorOf(Role.Registrar))).Refusal?.Code);
        Assert.Empty(await CasesAsync(office));
    }

    [Fact]
    public async Task The_right_rows_are_made_once_with_clock_reply_and_days()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (import, input) = Of(office, Ledger());
        var first = (await import.RunAsync(input, true, office.ActorOf(Role.OfficeHead))).Value!;
        Assert.Equal(new ImportLedger.Result(Rows - Planted.Length, 0, Planted.Length), first);
        var second = (await import.RunAsync(input, true, office.ActorOf(Role.Registrar))).Value!;
        Assert.Equal(new ImportLedger.Result(0, Rows - Planted.Length, Planted.Length), second);

        var cases = await CasesAsync(office);
        Assert.Equal(Rows - Planted.Length, cases.Count);
        Assert.All(cases, one => Assert.NotNull(one.Number));
        var plain = cases.Single(one => one.Title == "事项2");
        Assert.Equal((RequestState.Assigned, new DateOnly(2026, 9, 29)), (plain.State, plain.ReplyDue!.Value));
        var answered = cases.Single(one => one.Title == "事项3");
        Assert.Equal(
            (RequestState.Delivered, "A2", "20260303-007"),
            (answered.State, answered.Reply!.Code, answered.Number!.Value.ToString())
        );
        Assert.Equal(new DateOnly(2026, 3, 20), answered.IssuedOn);
        // Corrected on 18 March: counted anew from there.
        var corrected = cases.Single(one => one.Title == "事项4");
        Assert.Equal(new DateOnly(2026, 3, 18), corrected.CorrectionReceivedOn);
        Assert.Equal(new DateOnly(2026, 4, 16), corrected.ReplyDue);
        // The correction was asked for too late; the answer stands all the same.
        var late = cases.Single(one => one.Title == "事项6");
        Assert.Equal((RequestState.Issued, null), (late.State, late.CorrectionAskedOn));
        Assert.Equal(RequestState.Closed, cases.Single(one => one.Title == "事项8").State);
        Assert.Equal(RequestState.Consulting, cases.Single(one => one.Title == "事项9").State);
        Assert.Equal(20, cases.Single(one => one.Title == "事项10").ExtensionDays);
        await LedgerTellsAsync(office, answered);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_with_a_sentence()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var actor = office.ActorOf(Role.Registrar);
        foreach (var content in new byte[][] { [1, 2, 3], "<html>"u8.ToArray(), ExampleLedger.Write([])[..900], ExampleLedger.Write([]) })
        {
            var (import, input) = Of(office, content);
            var refusal = (await import.PreviewAsync(input, actor)).Refusal;
            Assert.NotEmpty(ImportText.Say(refusal!));
        }

        var (usual, example) = Of(office, ExampleLedger.Write());
        Assert.Equal(2, (await usual.PreviewAsync(example, actor)).Value!.Wrong);
        Assert.Equal("import.not-permitted", (await usual.PreviewAsync(example, office.ActorOf(Role.CaseOfficer))).Refusal?.Code);
    }

    [Fact]
    public async Task The_page_shows_what_will_be_made_and_makes_it_when_confirmed()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/desk/requests/import")).StatusCode);
        using var client = await office.SignInAsync(Role.Registrar);
        var form = await RunningOffice.ReadAsync(await client.GetAsync("/desk/requests/import"));
        var token = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(office.Section.Id.ToString()), "SectionId" },
            { new ByteArrayContent(Ledger()), "Upload", "台账.xlsx" },
        };
        var shown = await RunningOffice.ReadAsync(await client.PostAsync("/desk/requests/import", upload));
        Assert.Equal(Rows, shown.QuerySelectorAll("main tbody tr").Length);
        var fields = new Dictionary<string, string> { ["LeaveOutWrong"] = "true" };
        foreach (var input in shown.QuerySelectorAll("main form input[type=hidden]"))
            fields[input.GetAttribute("name")!] = input.GetAttribute("value") ?? "";
        var done = await client.PostAsync("/desk/requests/import?handler=Confirm", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(Rows - Planted.Length, (await CasesAsync(office)).Count);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/requests/import?handler=Example")).StatusCode);
    }

    private static (ImportLedger Import, ImportLedger.Input Input) Of(RunningOffice office, byte[] content) =>
        (
            office.Services.GetRequiredService<ImportLedger>(),
            new ImportLedger.Input(office.BodyId, office.Section.Id, "台账.xlsx", content)
        );

    private static async Task<List<InformationRequest>> CasesAsync(RunningOffice office)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<InformationRequest>().Where(one => one.BodyId == office.BodyId).ToListAsync();
    }

    private static async Task LedgerTellsAsync(RunningOffice office, InformationRequest request)
    {
        await using var db = office.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>().Where(one => one.SubjectId == request.Id).OrderBy(one => one.Seq).ToListAsync();
        Assert.Equal(
            ["request.submit", "request.register", "request.assign", "request.issue", "request.deliver"],
            acts.Select(act => act.Act)
        );
        Assert.All(acts, act => Assert.Contains("\"imported\":true", act.Facts, StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 3, 20), acts[3].Day);
        Assert.Null((await VerifyLedger.RunAsync(db, office.BodyId)).Single().Break);
        var application = await db.Set<Application>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == request.ApplicationId);
        Assert.Equal("演示申请人3", office.Services.GetRequiredService<ApplicantSeal>().Open(application.SealedPerson).Name);
    }

    /// <summary>Rows 2 to 61; the first ones are the different cases, the others plain ones, with mistakes here and there.</summary>
    private static byte[] Ledger() => ExampleLedger.Write(Enumerable.Range(2, Rows).Select(Row));

    private static string[] Row(int no)
    {
        string[] row =
        [
            "",
            "2026-03-03",
            "当面",
            "自然人",
            $"演示申请人{no}",
            "13800000000",
            $"事项{no}",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
        ];
        void Set(params (int Column, string Words)[] cells) => Array.ForEach(cells, cell => row[cell.Column] = cell.Words);
        switch (no)
        {
            case 2:
                Set((1, "2026年9月1日"), (2, "网络"), (15, "办理中"));
                break;
            case 3:
                Set((0, "20260303-007"), (12, "2026/3/20"), (13, "A2"), (14, "2026-03-24"));
                break;
            case 4:
                Set((1, "2026-03-02"), (7, "2026-03-10"), (8, "2026-03-18"));
                break;
            case 6:
                Set((7, "2026-03-30"), (12, "2026-04-20"), (13, "U1"), (0, "2026-15号"));
                break;
            case 8:
                Set((12, "2026-03-20"), (13, "O3"));
                break;
            case 9:
                Set((1, "2026-09-01"), (9, "2026-09-08"));
                break;
            case 10:
                Set((11, "20"), (12, "2026-04-20"), (13, "予以公开"));
                break;
            case 5:
                Set((1, "三月二日"));
                break;
            case 11:
                Set((3, "外星人"));
                break;
            case 17:
                Set((12, "2026-03-20"));
                break;
            case 23:
                Set((7, "2026-03-30"));
                break;
            case 29:
                Set((4, ""));
                break;
            case 35:
                Set((12, "2026-03-01"), (13, "A2"));
                break;
            case 41:
                Set((0, "20260303-007"));
                break;
            default:
                var day = new DateOnly(2026, 3, 3).AddDays(no);
                Set((12, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (13, "A2"));
                break;
        }

        return row;
    }
}

public sealed class ImportLedgerOnSqliteTests(OnSqlite on) : ImportLedgerTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ImportLedgerOnPostgresTests(OnPostgres on) : ImportLedgerTests<OnPostgres>(on), IClassFixture<OnPostgres>;
