using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Mail;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Lists.Reminders;

/// <summary>
/// Every working day of a body, one mail to each of its people who have a case that is overdue or due within five working days, with
/// numbers, states and days only. Once per body and day: the mark stands in the ledger and is saved together with the mails.
/// </summary>
internal sealed class RemindOfDeadlines(Engine engine, Changes changes, LegalClock clock, Calendars calendars, ReminderPost post) : IJob
{
    /// <summary>Most cases of a body that are looked at.</summary>
    private const int MostCases = 10_000;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!post.IsOn)
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
        var now = clock.Now();
        var calendar = await calendars.OfAsync(body.Id, cancel);
        var program = Actor.Program(body.Id);
        var mark = SentMark.Of(body.Id, program, RequestListActs.Remind, body.Id, $"{now.Day:yyyyMMdd}");
        if (!calendar.IsWorkingDay(now.Day) || await mark.In(db).AnyAsync(cancel))
            return;
        var bounds = RequestUrgency.Bounds(now.Day, calendar);
        var cases = await db.Set<InformationRequest>()
            .Visible(program, body.Id)
            .DueBy(bounds.Five, now.Day)
            .OrderBy(request => request.ReplyDue)
            .ThenBy(request => request.Id)
            .Take(MostCases)
            .Select(CaseLine.Of)
            .ToListAsync(cancel);
        var people = await db.Set<Person>().Where(person => person.BodyId == body.Id && !person.HasLeft).ToListAsync(cancel);
        var letters = Reminder.Of(people, cases, bounds);
        if (letters.Count == 0)
            return;
        // Sealed before the change, so that the writer is not kept waiting by it.
        var mails = letters.Select(letter => post.Seal(letter, body.Name, bounds)).OfType<SealedMail>().ToList();
        await changes.SaveAsync<string>(
            async own =>
            {
                if (await mark.In(own).AnyAsync(CancellationToken.None))
                    return mark.Kept;
                post.Add(own, body.Id, mails);
                own.Record(
                    new LedgerAct
                    {
                        BodyId = body.Id,
                        Act = RequestListActs.Remind,
                        SubjectKind = "body",
                        SubjectId = body.Id,
                        Actor = program,
                        Day = now.Day,
                        At = now.Instant,
                        Facts = JsonSerializer.Serialize(new { cases = cases.Count, mails = mails.Count }),
                        Token = mark.Kept,
                    }
                );
                return mark.Kept;
            },
            cancel
        );
    }
}

/// <summary>Writes reminders and hands them to the outbox.</summary>
internal sealed class ReminderPost(Outbox outbox, MailSeal seal)
{
    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => seal.IsOn;

    /// <summary>A reminder as a sealed mail; null where the address cannot be one.</summary>
    public SealedMail? Seal(Reminder letter, string body, UrgencyBounds bounds)
    {
        var mail = OutgoingMail.Write(letter.To.Email, letter.Subject(bounds), letter.Text(body, bounds));
        return mail.Succeeded ? seal.Seal(mail.Value) : null;
    }

    /// <summary>Adds mails to a change.</summary>
    public void Add(Db db, Guid bodyId, IEnumerable<SealedMail> mails)
    {
        foreach (var mail in mails)
            outbox.Add(db, bodyId, MailDelivery.OfMail, mail);
    }
}
