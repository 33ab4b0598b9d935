using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Requests.Desk;

public sealed class CaseFilesTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    private static readonly DateOnly Today = Tongming.Web.Platform.Time.LegalClock.DayOf(TimeProvider.System.GetUtcNow());

    private static readonly byte[] Hiding = WordMade.File(
        WordMade.Paragraph("汇总表") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见不对外</w:t></w:r></w:p>"
    );

    [Fact]
    public async Task A_file_of_a_case_comes_back_as_an_attachment_byte_for_byte()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.EnterAsync(Today);
        var content = Encoding.UTF8.GetBytes("信封背面的说明");
        var answer = await desk.UploadAsync(
            Role.Registrar,
            $"/desk/requests/{id}/acts/add-file",
            new() { ["What"] = "信封" },
            ("信封.txt", content)
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var link = (await desk.PageAsync(Role.Registrar, id)).QuerySelector(".files a")!;
        Assert.Equal("信封.txt", link.TextContent);
        var file = await (await desk.AsAsync(Role.Registrar)).GetAsync(link.GetAttribute("href"));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(content, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_its_files()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.EnterAsync(Today);
        var page = $"/desk/requests/{id}/acts/add-file";
        var refused = await desk.UploadAsync(Role.Registrar, page, new() { ["What"] = "" }, ("信封.txt", Encoding.UTF8.GetBytes("背面")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await RunningOffice.ReadAsync(refused);
        Assert.Contains("信封.txt", again.QuerySelector(".staged")!.TextContent, StringComparison.Ordinal);
        var staged = again.QuerySelector("input[name=Staged]")!.GetAttribute("value")!;
        var sent = await desk.UploadAsync(Role.Registrar, page, new() { ["What"] = "信封", ["Staged"] = staged });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal("信封.txt", (await desk.PageAsync(Role.Registrar, id)).QuerySelector(".files a")!.TextContent);
        // A field that somebody made up, or took from another case, opens nothing.
        var other = await desk.EnterAsync(Today);
        var foreign = await desk.UploadAsync(
            Role.Registrar,
            $"/desk/requests/{other}/acts/add-file",
            new() { ["What"] = "信封", ["Staged"] = staged }
        );
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task A_file_with_a_mark_of_secrecy_is_not_taken()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.EnterAsync(Today);
        var content = Encoding.UTF8.GetBytes("机密★20年\n关于统计的报告");
        var answer = await desk.UploadAsync(
            Role.Registrar,
            $"/desk/requests/{id}/acts/add-file",
            new() { ["What"] = "来文" },
            ("来文.txt", content)
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "来文.txt",
            (await RunningOffice.ReadAsync(answer)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_hides_in_a_file_keeps_it_from_going_out_until_it_is_taken_out()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var page = $"/desk/requests/{id}/acts/draft-decision";
        var blocked = await desk.UploadAsync(Role.CaseOfficer, page, CaseOffice.Draft(), ("汇总表.docx", Hiding));
        Assert.Equal(HttpStatusCode.BadRequest, blocked.StatusCode);
        var shown = await RunningOffice.ReadAsync(blocked);
        Assert.NotEmpty(shown.QuerySelectorAll(".findings li.blocks"));
        var clean = shown.QuerySelector("input[name^=clean-]")!.GetAttribute("name")!;
        var staged = shown.QuerySelector("input[name=Staged]")!.GetAttribute("value")!;
        var fields = CaseOffice.Filled(CaseOffice.Draft(), new() { ["Staged"] = staged, [clean] = "true" });
        var sent = await desk.UploadAsync(Role.CaseOfficer, page, fields);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, (await RunningOffice.ReadAsync(sent)).QuerySelector("main")?.TextContent);
        await using var db = desk.Office.Engine.OpenForReading();
        var kept = await db.Set<KeptFile>().SingleAsync(file => file.SubjectId == id && file.Purpose == "reply");
        Assert.True(kept.IsSealed);
        Assert.NotEqual(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Hiding)), kept.Sha256);
    }

    [Fact]
    public async Task What_hides_may_stay_for_a_written_reason_which_is_recorded()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var page = $"/desk/requests/{id}/acts/draft-decision";
        var shown = await RunningOffice.ReadAsync(
            await desk.UploadAsync(Role.CaseOfficer, page, CaseOffice.Draft(), ("汇总表.docx", Hiding))
        );
        var fields = CaseOffice.Filled(
            CaseOffice.Draft(),
            new() { ["Staged"] = shown.QuerySelector("input[name=Staged]")!.GetAttribute("value")! }
        );
        var reasons = shown.QuerySelectorAll("textarea[name^=why-]").Select(area => area.GetAttribute("name")!).ToList();
        foreach (var reason in reasons)
            fields[reason] = "申请人已经知道的内容";
        Assert.Equal(HttpStatusCode.Redirect, (await desk.UploadAsync(Role.CaseOfficer, page, fields)).StatusCode);
        await using var db = desk.Office.Engine.OpenForReading();
        Assert.Equal(
            reasons.Count,
            await db.Set<LedgerEntry>().CountAsync(one => one.SubjectId == id && one.Act == "request.justify-finding")
        );
        Assert.Contains(
            "申请人已经知道的内容",
            (await desk.PageAsync(Role.CaseOfficer, id)).QuerySelector(".course")!.TextContent,
            StringComparison.Ordinal
        );
    }
}
