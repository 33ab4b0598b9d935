using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

/// <summary>Which papers an act makes besides the decision, and what stands in them.</summary>
public abstract class CasePapersTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly (Role Role, string Act)[] Steps =
    [
        (Role.FirstReviewer, "review-first"),
        (Role.LegalReviewer, "review-legal"),
        (Role.SecondReviewer, "review-second"),
        (Role.SecrecyReviewer, "review-secrecy"),
        (Role.Signatory, "sign"),
        (Role.Registrar, "issue"),
    ];

    private static DateOnly Today => LegalClock.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Who_withdraws_gets_that_confirmed_under_a_number()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var page = await desk.DoAsync(Role.Registrar, id, "withdraw", new() { ["Reason"] = "已从年鉴查到。" });
        Assert.Contains("撤回申请确认书", page.QuerySelector(".course")!.TextContent, StringComparison.Ordinal);
        var (paper, text) = await ReadAsync(desk, id, PaperKind.T25);
        Assert.StartsWith("测统公开告〔", paper.Number, StringComparison.Ordinal);
        Assert.Contains("撤回该申请的声明：\n已从年鉴查到。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_confirmed_too_before_anything_was_registered()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.EnterAsync(Today);
        await desk.DoAsync(Role.Registrar, id, "withdraw");
        var (_, text) = await ReadAsync(desk, id, PaperKind.T25);
        Assert.Contains($"本机关于{PaperDate.Write(Today)}收到", text, StringComparison.Ordinal);
        Assert.Contains("没有说明原因。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_decision_has_its_sheet_with_every_opinion()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft());
        await desk.DoAsync(Role.FirstReviewer, id, "return-draft", new() { ["Reason"] = "重写" });
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft("重写过的内容。"));
        foreach (var (role, act) in Steps)
            await desk.DoAsync(
                role,
                id,
                act,
                act.StartsWith("review", StringComparison.Ordinal) ? new() { ["Opinion"] = $"{act}看过。" } : []
            );
        var (paper, text) = await ReadAsync(desk, id, PaperKind.T26);
        Assert.Null(paper.Number);
        Assert.Contains("拟按“部分公开", text, StringComparison.Ordinal);
        foreach (var (role, act) in Steps[..4])
            Assert.Contains($"{act}看过。\n{desk.Office.PersonOf(role).Name}，{PaperDate.Write(Today)}", text, StringComparison.Ordinal);
        Assert.Contains($"同意。\n{desk.Office.PersonOf(Role.Signatory).Name}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseOffice.Secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nothing_was_found_keeps_the_record_of_the_search()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        await desk.DoAsync(
            Role.CaseOfficer,
            id,
            "draft-decision",
            new()
            {
                ["Kind"] = "U1",
                ["Reason"] = "本机关没有制作过。",
                ["SearchWhere"] = "档案室和业务系统",
                ["SearchKeywords"] = "用电量",
                ["SearchBy"] = "档案员",
                ["SearchOn"] = $"{Today:yyyy-MM-dd}",
            }
        );
        await IssueAsync(desk, id);
        var (_, text) = await ReadAsync(desk, id, PaperKind.T27);
        foreach (
            var words in new[]
            {
                "档案室和业务系统",
                "用电量",
                "档案员",
                PaperDate.Write(Today),
                "没有检索到申请公开的信息。本机关没有制作过。",
            }
        )
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("政府信息检索记录表", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_party_against_whom_is_disclosed_is_told_what_and_why()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await ObjectedAsync(desk);
        var draft = new Dictionary<string, string>
        {
            ["Kind"] = "A2",
            ["Content"] = "分行业用电量汇总表。",
            ["PublicInterest"] = $"{CaseOffice.Secret}要用",
        };
        var named = await desk.SendAsync(Role.CaseOfficer, $"/desk/requests/{id}/acts/draft-decision", draft);
        Assert.Contains(
            "告知第三方决定公开书",
            (await RunningOffice.ReadAsync(named)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        draft["PublicInterest"] = "用电安全关系公众生命财产。";
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", draft);
        await IssueAsync(desk, id);
        var (paper, text) = await ReadAsync(desk, id, PaperKind.T22);
        Assert.Equal(PaperFor.ThirdParty, paper.For);
        Assert.StartsWith("测统公开复〔", paper.Number, StringComparison.Ordinal);
        foreach (var words in new[] { "某某公司：", "该公司用电量", "用电安全关系公众生命财产。", "申请行政复议" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseOffice.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("公众生命财产", (await ReadAsync(desk, id, PaperKind.T11)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_party_whose_objection_was_followed_is_told_nothing_more()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await ObjectedAsync(desk);
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft());
        await IssueAsync(desk, id);
        await using var db = desk.Office.Engine.OpenForReading();
        Assert.False(
            await db.Set<CasePaper>().AnyAsync(one => one.RequestId == id && (one.Kind == PaperKind.T22 || one.Kind == PaperKind.T27))
        );
    }

    [Fact]
    public async Task A_reply_that_cannot_be_delivered_is_archived_for_a_reason_and_with_its_proof()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft());
        await IssueAsync(desk, id);
        var form = $"/desk/requests/{id}/acts/archive";
        Assert.Contains("请先登记送达", await ProblemAsync(desk.SendAsync(Role.Archivist, form, [])), StringComparison.Ordinal);
        var reason = new Dictionary<string, string> { ["Undeliverable"] = "两次邮寄均因查无此人退回。" };
        Assert.Contains(
            "请上传无法送达的证明",
            await ProblemAsync(desk.UploadAsync(Role.Archivist, form, reason)),
            StringComparison.Ordinal
        );
        var done = await desk.UploadAsync(Role.Archivist, form, reason, ("退回的信封.txt", Encoding.UTF8.GetBytes("查无此人")));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var page = await desk.PageAsync(Role.Registrar, id);
        Assert.Contains("已归档", CaseOffice.State(page), StringComparison.Ordinal);
        Assert.Contains("无法送达：两次邮寄均因查无此人退回。", page.QuerySelector(".course")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("退回的信封.txt", page.QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("两次邮寄均因查无此人退回。", (await ReadAsync(desk, id, PaperKind.T24)).Text, StringComparison.Ordinal);
        Assert.Contains("送达回证", (await ReadAsync(desk, id, PaperKind.T28)).Text, StringComparison.Ordinal);
        await using var db = desk.Office.Engine.OpenForReading();
        Assert.Null((await db.Set<InformationRequest>().SingleAsync(one => one.Id == id)).ReceivedByApplicantOn);
    }

    private static async Task<string> ProblemAsync(Task<HttpResponseMessage> sent) =>
        (await RunningOffice.ReadAsync(await sent)).QuerySelector(".problems")!.TextContent;

    private static async Task<Guid> ObjectedAsync(CaseOffice desk)
    {
        var id = await desk.AssignedAsync(Today);
        await desk.DoAsync(
            Role.CaseOfficer,
            id,
            "consult-third-party",
            new() { ["ThirdParty"] = "某某公司", ["Information"] = "该公司用电量" }
        );
        await desk.DoAsync(
            Role.CaseOfficer,
            id,
            "record-third-party-answer",
            new() { ["Opinion"] = "Objects", ["Reason"] = "属于商业秘密" }
        );
        return id;
    }

    private static async Task IssueAsync(CaseOffice desk, Guid id)
    {
        foreach (var (role, act) in Steps)
            await desk.DoAsync(role, id, act);
    }

    /// <summary>The paper of a kind, with its words.</summary>
    internal static async Task<(CasePaper Paper, string Text)> ReadAsync(CaseOffice desk, Guid id, PaperKind kind)
    {
        await using var db = desk.Office.Engine.OpenForReading();
        var paper = await db.Set<CasePaper>().SingleAsync(one => one.RequestId == id && one.Kind == kind && one.IssuedOn != null);
        var read = await desk.Office.Services.GetRequiredService<MakePaper>().ReadAsync(db, paper, inFull: true);
        Assert.True(read.Succeeded, read.Refusal?.Code);
        return (paper, read.Value);
    }
}

public sealed class CasePapersOnSqliteTests(OnSqlite on) : CasePapersTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CasePapersOnPostgresTests(OnPostgres on) : CasePapersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
