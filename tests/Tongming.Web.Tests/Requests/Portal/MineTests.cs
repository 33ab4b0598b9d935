using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Disputes;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Requests.Portal.Mine;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public abstract class MineTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task The_code_and_the_phone_open_the_course_of_the_request()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var id = await SignedInAsync(office, citizen);
        await CaseAtWork.ReceiveAsync(office);
        await CaseAtWork.DoAsync(
            office,
            RequestAct.Assign,
            (request, day, _) => request.Assign(day, office.Section.Id, office.PersonOf(Tongming.People.Role.CaseOfficer).Id)
        );
        await CaseAtWork.DoAsync(office, RequestAct.ConsultThirdParty, (request, day, _) => request.ConsultThirdParty(day));

        var page = (await citizen.ReadAsync($"/requests/mine/{id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("征求意见中", page);
        Assert.Contains("征求第三方意见，期限暂停", page);
        Assert.Contains("申请已登记，登记号", page);
        // Nothing of what goes on inside.
        Assert.DoesNotContain("测试-", page);
        Assert.DoesNotContain("综合统计科", page);
        Assert.DoesNotContain("分派", page);
        var term = await citizen.ReadAsync($"/requests/mine/{id}/term");
        Assert.Contains("条例 第三十三条", term.QuerySelector("main")!.TextContent);
        Assert.NotEmpty(term.QuerySelectorAll(".days tbody tr"));
    }

    [Fact]
    public async Task Wrong_code_and_wrong_phone_are_answered_alike_and_five_wrong_digits_lock()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(await OwnDatabase.OfAsync(on), time);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        var code = await citizen.CodeAsync(await citizen.SubmitAsync());
        var unknown = await Citizen.Problems(await citizen.QueryAsync("2222-2222-2222", Citizen.PhoneTail));
        for (var wrong = 0; wrong < OpenByCode.MostFailures; wrong++)
            Assert.Equal(unknown, await Citizen.Problems(await citizen.QueryAsync(code, "0000")));
        Assert.Equal(unknown, await Citizen.Problems(await citizen.QueryAsync(code, Citizen.PhoneTail)));

        time.Present += OpenByCode.Locked + TimeSpan.FromMinutes(1);
        var opened = await citizen.QueryAsync(code.ToLowerInvariant().Replace("-", ""), Citizen.PhoneTail);
        Assert.Equal("/requests/mine", Citizen.Where(opened));
    }

    [Fact]
    public async Task Strangers_and_other_applicants_get_nothing()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var owner = new Citizen(office);
        await owner.FillInAsync();
        var receipt = await owner.SubmitAsync();
        await owner.QueryAsync(await owner.CodeAsync(receipt), Citizen.PhoneTail);
        var id = (await owner.ReadAsync("/requests/mine")).QuerySelector(".matters a")!.GetAttribute("href")!;
        var paper = await CaseAtWork.KeepAsync(office, Guid.Parse(id.Split('/')[^1]), PaperKind.T11, PaperFor.Applicant);
        string[] own = ["/requests/mine", id, $"{id}/term", $"{id}/withdraw", $"{id}/complaint", $"{id}/papers/{paper}"];

        using var stranger = new Citizen(office);
        foreach (var address in own)
            Assert.Equal("/requests/query?over=true", Citizen.Where(await stranger.Browser.GetAsync(address)));
        Assert.Equal("/requests/query?over=true", Citizen.Where(await stranger.Browser.GetAsync(receipt[..^3] + "xyz")));
        stranger.Browser.DefaultRequestHeaders.Add("Cookie", $"{ApplicantSession.Cookie}={receipt.Split('/')[^1]}");
        Assert.Equal("/requests/query?over=true", Citizen.Where(await stranger.Browser.GetAsync("/requests/mine")));

        using var other = new Citizen(office);
        await other.FillInAsync("另一件信息");
        await other.QueryAsync(await other.CodeAsync(await other.SubmitAsync()), Citizen.PhoneTail);
        foreach (var address in own.Skip(1))
            Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(address)).StatusCode);
        Assert.Single((await other.ReadAsync("/requests/mine")).QuerySelectorAll(".matters li"));
    }

    [Fact]
    public async Task Only_papers_that_went_out_are_shown_and_given()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var id = await SignedInAsync(office, citizen);
        var issued = await CaseAtWork.KeepAsync(office, id, PaperKind.T11, PaperFor.Applicant);
        Guid[] others =
        [
            await CaseAtWork.KeepAsync(office, id, PaperKind.T13, PaperFor.Applicant, isIssued: false),
            await CaseAtWork.KeepAsync(office, id, PaperKind.T06, PaperFor.ThirdParty),
            await CaseAtWork.KeepAsync(office, id, PaperKind.T26, PaperFor.File),
        ];
        var page = (await citizen.ReadAsync($"/requests/mine/{id}")).QuerySelector(".chosen")!;
        Assert.Equal(1, page.ChildElementCount);
        Assert.Contains("予以公开告知书", page.TextContent);
        var download = await citizen.Browser.GetAsync($"/requests/mine/{id}/papers/{issued}");
        Assert.Equal("application/pdf", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        foreach (var other in others)
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.Browser.GetAsync($"/requests/mine/{id}/papers/{other}")).StatusCode);
    }

    [Fact]
    public async Task A_correction_with_files_counts_the_term_anew_and_twice_is_once()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var id = await SignedInAsync(office, citizen);
        await CaseAtWork.ReceiveAsync(office);
        await CaseAtWork.DoAsync(
            office,
            RequestAct.AskCorrection,
            (request, day, _) => request.AskCorrection(day, new CorrectionNotice(10, "请写明地区。"))
        );
        var address = $"/requests/mine/{id}/correction";
        Assert.Contains("请写明地区", (await citizen.ReadAsync(address)).Body!.TextContent);
        Assert.Contains("补正的内容", await Citizen.Problems(await citizen.UploadAsync(address, [])));

        var token = new string('a', 32);
        var fields = new Dictionary<string, string> { ["text"] = "全区。", ["token"] = token };
        var first = await citizen.UploadAsync(address, fields, ("files", "说明.txt", "请提供全区范围内的分行业用电量。\n"u8.ToArray()));
        Assert.True(first.StatusCode == HttpStatusCode.Redirect, await Citizen.Problems(first));
        Assert.Contains("答复期限", (await citizen.ReadAsync($"/requests/mine/{id}")).QuerySelector(".note")!.TextContent);
        Assert.Equal($"/requests/mine/{id}", Citizen.Where(await citizen.Browser.GetAsync(address)));
        var repeated = await citizen.UploadAsync(
            address,
            $"/requests/mine/{id}/complaint",
            fields,
            ("files", "说明.txt", "请提供全区范围内的分行业用电量。\n"u8.ToArray())
        );
        Assert.True(repeated.StatusCode == HttpStatusCode.Redirect, await Citizen.Problems(repeated));
        await using var db = on.Engine.OpenForReading();
        var request = await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == office.BodyId);
        Assert.Equal(RequestState.Received, request.State);
        var file = Assert.Single(await db.Set<KeptFile>().Where(file => file.BodyId == office.BodyId).ToListAsync());
        Assert.Equal((id, FilePurposes.Correction), (file.SubjectId, file.Purpose));
    }

    [Fact]
    public async Task A_withdrawn_request_is_closed_and_says_so()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var id = await SignedInAsync(office, citizen);
        var done = await RunningOffice.PostAsync(citizen.Browser, $"/requests/mine/{id}/withdraw", new() { ["text"] = "" });
        Assert.Equal($"/requests/mine/{id}", Citizen.Where(done));
        var page = await citizen.ReadAsync($"/requests/mine/{id}");
        Assert.Contains("已终止", page.QuerySelector(".now")!.TextContent);
        Assert.DoesNotContain("撤回申请", page.QuerySelector(".own-acts")!.TextContent);
    }

    [Fact]
    public async Task An_applicant_may_add_words_without_a_file()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var id = await SignedInAsync(office, citizen);
        var done = await citizen.UploadAsync($"/requests/mine/{id}/material", new() { ["text"] = "只要全区合计数。" });
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await Citizen.Problems(done));
        await using var db = on.Engine.OpenForReading();
        var added = await db.Set<LedgerEntry>().SingleAsync(entry => entry.SubjectId == id && entry.Act == "request.add-file");
        var note = await db.Set<LedgerNote>().SingleAsync(note => note.BodyId == office.BodyId && note.Seq == added.Seq);
        Assert.Equal("只要全区合计数。", note.Text);
    }

    [Fact]
    public async Task A_complaint_goes_into_the_ledger_of_complaints()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        var id = await SignedInAsync(office, citizen);
        await RunningOffice.PostAsync(citizen.Browser, $"/requests/mine/{id}/complaint", new() { ["text"] = "超过期限没有答复。" });
        await using var db = on.Engine.OpenForReading();
        var complaint = await db.Set<Complaint>().SingleAsync(complaint => complaint.BodyId == office.BodyId);
        Assert.Equal((id, "超过期限没有答复。"), (complaint.RequestId, complaint.Subject));
    }

    [Fact]
    public async Task What_an_applicant_follows_ends_after_half_an_hour()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        await using var office = await RunningOffice.StartAsync(await OwnDatabase.OfAsync(on), time);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        var receipt = await citizen.SubmitAsync();
        await citizen.QueryAsync(await citizen.CodeAsync(receipt), Citizen.PhoneTail);
        time.Present += TimeSpan.FromMinutes(31);
        Assert.Equal("/requests/query?over=true", Citizen.Where(await citizen.Browser.GetAsync("/requests/mine")));
        Assert.Equal("/requests/query?over=true", Citizen.Where(await citizen.Browser.GetAsync(receipt)));
    }

    private static async Task<Guid> SignedInAsync(RunningOffice office, Citizen citizen)
    {
        await citizen.FillInAsync();
        var opened = await citizen.QueryAsync(await citizen.CodeAsync(await citizen.SubmitAsync()), Citizen.PhoneTail);
        Assert.Equal("/requests/mine", Citizen.Where(opened));
        var link = (await citizen.ReadAsync("/requests/mine")).QuerySelector(".matters a")!.GetAttribute("href")!;
        Assert.NotEqual(Guid.Empty, office.BodyId);
        return Guid.Parse(link.Split('/')[^1]);
    }
}

public sealed class MineOnSqliteTests(OnSqlite on) : MineTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class MineOnPostgresTests(OnPostgres on) : MineTests<OnPostgres>(on), IClassFixture<OnPostgres>;
