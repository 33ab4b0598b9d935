using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Import;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Import;

public abstract class ImportApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Import = "/api/v1/desk/request-import";

    private static readonly (string Name, string Value) LeaveOut = ("leaveOutWrong", "true");

    [Fact]
    public async Task A_ledger_is_looked_at_then_imported_once_however_often_it_is_sent()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var (file, section) = (Ledger("2026-03-03", "不是日期"), ("section", $"{office.Section.Id}"));
        var preview = await OfficeProgram.UploadAsync(program, $"{Import}/preview", file, HttpStatusCode.OK, section);
        Assert.Equal((1, 1, 0), (Number(preview, "fine"), Number(preview, "wrong"), Number(preview, "done")));
        var rows = preview.GetProperty("rows");
        Assert.Equal("Assigned", rows[0].GetProperty("state").GetProperty("code").GetString());
        Assert.Equal("B3", rows[1].GetProperty("problems")[0].GetProperty("cell").GetString());
        Assert.Empty(await CasesAsync(office));

        var stopped = await OfficeProgram.UploadAsync(program, Import, file, HttpStatusCode.UnprocessableEntity, section);
        Assert.Equal("import.rows-wrong", OfficeProgram.CodeOf(stopped));
        Assert.Empty(await CasesAsync(office));
        var first = await OfficeProgram.UploadAsync(program, Import, file, HttpStatusCode.OK, section, LeaveOut);
        Assert.Equal((1, 0, 1), (Number(first, "made"), Number(first, "known"), Number(first, "leftOut")));
        var second = await OfficeProgram.UploadAsync(program, Import, file, HttpStatusCode.OK, section, LeaveOut);
        Assert.Equal((0, 1, 1), (Number(second, "made"), Number(second, "known"), Number(second, "leftOut")));
        var made = Assert.Single(await CasesAsync(office));
        Assert.Equal(RequestState.Assigned, made.State);
        await using var db = office.Engine.OpenForReading();
        Assert.True(await db.Set<LedgerEntry>().AnyAsync(one => one.SubjectId == made.Id && one.Act == "request.submit"));
        var again = await OfficeProgram.UploadAsync(program, $"{Import}/preview", file, HttpStatusCode.OK, section);
        Assert.True(again.GetProperty("rows")[0].GetProperty("isDone").GetBoolean());
    }

    [Fact]
    public async Task What_the_page_refuses_is_refused_with_its_sentence()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var (file, section) = (Ledger("2026-03-03"), ("section", $"{office.Section.Id}"));
        foreach (var address in new[] { $"{Import}/preview", Import })
        {
            var foreign = ("section", $"{other.Section.Id}");
            await RefusedAsync(program, address, file, foreign, "import.section-unknown");
            await RefusedAsync(program, address, ("台账.xls", file.Content), section, "import.not-xlsx");
            await RefusedAsync(program, address, ("台账.xlsx", []), section, "import.file-missing");
            await OfficeProgram.UploadAsync(program, address, ("台账.xlsx", [1, 2, 3]), HttpStatusCode.UnprocessableEntity, section);
            var large = ("台账.xlsx", new byte[LedgerFile.MostBytes + 1]);
            await OfficeProgram.UploadAsync(program, address, large, HttpStatusCode.RequestEntityTooLarge, section);
            await OfficeProgram.UploadAsync(program, address, file, HttpStatusCode.BadRequest, section, ("leaveOutWrong", "perhaps"));
            using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
            var refused = await OfficeProgram.UploadAsync(officer, address, file, HttpStatusCode.Forbidden, section);
            Assert.Equal("import.not-permitted", OfficeProgram.CodeOf(refused));
            using var browser = await office.SignInAsync(Role.OfficeHead);
            var byCookie = await OfficeProgram.UploadAsync(browser, address, file, HttpStatusCode.Forbidden, section);
            Assert.Equal("token.needed", OfficeProgram.CodeOf(byCookie));
        }

        Assert.Empty(await CasesAsync(office));
    }

    [Fact]
    public async Task The_example_is_for_those_who_import()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        var example = await program.GetAsync($"{Import}/example");
        Assert.Equal((HttpStatusCode.OK, ImportPage.Workbook), (example.StatusCode, example.Content.Headers.ContentType?.MediaType));
        var file = ("示例.xlsx", await example.Content.ReadAsByteArrayAsync());
        var section = ("section", $"{office.Section.Id}");
        var preview = await OfficeProgram.UploadAsync(program, $"{Import}/preview", file, HttpStatusCode.OK, section);
        Assert.Equal(2, preview.GetProperty("rows").GetArrayLength());
        using var officer = await OfficeProgram.OfAsync(office, Role.CaseOfficer);
        await OfficeProgram.GetAsync(officer, $"{Import}/example", HttpStatusCode.Forbidden);
    }

    private static int Number(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static async Task RefusedAsync(
        HttpClient program,
        string address,
        (string Name, byte[] Content) file,
        (string, string) section,
        string code
    )
    {
        var refused = await OfficeProgram.UploadAsync(program, address, file, HttpStatusCode.UnprocessableEntity, section);
        Assert.Equal(code, OfficeProgram.CodeOf(refused));
    }

    private static async Task<List<InformationRequest>> CasesAsync(RunningOffice office)
    {
        await using var db = office.Engine.OpenForReading();
        return await db.Set<InformationRequest>().Where(one => one.BodyId == office.BodyId).ToListAsync();
    }

    /// <summary>A row for each day of receipt.</summary>
    private static (string Name, byte[] Content) Ledger(params string[] days)
    {
        string[] Row(string day, int no)
        {
            string[] known = ["", day, "当面", "自然人", $"演示申请人{no}", "13800000000", $"事项{no}"];
            return [.. known, .. Enumerable.Repeat("", LedgerColumns.All.Count - known.Length - 1), "办理中"];
        }

        return ("台账.xlsx", ExampleLedger.Write(days.Select(Row)));
    }
}

public sealed class ImportApiOnSqliteTests(OnSqlite on) : ImportApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ImportApiOnPostgresTests(OnPostgres on) : ImportApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
