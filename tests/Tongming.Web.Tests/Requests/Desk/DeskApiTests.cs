using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tongming.People;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

public abstract class DeskApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task A_file_is_put_into_a_case_by_token_and_not_by_cookie()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var address = $"/api/v1/desk/requests/{id}/acts/add-file";
        using var program = await OfficeProgram.OfAsync(desk.Office, Role.CaseOfficer);
        var version = (await OfficeProgram.GetAsync(program, $"/api/v1/desk/requests/{id}")).GetProperty("version").GetInt32();
        object Sent() =>
            new
            {
                token = OfficeProgram.Token(),
                version,
                input = new { what = "邮寄信封" },
            };
        (string, string, byte[])[] envelope = [("files", "信封.txt", [.. "信封"u8])];
        var byCookie = await OfficeProgram.PostAsync(
            await desk.AsAsync(Role.CaseOfficer),
            address,
            Sent(),
            envelope,
            HttpStatusCode.Forbidden
        );
        Assert.Equal("token.needed", OfficeProgram.CodeOf(byCookie));
        (string, string, byte[])[] program1 = [("files", "程序.exe", [.. "MZ"u8])];
        await OfficeProgram.PostAsync(program, address, Sent(), program1, HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.PostAsync(program, address, Sent(), HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.PostAsync(program, address, Sent(), envelope);
        var files = await OfficeProgram.GetAsync(program, $"/api/v1/desk/requests/{id}/files");
        Assert.Equal("信封.txt", files[0].GetProperty("name").GetString());
        Assert.Equal("信封", await program.GetStringAsync(files[0].GetProperty("address").GetString()));
        var note = new
        {
            token = OfficeProgram.Token(),
            version,
            input = new { text = "x" },
        };
        var notes = address.Replace("add-file", "add-note", StringComparison.Ordinal);
        var refused = await OfficeProgram.PostAsync(program, notes, note, envelope, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("request.file.not-taken", OfficeProgram.CodeOf(refused));
    }

    [Theory]
    [InlineData("/api/v1/desk/complaints", """{"token":"TOKEN","subject":"没有按期公开预算。","number":null}""")]
    [InlineData(
        "/api/v1/desk/disputes",
        """{"token":"TOKEN","number":"20260302-001","kind":"DirectSuit","forum":"法院","notifiedOn":"2026-03-02","caseNumber":null}"""
    )]
    [InlineData(
        "/api/v1/desk/requests",
        """{"token":"TOKEN","channel":"InPerson","dates":{"arrived":"2026-03-02"},"form":{"title":"年鉴","manner":"Paper","route":"InPerson","class":"Business","name":"某公司","phone":"0551-1234567","agentName":null}}"""
    )]
    [InlineData("/api/v1/desk/requests", """{"token":null,"channel":null,"dates":{"arrived":"2026-03-02"},"form":{}}""")]
    public async Task A_text_that_is_null_is_refused_as_unreadable(string address, string sent)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(office, Role.Registrar);
        using var content = new StringContent(
            sent.Replace("TOKEN", OfficeProgram.Token(), StringComparison.Ordinal),
            System.Text.Encoding.UTF8,
            "application/json"
        );
        var refused = await OfficeProgram.ReadAsync(await program.PostAsync(address, content), HttpStatusCode.BadRequest);
        Assert.Equal("request.submission.unreadable", OfficeProgram.CodeOf(refused));
    }

    [Fact]
    public async Task An_agents_application_is_entered_with_its_scans()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        using var program = await OfficeProgram.OfAsync(desk.Office, Role.Registrar);
        var sent = new
        {
            token = OfficeProgram.Token(),
            channel = "InPerson",
            dates = new { arrived = Today },
            form = new
            {
                title = "统计年鉴",
                manner = "Paper",
                route = "InPerson",
                @class = "NaturalPerson",
                name = "某人",
                phone = "0551-1234567",
                agentName = "代办人",
                agentPhone = "0551-7654321",
                agentAuthority = "2026年3月2日委托书",
            },
        };
        (string, string, byte[])[] scans = [("files", "申请表.txt", [.. "申请表"u8])];
        var entered = await OfficeProgram.PostAsync(program, "/api/v1/desk/requests", sent, scans, HttpStatusCode.Created);
        var found = await OfficeProgram.GetAsync(program, $"/api/v1/desk/requests/{entered.GetProperty("ids")[0].GetGuid()}");
        Assert.Contains("代办人", found.GetProperty("applicant").ToString().Replace("**", "办人", StringComparison.Ordinal));
        var files = await OfficeProgram.GetAsync(program, $"/api/v1/desk/requests/{entered.GetProperty("ids")[0].GetGuid()}/files");
        Assert.Equal("申请表.txt", files[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_closed_case_is_packed_for_those_who_may_and_for_nobody_else()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var made = await ClosedCase.InAsync(office, Today, archived: false);
        var address = $"/api/v1/desk/requests/{made.Request.Id}/archive";
        using var archivist = await OfficeProgram.OfAsync(office, Role.Archivist);
        var packed = await archivist.PostAsync(address, null);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (packed.StatusCode, packed.Content.Headers.ContentType?.MediaType));
        using var zip = new ZipArchive(await packed.Content.ReadAsStreamAsync());
        Assert.Contains("目录.csv", zip.Entries.Select(entry => entry.FullName));
        using var reviewer = await OfficeProgram.OfAsync(office, Role.LegalReviewer);
        await OfficeProgram.ReadAsync(await reviewer.PostAsync(address, null), HttpStatusCode.Forbidden);
        using var foreign = await OfficeProgram.OfAsync(other, Role.Archivist);
        await OfficeProgram.ReadAsync(await foreign.PostAsync(address, null), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_lists_of_the_office_are_read_by_those_who_see_the_pages()
    {
        await using var office = await RunningOffice.StartAsync(on);
        (string Address, Role May, Role MayNot)[] lists =
        [
            ("/api/v1/desk/load", Role.OfficeHead, Role.SystemAdministrator),
            ("/api/v1/desk/people", Role.OfficeHead, Role.Registrar),
            ("/api/v1/desk/sections", Role.SystemAdministrator, Role.OfficeHead),
            ("/api/v1/desk/bodies", Role.SystemAdministrator, Role.SecurityAdministrator),
            ("/api/v1/desk/ledger", Role.AuditAdministrator, Role.OfficeHead),
            ("/api/v1/desk/request-permissions", Role.SecurityAdministrator, Role.SystemAdministrator),
            ("/api/v1/desk/request-templates", Role.OfficeHead, Role.Registrar),
            ("/api/v1/desk/retention", Role.Archivist, Role.Registrar),
            ("/api/v1/desk/jobs", Role.SystemAdministrator, Role.OfficeHead),
            ("/api/v1/desk/deliveries", Role.SystemAdministrator, Role.SecurityAdministrator),
        ];
        foreach (var (address, may, mayNot) in lists)
        {
            using var reader = await OfficeProgram.OfAsync(office, may);
            await OfficeProgram.GetAsync(reader, address);
            using var other = await OfficeProgram.OfAsync(office, mayNot);
            await OfficeProgram.GetAsync(other, address, HttpStatusCode.Forbidden);
        }

        using var auditor = await OfficeProgram.OfAsync(office, Role.AuditAdministrator);
        var made = await OfficeProgram.GetAsync(auditor, "/api/v1/desk/ledger?act=person.token-made");
        Assert.Equal("生成接口令牌", made.GetProperty("acts")[0].GetProperty("word").GetString());
        var foreign = Guid.NewGuid();
        foreach (var list in new[] { "ledger", "people" })
            await OfficeProgram.GetAsync(auditor, $"/api/v1/desk/{list}?body={foreign}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Everything_in_the_description_is_explained()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var visitor = office.Visit();
        var document = await visitor.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var unexplained = new List<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        foreach (var operation in path.Value.EnumerateObject())
        {
            var what = $"{operation.Name} {path.Name}";
            if (!operation.Value.TryGetProperty("summary", out _))
                unexplained.Add($"{what}: summary");
            if (path.Name.StartsWith("/api/v1/desk", StringComparison.Ordinal) != operation.Value.TryGetProperty("security", out _))
                unexplained.Add($"{what}: security");
            if (operation.Value.TryGetProperty("parameters", out var parameters))
                unexplained.AddRange(
                    parameters
                        .EnumerateArray()
                        .Where(one => !one.TryGetProperty("description", out _))
                        .Select(one => $"{what}: {one.GetProperty("name")}")
                );
            var good = operation.Value.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] == '2').ToList();
            if (good.Count == 0 || good.Any(answer => !answer.Value.TryGetProperty("content", out _)))
                unexplained.Add($"{what}: answer");
        }

        Assert.Empty(unexplained);
        // Inputs of different use cases must not be taken for one another.
        var sent = document.GetProperty("paths").GetProperty("/api/v1/desk/disputes").GetProperty("post").GetProperty("requestBody");
        Assert.Contains("EnterDisputeInput", sent.ToString(), StringComparison.Ordinal);
        // What the address says is not asked for again.
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var name in new[] { "AnswerDisputeInput", "DecideDisputeInput", "SettleComplaintInput" })
        {
            var asked = schemas.GetProperty(name).GetProperty("properties").EnumerateObject().Select(one => one.Name).ToList();
            Assert.Contains("token", asked);
            Assert.DoesNotContain(asked, one => one.EndsWith("Id", StringComparison.Ordinal));
        }
    }
}

public sealed class DeskApiOnSqliteTests(OnSqlite on) : DeskApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class DeskApiOnPostgresTests(OnPostgres on) : DeskApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;
