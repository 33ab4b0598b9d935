using System.Net;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Inspection;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications.Checks;

public abstract class CheckedFilesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Files_that_are_empty_locked_gone_or_marked_are_told_apart_and_what_never_passes_does_not()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, "<p>见附件。</p>");
        await item.AttachAsync(
            ("空白.docx", WordMade.File(WordMade.Paragraph(""))),
            ("加密.pdf", PdfMade.Locked()),
            ("方案.docx", WordMade.File(WordMade.Paragraph("秘密★10年") + WordMade.Paragraph("某方案"))),
            ("报告.docx", WordMade.File(WordMade.Paragraph("一、总体") + WordMade.Paragraph("三、安排（见错误!未找到引用源")))
        );
        var findings = (await item.StandingAsync()).Report.Findings;
        Assert.Equal("空白.docx", Assert.Single(findings, one => one.Rule == CheckRule.FileEmpty).Place.Name);
        Assert.Equal("加密.pdf", Assert.Single(findings, one => one.Rule == CheckRule.FileLocked).Place.Name);
        Assert.Equal("方案.docx", Assert.Single(findings, one => one.Rule == CheckRule.SecrecyMark).Place.Name);
        Assert.Equal(
            [CheckRule.HeadingSkipped, CheckRule.BracketUnclosed, CheckRule.ConversionError],
            findings.Where(one => one.Place.Name == "报告.docx" && one.Words.Length > 0).Select(one => one.Rule).Order()
        );
        using var head = await office.SignInAsync(Role.OfficeHead);
        foreach (var never in findings.Where(one => one.Rule is CheckRule.FileEmpty or CheckRule.SecrecyMark))
            Assert.Equal(HttpStatusCode.BadRequest, (await item.SendAsync(head, "pass", "没关系", never)).StatusCode);
        await item.AnswerAsync(Role.OfficeHead, "pass", findings.First(one => one.Rule == CheckRule.FileLocked));
    }

    [Fact]
    public async Task A_cleaned_copy_of_an_attachment_is_given_to_whoever_may_edit()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, "<p>见清单。</p>");
        await item.AttachAsync(("清单.xlsx", NastyWorkbook.File()));
        var file = (await item.LatestAsync()).Content().Files[0].Id;
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await officer.GetAsync($"{item.Address}/checks"));
        Assert.NotNull(page.QuerySelector($"a[href$='handler=Cleaned&file={file}']"));
        var copy = await officer.GetByteArrayAsync($"{item.Address}/checks?handler=Cleaned&file={file}");
        Assert.DoesNotContain((await Inspecting.InspectAsync("清单.xlsx", copy)).Findings, one => one.IsRemovable);
        using var archivist = await office.SignInAsync(Role.Archivist);
        Assert.Equal(HttpStatusCode.NotFound, (await archivist.GetAsync($"{item.Address}/checks?handler=Cleaned&file={file}")).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await officer.GetAsync($"{item.Address}/checks?handler=Cleaned&file={Guid.NewGuid()}")).StatusCode
        );
    }

    [Fact]
    public async Task Links_inside_the_site_must_lead_to_what_the_public_sees()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office, "open");
        var hidden = await PublishingOffice.DraftAsync(office, column, "还没有公开", "<p>字</p>");
        var item = await CheckedItem.DraftAsync(
            office,
            $"<p><a href=\"/items/{hidden}\">草稿</a><a href=\"/items/{Guid.NewGuid()}\">没有</a><a href=\"/columns/open\">有</a><a href=\"/columns/gone\">没有</a><a href=\"/desk/columns\">内部</a><a href=\"/search\">搜索</a></p>"
        );
        Assert.Equal(4, (await item.StandingAsync()).Report.Findings.Count(one => one.Rule == CheckRule.LinkDead));
        await PublishingOffice.ReviewAsync(office, hidden);
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, hidden, "publish", []);
        Assert.Equal(3, (await item.StandingAsync()).Report.Findings.Count(one => one.Rule == CheckRule.LinkDead));
    }

    [Fact]
    public async Task What_turns_up_during_the_reviews_stops_the_last_one_and_the_release()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, "<p>全面布署工作。</p>");
        Assert.Null(await item.SubmitAsync());
        foreach (
            var (role, act) in new[]
            {
                (Role.FirstReviewer, "review-first"),
                (Role.SecondReviewer, "review-second"),
                (Role.SecrecyReviewer, "review-secrecy"),
            }
        )
        {
            using var reviewer = await office.SignInAsync(role);
            await PublishingOffice.ActAsync(reviewer, item.Id, act, PublishingOffice.Approval());
        }

        await WordingOffice.PutAsync(office, "布署", "部署", WordingSeverity.Serious);
        using var leader = await office.SignInAsync(Role.Signatory);
        var held = await RunningOffice.PostAsync(leader, $"{item.Address}/acts/review-final", PublishingOffice.Approval());
        Assert.Contains("1 个错误", await held.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await item.AnswerAsync(Role.LegalReviewer, "pass", await item.FindingAsync(CheckRule.SeriousWording));
        await PublishingOffice.ActAsync(leader, item.Id, "review-final", PublishingOffice.Approval());

        await WordingOffice.PutAsync(office, "工作", "", WordingSeverity.Light);
        using var publisher = await office.SignInAsync(Role.Publisher);
        var stopped = await RunningOffice.PostAsync(publisher, $"{item.Address}/acts/publish", []);
        Assert.Contains("1 个提示", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await item.AnswerAsync(Role.Publisher, "word", await item.FindingAsync(CheckRule.LightWording));
        await PublishingOffice.ActAsync(publisher, item.Id, "publish", []);
    }
}

public sealed class CheckedFilesOnSqliteTests(OnSqlite on) : CheckedFilesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CheckedFilesOnPostgresTests(OnPostgres on) : CheckedFilesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
