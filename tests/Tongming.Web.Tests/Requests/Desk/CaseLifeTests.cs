using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

/// <summary>Around the spring festival of 2026: 15 to 23 February are off, Saturday 14 and 28 February are worked.</summary>
public abstract class CaseLifeTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly OwnTime time = new(Morning(2, 12));

    [Fact]
    public async Task A_case_goes_from_the_mailbox_to_the_archive_by_forms_and_every_date_is_right()
    {
        await using var desk = await CaseOffice.StartAsync(on, time);
        var id = await ReceivedAsync(desk);
        await AskedAndConsultedAsync(desk, id);
        await ReviewedAsync(desk, id);
        Move(desk, 3, 18);
        var page = await desk.DoAsync(Role.Registrar, id, "issue");
        Assert.Equal("已发出", Word(page));
        Move(desk, 3, 20);
        page = await desk.DoAsync(
            Role.Registrar,
            id,
            "deliver",
            new()
            {
                ["Manner"] = "邮寄送达",
                ["Place"] = "申请人住址",
                ["Proof"] = "XA1",
            }
        );
        Assert.Equal("已送达", Word(page));
        page = await desk.DoAsync(Role.Archivist, id, "archive");
        Assert.Equal("已归档", Word(page));
        Assert.Contains("部分公开告知书", page.QuerySelector(".course")!.TextContent, StringComparison.Ordinal);
        await PapersAreSealedAsync(desk, id);
    }

    private static async Task<Guid> ReceivedAsync(CaseOffice desk)
    {
        var id = await desk.EnterAsync(new DateOnly(2026, 2, 12));
        var page = await desk.PageAsync(Role.Registrar, id);
        Assert.Equal("待确认", Word(page));
        Assert.Null(CaseOffice.Due(page));
        page = await desk.DoAsync(Role.Registrar, id, "confirm-receipt", new() { ["ConfirmedOn"] = "2026-02-12" });
        Assert.Equal(("待分办", "2026-03-18"), (Word(page), CaseOffice.Due(page)));
        Assert.Contains(
            "答复期限 2026年3月18日（周三），剩余 20 个工作日",
            page.QuerySelector(".told")!.TextContent,
            StringComparison.Ordinal
        );
        return id;
    }

    private async Task AskedAndConsultedAsync(CaseOffice desk, Guid id)
    {
        var page = await desk.DoAsync(
            Role.Registrar,
            id,
            "ask-correction",
            new() { ["Points"] = "请写明年度\n请写明口径", ["WorkingDays"] = "10" }
        );
        Assert.Equal(("待补正", null), (Word(page), CaseOffice.Due(page)));
        Move(desk, 2, 25);
        page = await desk.DoAsync(Role.Registrar, id, "receive-correction", new() { ["Content"] = "2025 年度，规模以上工业口径" });
        Assert.Equal("2026-03-24", CaseOffice.Due(page));
        await desk.DoAsync(Role.Registrar, id, "assign", desk.Assignment());
        Move(desk, 2, 26);
        page = await desk.DoAsync(
            Role.CaseOfficer,
            id,
            "consult-third-party",
            new() { ["ThirdParty"] = "某某公司", ["Information"] = "该公司用电量" }
        );
        Assert.Equal("征求意见中", Word(page));
        Assert.EndsWith(
            "/acts/record-third-party-answer",
            page.QuerySelector(".page-head .acts .btn-primary")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.Contains("预计", page.QuerySelector(".page-head .legal-date")!.TextContent, StringComparison.Ordinal);
        Move(desk, 3, 9);
        page = await desk.DoAsync(
            Role.CaseOfficer,
            id,
            "record-third-party-answer",
            new() { ["Opinion"] = "Objects", ["Reason"] = "属于商业秘密" }
        );
        Assert.Equal(("办理中", "2026-04-03"), (Word(page), CaseOffice.Due(page)));
        page = await desk.DoAsync(Role.OfficeHead, id, "extend", new() { ["WorkingDays"] = "20", ["Reason"] = "需要逐个行业核对" });
        Assert.Equal("2026-05-07", CaseOffice.Due(page));
    }

    private async Task ReviewedAsync(CaseOffice desk, Guid id)
    {
        Move(desk, 3, 16);
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft());
        foreach (var (role, act) in Reviews)
        {
            var form = await desk.PageAsync(role, id, $"/acts/{act}");
            Assert.Contains("分行业用电量汇总表", form.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
            await desk.DoAsync(role, id, act);
        }

        Assert.Equal("待签发", Word(await desk.PageAsync(Role.Registrar, id)));
        Assert.Equal("待发出", Word(await desk.DoAsync(Role.Signatory, id, "sign")));
    }

    private static readonly (Role Role, string Act)[] Reviews =
    [
        (Role.FirstReviewer, "review-first"),
        (Role.LegalReviewer, "review-legal"),
        (Role.SecondReviewer, "review-second"),
        (Role.SecrecyReviewer, "review-secrecy"),
    ];

    private static async Task PapersAreSealedAsync(CaseOffice desk, Guid id)
    {
        await using var db = desk.Office.Engine.OpenForReading();
        var papers = await db.Set<CasePaper>()
            .Where(paper => paper.RequestId == id && paper.IssuedOn != null)
            .OrderBy(one => one.Kind)
            .ToListAsync();
        PaperKind[] expected =
        [
            PaperKind.T01,
            PaperKind.T02,
            PaperKind.T03,
            PaperKind.T05,
            PaperKind.T06,
            PaperKind.T07,
            PaperKind.T13,
            PaperKind.T24,
            PaperKind.T26,
            PaperKind.T28,
        ];
        Assert.Equal(expected, papers.Select(paper => paper.Kind));
        var client = await desk.AsAsync(Role.Registrar);
        foreach (var paper in papers)
        {
            var answer = await client.GetAsync($"/desk/requests/{id}/papers/{paper.Id}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(paper.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        }

        Assert.All(await VerifyLedger.RunAsync(db, desk.Office.BodyId), chain => Assert.Null(chain.Break));
    }

    private void Move(CaseOffice desk, int month, int day)
    {
        time.Present = Morning(month, day);
        desk.SignInAnew();
    }

    private static string Word(IHtmlDocument page) => CaseOffice.State(page).TrimStart('●', '◐', '▲', '✓', '○');

    private static DateTimeOffset Morning(int month, int day) => new(2026, month, day, 9, 0, 0, TimeSpan.FromHours(8));
}

public sealed class CaseLifeOnSqliteTests(OnSqlite on) : CaseLifeTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CaseLifeOnPostgresTests(OnPostgres on) : CaseLifeTests<OnPostgres>(on), IClassFixture<OnPostgres>;
