using System.Text.Json;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Import;

/// <summary>Makes the cases of an imported ledger inside one change, with their acts on their real days.</summary>
internal sealed class MakePastCases(MakePastCases.Setting setting, Actor actor)
{
    /// <summary>Where and by what days.</summary>
    internal sealed record Setting(Guid BodyId, Guid SectionId, WorkingCalendar Calendar, ClockRules Rules, Now Now);

    /// <summary>Null where all were made.</summary>
    public async Task<Refusal?> MakeAsync(Db db, IReadOnlyList<SealedRow> rows)
    {
        foreach (var number in rows.Select(row => row.Row.Number).OfType<RequestNumber>())
            await KeepFreeAsync(db, number);
        foreach (var row in rows)
        {
            if (await MakeAsync(db, row) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>The application behind a row.</summary>
    public static NewApplication ApplicationOf(LedgerRow row, Guid bodyId, Guid id, string sealedPerson, string key)
    {
        var day = row.ReceivedOn;
        var dates = new ArrivalDates(day, row.Channel == IntakeChannel.SignedMail ? day : null, day);
        var form = new DesiredForm(ObtainingManner.Paper, ObtainingRoute.Post);
        return new NewApplication(id, bodyId, row.Channel, dates, row.ApplicantClass, form)
        {
            SealedPerson = sealedPerson,
            SubmissionKey = key,
        };
    }

    private async Task<Refusal?> MakeAsync(Db db, SealedRow row)
    {
        var id = Guid.CreateVersion7(setting.Now.Instant);
        var from = ApplicationOf(row.Row, setting.BodyId, id, row.SealedPerson, row.Key) with { ApplicantKey = row.ApplicantKey };
        var application = Application.TakeIn(from, setting.Now.Day);
        if (application.Refusal is { } early)
            return early;
        var number = row.Row.Number ?? await Numbers.NextRequestAsync(db, setting.BodyId, row.Row.ReceivedOn);
        var past = new PastCase(row.Row, setting.SectionId, setting.Calendar, setting.Rules, setting.Now.Day);
        var lived = past.Live(application.Value!, Guid.CreateVersion7(setting.Now.Instant), number);
        if (lived.Refusal is { } refusal)
            return refusal;
        db.Add(application.Value!);
        db.Add(
            new ApplicationAccess
            {
                BodyId = setting.BodyId,
                ApplicationId = id,
                CodeHash = row.CodeHash,
                NameKey = row.NameKey,
            }
        );
        db.Add(lived.Value!);
        Record(db, lived.Value!, row, past);
        return null;
    }

    private void Record(Db db, InformationRequest request, SealedRow row, PastCase past)
    {
        var submitted = new
        {
            imported = true,
            row = row.Row.Row,
            application = request.ApplicationId,
            channel = row.Row.Channel.ToString(),
            @class = row.Row.ApplicantClass.ToString(),
        };
        var note = string.Join('\n', Remarks(row.Row, request.Number!.Value, past));
        var first = new PastAct(RequestAct.Submit, row.Row.ReceivedOn, submitted);
        var no = 0;
        foreach (var act in past.Acts.Prepend(first))
        {
            db.Record(
                new LedgerAct
                {
                    BodyId = setting.BodyId,
                    Act = $"request.{RequestActs.Of(act.Act).Code}",
                    SubjectKind = "request",
                    SubjectId = request.Id,
                    Actor = actor,
                    Day = act.Day,
                    At = setting.Now.Instant,
                    Why = RequestActs.Of(act.Act).Article,
                    Facts = JsonSerializer.Serialize(act.Facts, act.Facts.GetType()),
                    Note = no == 0 && note.Length > 0 ? note : null,
                    Token = $"{row.Key}-{no++}",
                }
            );
        }
    }

    private static IEnumerable<string> Remarks(LedgerRow row, RequestNumber number, PastCase past)
    {
        if (row.WrittenNumber.Length > 0 && row.WrittenNumber != number.ToString())
            yield return $"原登记号：{row.WrittenNumber}";
        if (row.Remark.Length > 0)
            yield return row.Remark;
        foreach (var notice in past.Notices)
            yield return notice;
        if (past.Notices.Count > 0)
            yield return $"台账日期：补正通知 {row.CorrectionAskedOn:yyyy-MM-dd}，补正收到 {row.CorrectionReceivedOn:yyyy-MM-dd}，征求意见 {row.ConsultedFrom:yyyy-MM-dd} 至 {row.ConsultedUntil:yyyy-MM-dd}，延期 {row.ExtensionDays} 个工作日，送达 {row.DeliveredOn:yyyy-MM-dd}";
    }

    /// <summary>Numbers that the ledger brings are never given out again.</summary>
    private async Task KeepFreeAsync(Db db, RequestNumber number)
    {
        var series = $"request:{number.Day:yyyyMMdd}";
        var found = await db.Set<NumberSeries>().FindAsync(setting.BodyId, series);
        if (found is null)
            db.Add(found = new NumberSeries { BodyId = setting.BodyId, Series = series });
        found.Last = Math.Max(found.Last, number.Sequence);
    }
}
