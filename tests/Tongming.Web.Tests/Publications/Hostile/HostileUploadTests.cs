using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Tongming.People;
using Tongming.Publications;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>Files that say they are Word files and are something else, or the other way round.</summary>
public static class DisguisedFiles
{
    public static TheoryData<string, byte[]> All =>
        new()
        {
            { "通知.docx", "MZ\u0090\0\u0003"u8.ToArray() },
            { "通知.docx", "{\\rtf1 {\\object\\objdata 0105}}"u8.ToArray() },
            { "通知.docx", WordMade.Packed(("run.sh", "rm -rf /")) },
            { "通知.docx", SheetMade.File([], null, new SheetMade.Made("表", "<row><c><v>1</v></c></row>")) },
            { "通知.doc", WordMade.File(WordMade.Paragraph("附件的字")) },
            { "通知.pdf", WordMade.File(WordMade.Paragraph("附件的字")) },
            { "通知.docx.exe", WordMade.File(WordMade.Paragraph("附件的字")) },
        };
}

/// <summary>Uploads that are too large or made to deceive, against the real program in a process of its own, with a real server in front.</summary>
public abstract class HostileUploadTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Paper = WordMade.File(WordMade.Paragraph("附件的字"));

    [Fact]
    public async Task A_file_of_100_MB_is_refused_with_a_sentence_without_filling_the_memory_and_nothing_is_lost()
    {
        var (office, id) = await OfficeAsync();
        await using var program = await StartedProgram.StartAsync(office.Engine.Options);
        using var officer = await SignInAsync(program, office);
        Assert.Contains("通知.docx", await PublishingOffice.AttachAsync(officer, id, "通知.docx", Paper), StringComparison.Ordinal);
        var before = program.MostMemory;
        var answer = await SendAsync(officer, id, 100 * Megabyte);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/desk/publications/{id}"));
        Assert.Matches("“年鉴.pdf”.{0,20}100.{0,20}20", page);
        Assert.Contains("通知.docx", page, StringComparison.Ordinal);
        Assert.Contains("字句都在。", page, StringComparison.Ordinal);
        Assert.InRange(program.MostMemory - before, 0, 60L * Megabyte);

        // What is beyond everything is not even read.
        var tooMuch = await SendAsync(officer, id, 200 * Megabyte);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooMuch.StatusCode);
        Assert.Contains("一次最多提交 160 MB", WebUtility.HtmlDecode(await tooMuch.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.InRange(program.MostMemory - before, 0, 60L * Megabyte);
        Assert.Contains(
            "通知.docx",
            WebUtility.HtmlDecode(await officer.GetStringAsync($"/desk/publications/{id}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_the_forms_allow_is_taken_by_the_server_too()
    {
        var (office, id) = await OfficeAsync();
        await using var program = await StartedProgram.StartAsync(office.Engine.Options);
        using var officer = await SignInAsync(program, office);
        // A text of some 2.5 MB as browsers send it; the server takes 1 MB where a page does not ask for more.
        var text = string.Concat(Enumerable.Repeat("<p>粮食总产量稳步增长，畜牧业生产总体平稳。</p>", 12_000));
        var column = await ColumnAsync(office);
        var saved = await RunningOffice.PostAsync(
            officer,
            $"/desk/publications/{id}/acts/edit",
            PublishingOffice.Fields(column, "长文", text)
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var made = await RunningOffice.PostAsync(
            officer,
            "/desk/publications/new?kind=notice",
            PublishingOffice.Fields(column, "长文二", text)
        );
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        using var publisher = await SignInAsync(program, office, Role.Publisher);
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(await PublishingOffice.AntiforgeryAsync(publisher, "/desk/catalogue/import")),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(new byte[3 * Megabyte]), "Upload", "目录.xlsx" },
        };
        var refused = await publisher.PostAsync("/desk/catalogue/import?year=2026", form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("2 MB", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var visitor = new HttpClient { BaseAddress = program.Address };
        var asked = await visitor.GetAsync($"/search?body={office.BodyId}&q={Uri.EscapeDataString(new string('粮', 10_000))}");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }

    [Theory]
    [InlineData("../../wwwroot/evil.js")]
    [InlineData("word/../../../evil.txt")]
    [InlineData("..\\..\\evil.exe")]
    [InlineData("C:\\evil.exe")]
    public async Task A_document_whose_parts_lead_out_of_it_is_refused_as_attachment_and_as_catalogue(string part)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await PublishingOffice.AttachAsync(officer, id, "通知.docx", With(Paper, part));
        Assert.Contains("没有办成", page, StringComparison.Ordinal);
        Assert.Contains("指向文件以外的路径", page, StringComparison.Ordinal);

        var workbook = SheetMade.File([], null, new SheetMade.Made("表", "<row><c t=\"inlineStr\"><is><t>一级事项</t></is></c></row>"));
        using var publisher = await office.SignInAsync(Role.Publisher);
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(await PublishingOffice.AntiforgeryAsync(publisher, "/desk/catalogue/import")),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(With(workbook, part)), "Upload", "目录.xlsx" },
        };
        var refused = await publisher.PostAsync("/desk/catalogue/import?year=2026", form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("指向文件以外的路径", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DisguisedFiles.All), MemberType = typeof(DisguisedFiles))]
    public async Task A_word_file_that_lies_about_its_kind_is_refused_by_its_name_and_nothing_is_kept(string name, byte[] content)
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await PublishingOffice.DraftAsync(office, await PublishingOffice.ColumnAsync(office), "公告", "<p>字</p>");
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await PublishingOffice.AttachAsync(officer, id, name, content);
        Assert.Contains("没有办成", page, StringComparison.Ordinal);
        Assert.Contains($"“{name}”", page, StringComparison.Ordinal);
        await using var db = on.Engine.OpenForReading();
        Assert.Empty(db.Set<Edition>().Single(one => one.PublicationId == id).Content().Files);
    }

    private async Task<(RunningOffice Office, Guid Id)> OfficeAsync()
    {
        var office = await RunningOffice.StartAloneAsync(on, TimeProvider.System);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "公告", "<p>字句都在。</p>");
        await office.DisposeAsync();
        return (office, id);
    }

    private static async Task<Tongming.Publications.Columns.Column> ColumnAsync(RunningOffice office)
    {
        await using var db = office.Engine.OpenForReading();
        return db.Set<Tongming.Publications.Columns.Column>().First(one => one.BodyId == office.BodyId);
    }

    private static async Task<HttpClient> SignInAsync(StartedProgram program, RunningOffice office, Role role = Role.CaseOfficer)
    {
        var client = new HttpClient(
            new CookieContainerHandler
            {
                InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false },
            }
        )
        {
            BaseAddress = program.Address,
            Timeout = TimeSpan.FromMinutes(5),
        };
        // So that an answer that comes before the whole was sent is heard.
        client.DefaultRequestHeaders.ExpectContinue = true;
        var answer = await RunningOffice.PostAsync(
            client,
            "/sign-in",
            new() { ["Name"] = office.SignInNameOf(role), ["Password"] = RunningOffice.Password }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Guid id, int size)
    {
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(await PublishingOffice.AntiforgeryAsync(client, $"/desk/publications/{id}")),
                "__RequestVerificationToken"
            },
            { new StringContent(OfficeProgram.Token()), "token" },
            { new ByteArrayContent(new byte[size]), "files", "年鉴.pdf" },
        };
        return await client.PostAsync($"/desk/publications/{id}/files?handler=Add", form);
    }

    /// <summary>The same package with a part more.</summary>
    private static byte[] With(byte[] package, string part)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry(part).Open()))
            writer.Write("evil");
        return stream.ToArray();
    }
}

public sealed class HostileUploadOnSqliteTests(OnSqlite on) : HostileUploadTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class HostileUploadOnPostgresTests(OnPostgres on) : HostileUploadTests<OnPostgres>(on), IClassFixture<OnPostgres>;
