using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Reports.Filing;

/// <summary>
/// On the last working day before the deadline one mail to those who keep the report, where it is not filed and published yet; and to
/// those of a superior one on the last working day before that of the region. Once per body and year: the mark stands in the ledger and is
/// saved together with the mails.
/// </summary>
internal sealed class RemindOfReport(Engine engine, Changes changes, LegalClock clock, RemindOfReport.Post post, CheckSettings settings)
    : IJob
{
    /// <summary>Code of the act.</summary>
    public const string Act = "report.reminded";

    /// <summary>Where mails go, and the days on which they do.</summary>
    internal sealed record Post(Outbox Outbox, MailSeal Seal, Calendars Calendars);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!post.Seal.IsOn)
            return;
        await using var db = engine.OpenForReading();
        foreach (var body in await db.Set<Body>().OrderBy(body => body.Id).ToListAsync(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            await RemindAsync(db, body, cancel);
        }
    }

    private async Task RemindAsync(Db db, Body body, CancellationToken cancel)
    {
        var (now, calendar) = (clock.Now(), await post.Calendars.OfAsync(body.Id, cancel));
        var year = now.Day.Year - 1;
        var own = ReportDeadline.Of(year, settings.DepartmentLimit, calendar);
        if (IsTime(own, now) && !await DueReports.IsDoneAsync(db, body.Id, year, cancel))
            await SendAsync(db, body, (now, $"{year}", $"{year}年政府信息公开年报", own.Last, TextOf(body, year, own)), cancel);
        var region = ReportDeadline.Of(year, settings.RegionLimit, calendar);
        if (IsTime(region, now) && await db.Set<Body>().AnyAsync(one => one.SuperiorId == body.Id, cancel))
        {
            var missing = await DueReports.Missing(db, body.Id, year).CountAsync(cancel);
            var text = TextOf(body, year, region, missing);
            await SendAsync(db, body, (now, $"{year} region", $"{year}年本地区汇总年报", region.Last, text), cancel);
        }
    }

    private static bool IsTime(ReportDeadline deadline, Now now) => now.Day >= deadline.Remind && now.Day <= deadline.Last;

    private async Task SendAsync(
        Db db,
        Body body,
        (Now Now, string Mark, string Subject, DateOnly Last, string Text) of,
        CancellationToken cancel
    )
    {
        var program = Actor.Program(body.Id);
        var mark = SentMark.Of(body.Id, program, Act, body.Id, of.Mark);
        if (await mark.In(db).AnyAsync(cancel))
            return;
        var people = await db.Set<Person>().Where(one => one.BodyId == body.Id && !one.HasLeft && one.Email != "").ToListAsync(cancel);
        // Sealed before the change, so that the writer is not kept waiting by it.
        var mails = people
            .Where(one => one.Roles.Contains(Role.Registrar) || one.Roles.Contains(Role.OfficeHead))
            .Select(one => OutgoingMail.Write(one.Email, $"{of.Subject} {Dates.Plain(of.Last)} 到期", of.Text))
            .Where(mail => mail.Succeeded)
            .Select(mail => post.Seal.Seal(mail.Value!))
            .ToList();
        if (mails.Count == 0)
            return;
        await changes.SaveAsync<string>(
            async own =>
            {
                if (await mark.In(own).AnyAsync(CancellationToken.None))
                    return mark.Kept;
                foreach (var mail in mails)
                    post.Outbox.Add(own, body.Id, MailDelivery.OfMail, mail);
                own.Record(
                    new LedgerAct
                    {
                        BodyId = body.Id,
                        Act = Act,
                        SubjectKind = "body",
                        SubjectId = body.Id,
                        Actor = program,
                        Day = of.Now.Day,
                        At = of.Now.Instant,
                        Why = "条例 第四十九条",
                        Facts = $$"""{"year":{{of.Now.Day.Year - 1}},"mails":{{mails.Count}}}""",
                        Token = mark.Kept,
                    }
                );
                return mark.Kept;
            },
            cancel
        );
    }

    private static string TextOf(Body body, int year, ReportDeadline deadline) =>
        $"{body.Name}\n\n{year}年政府信息公开工作年度报告最迟 {Dates.Long(deadline.Last)} 报送主管部门并向社会公布，现在还没有办完。\n\n"
        + "请登录通明，在“年度报告”办理。本邮件由程序发出，请勿回复。\n";

    private static string TextOf(Body body, int year, ReportDeadline deadline, int missing) =>
        $"{body.Name}\n\n本地区{year}年政府信息公开工作年度报告最迟 {Dates.Long(deadline.Last)} 公布。下级机关里还有 {missing} 个没有报送。\n\n"
        + "请登录通明，在“年度报告”的“下级年报”里查看。本邮件由程序发出，请勿回复。\n";
}
