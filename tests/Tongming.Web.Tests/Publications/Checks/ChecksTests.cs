using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Checks;
using Tongming.Publications.Reviews;
using Tongming.Web.Publications.Checks;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Inspection;

namespace Tongming.Web.Tests.Publications.Checks;

public abstract class ChecksTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string IdNumber = CheckedItem.IdNumber;

    [Fact]
    public async Task A_text_with_an_id_number_and_a_file_with_a_hidden_sheet_are_stopped()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, $"<p>处罚对象证件{IdNumber}。</p>");
        await item.AttachAsync(("清单.xlsx", NastyWorkbook.File()));
        var rules = (await item.StandingAsync()).OpenErrors.Select(one => one.Rule).ToHashSet();
        Assert.Superset(new HashSet<CheckRule> { CheckRule.PersonalData, CheckRule.HiddenContent }, rules);
        Assert.Contains("个错误", await item.SubmitAsync(), StringComparison.Ordinal);
        Assert.Equal(EditionState.Drafting, (await item.LatestAsync()).State);

        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await officer.GetAsync(item.Address));
        var card = page.QuerySelector("section[aria-labelledby=checks-title]")!;
        Assert.Equal("110101********8515", card.QuerySelector("mark")!.TextContent);
        Assert.Contains(
            "工作表“底册”",
            (await RunningOffice.ReadAsync(await officer.GetAsync($"{item.Address}/checks"))).Body!.TextContent
        );
        Assert.DoesNotContain(IdNumber, card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_passes_by_a_second_person_only_and_never_by_an_author()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var both = await office.HireAsync(office.BodyId, "测试-兼职", Role.CaseOfficer, Role.OfficeHead);
        using var author = await office.SignInAsync(both);
        var item = await CheckedItem.DraftAsync(office, "<p>空</p>");
        await item.EditAsync($"<p>处罚对象证件{IdNumber}。</p>", author);
        var finding = await item.FindingAsync(CheckRule.PersonalData);
        var own = await item.SendAsync(author, "pass", "我看可以", finding);
        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);
        var page = await RunningOffice.ReadAsync(own);
        Assert.Contains("不能放行", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("我看可以", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("button[value=pass]"));
        Assert.NotNull(await item.SubmitAsync());

        await item.AnswerAsync(Role.OfficeHead, "pass", finding);
        Assert.Null(await item.SubmitAsync());
        var ledger = await item.LedgerAsync();
        Assert.Contains("publication.override-finding", ledger, StringComparison.Ordinal);
        Assert.Contains("依法公开的处罚决定", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(IdNumber, ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(finding.Key, ledger, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_elsewhere_leaves_an_override_and_a_change_of_the_place_voids_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, $"<p>处罚对象证件{IdNumber}。</p>");
        await item.AnswerAsync(Role.FirstReviewer, "pass", await item.FindingAsync(CheckRule.PersonalData));
        await item.EditAsync($"<p>新的一段。</p><p>处罚对象证件{IdNumber}。</p>");
        Assert.Empty((await item.StandingAsync()).OpenErrors);
        await item.EditAsync($"<p>处罚对象及其家属证件{IdNumber}。</p>");
        Assert.Single((await item.StandingAsync()).OpenErrors);
        Assert.NotNull(await item.SubmitAsync());
    }

    [Fact]
    public async Task A_warning_needs_a_word_and_a_word_of_somebody_who_may_edit()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, "<p>全区（含开发区完成。</p><p>一、总体</p><p>三、安排</p>");
        var warnings = (await item.StandingAsync()).OpenWarnings;
        Assert.Equal([CheckRule.BracketUnclosed, CheckRule.HeadingSkipped], warnings.Select(one => one.Rule).Order().Reverse());
        Assert.Contains("2 个提示", await item.SubmitAsync(), StringComparison.Ordinal);
        using var head = await office.SignInAsync(Role.OfficeHead);
        Assert.Equal(HttpStatusCode.BadRequest, (await item.SendAsync(head, "word", "不要紧", [.. warnings])).StatusCode);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.BadRequest, (await item.SendAsync(officer, "word", "  ", [.. warnings])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await item.SendAsync(officer, "word", "不要紧")).StatusCode);
        await item.AnswerAsync(Role.CaseOfficer, "word", [.. warnings]);
        Assert.Null(await item.SubmitAsync());
        Assert.Contains("publication.check-word", await item.LedgerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masking_is_an_edit_that_voids_approvals()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, $"<p>处罚对象证件{IdNumber}，电话<b>138</b>00138000。</p>");
        // Under review since before there were checks.
        await office.Changes.SaveAsync<string>(async db =>
        {
            var edition = await db.Set<Edition>().FirstAsync(one => one.PublicationId == item.Id);
            Assert.True(edition.Submit(EditionPlan.For(3)).Succeeded);
            var secrecy = office.PersonOf(Role.SecrecyReviewer).Id;
            Assert.True(edition.Review(EditionStep.Secrecy, secrecy, new DateOnly(2026, 3, 2), edition.ContentHash).Succeeded);
            return "reviewed";
        });
        using var reviewer = await office.SignInAsync(Role.FirstReviewer);
        Assert.Equal(HttpStatusCode.BadRequest, (await item.SendAsync(reviewer, "mask", "")).StatusCode);
        Assert.Single((await item.LatestAsync()).Approvals().Approvals);

        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var page = await RunningOffice.ReadAsync(await officer.GetAsync(item.Address));
        Assert.NotNull(page.QuerySelector("button[value=mask]"));
        Assert.Equal(HttpStatusCode.Redirect, (await item.SendAsync(officer, "mask", "")).StatusCode);
        var latest = await item.LatestAsync();
        Assert.Equal("<p>处罚对象证件110101********8515，电话<strong>138****8000</strong>。</p>", latest.Content().Html);
        Assert.Equal((EditionState.Drafting, 0), (latest.State, latest.Approvals().Approvals.Count));
        Assert.Empty((await item.StandingAsync()).OpenErrors);
        Assert.Contains("publication.edit", await item.LedgerAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", await item.LedgerAsync(), StringComparison.Ordinal);
        var again = new MaskPersonalData.Input(item.Id, OfficeProgram.Token(), null);
        var nothing = await office.Services.GetRequiredService<MaskPersonalData>().RunAsync(again, office.ActorOf(Role.CaseOfficer));
        Assert.Equal("publication.check.nothing-to-mask", nothing.Refusal?.Code);
    }

    [Fact]
    public async Task What_a_second_person_let_pass_is_not_masked()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, $"<p>处罚对象证件{IdNumber}，为此公告如下，联系电话是个人手机13800138000。</p>");
        var id = (await item.StandingAsync()).OpenErrors.Single(one => one.Words.StartsWith("110101", StringComparison.Ordinal));
        await item.AnswerAsync(Role.OfficeHead, "pass", id);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        Assert.Equal(HttpStatusCode.Redirect, (await item.SendAsync(officer, "mask", "")).StatusCode);
        Assert.Contains(IdNumber, (await item.LatestAsync()).Content().Html, StringComparison.Ordinal);
        Assert.Contains("138****8000", (await item.LatestAsync()).Content().Html, StringComparison.Ordinal);
        Assert.Null(await item.SubmitAsync());
    }

    [Fact]
    public async Task A_text_with_a_mark_of_secrecy_is_not_taken_and_stays_in_the_form()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = PublishingOffice.Fields(column, "某方案", "<p>机密★20年</p><p>某方案的内容</p>");
        var refused = await RunningOffice.PostAsync(officer, "/desk/publications/new?kind=notice", fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await RunningOffice.ReadAsync(refused);
        Assert.Contains("密级标志“机密★20年”", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("某方案的内容", page.QuerySelector("textarea[name=Html]")!.TextContent, StringComparison.Ordinal);
        await using var db = on.Engine.OpenForReading();
        Assert.Empty(await db.Set<Edition>().Where(one => one.BodyId == office.BodyId).ToListAsync());

        var taken = await PublishingOffice.DraftAsync(office, column, "商业秘密保护情况", "<p>依照保守国家秘密法办理。</p>");
        var edited = PublishingOffice.Fields(column, "（秘密）商业秘密保护情况", "<p>字</p>");
        var again = await RunningOffice.PostAsync(officer, $"/desk/publications/{taken}/acts/edit", edited);
        Assert.Contains(
            "密级标志",
            (await RunningOffice.ReadAsync(again)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_report_is_kept_with_personal_data_masked_until_the_content_changes()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, $"<p>处罚对象证件{IdNumber}。</p>");
        await item.StandingAsync();
        var kept = Assert.Single(await KeptAsync(office));
        Assert.DoesNotContain(IdNumber, kept.FindingsText, StringComparison.Ordinal);
        await item.StandingAsync();
        await item.EditAsync("<p>改了。</p>");
        await item.StandingAsync();
        Assert.NotEqual(kept.ContentHash, Assert.Single(await KeptAsync(office)).ContentHash);
    }

    [Fact]
    public async Task Others_see_no_checks_and_a_form_that_is_sent_twice_is_one_act()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var item = await CheckedItem.DraftAsync(office, "<p>全区（含开发区完成。</p>");
        using var stranger = await other.SignInAsync(Role.OfficeHead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{item.Address}/checks")).StatusCode);
        using var officer = await office.SignInAsync(Role.CaseOfficer);
        var fields = new Dictionary<string, string>
        {
            ["token"] = new string('d', 32),
            ["verb"] = "word",
            ["reason"] = "原文如此",
            ["keys"] = (await item.FindingAsync(CheckRule.BracketUnclosed)).Key,
        };
        var form = await RunningOffice.ReadAsync(await officer.GetAsync($"{item.Address}/checks"));
        fields["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await officer.PostAsync($"{item.Address}/checks", new FormUrlEncodedContent(fields))).StatusCode
            );
        await using var db = on.Engine.OpenForReading();
        Assert.Single(await db.Set<CheckAnswer>().Where(one => one.PublicationId == item.Id).ToListAsync());
    }

    private async Task<List<KeptReport>> KeptAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<KeptReport>().Where(one => one.BodyId == office.BodyId).ToListAsync();
    }
}

public sealed class ChecksOnSqliteTests(OnSqlite on) : ChecksTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ChecksOnPostgresTests(OnPostgres on) : ChecksTests<OnPostgres>(on), IClassFixture<OnPostgres>;
