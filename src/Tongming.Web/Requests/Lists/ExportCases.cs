using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Lists;

/// <summary>
/// Writes the cases of a filter into a workbook, line by line, with masked applicants, and records that it was taken out. The file
/// lies in a temporary file that is gone when it has been sent.
/// </summary>
internal sealed class ExportCases(Changes changes, LegalClock clock, FilterCases filter, ApplicantSeal seal)
{
    /// <summary>Most lines of a workbook; it says so where there are more.</summary>
    public const int MostLines = 50_000;

    public const string MediaType = ListSheet.MediaType;

    private static readonly string[] Titles =
    [
        "登记号",
        "事项",
        "申请人（已脱敏）",
        "申请人类别",
        "申请渠道",
        "状态",
        "紧急程度",
        "提交日期",
        "收到日期",
        "答复期限",
        "科室",
        "承办人",
        "答复类型",
        "发出日期",
        "办结日期",
    ];

    /// <summary>The file, at its beginning; whoever takes it disposes of it.</summary>
    public async Task<Stream> RunAsync(
        Db db,
        ListActor reader,
        CaseFilter asked,
        (string Column, bool Descending)? sort,
        CancellationToken cancel
    )
    {
        var found = await filter.RunAsync(db, reader, asked, cancel);
        var names = await CaseNames.LoadAsync(db, reader.BodyId, cancel);
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"tongming-{Guid.NewGuid():N}.xlsx"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        var lines = 0;
        using (var sheet = new ListSheet(file, "依申请公开", Titles, wide: 1))
        {
            await foreach (var row in Rows(db, found.Cases, sort).WithCancellation(cancel))
            {
                if (lines == MostLines)
                {
                    sheet.Add([$"只导出前 {MostLines:N0} 件，请缩小条件分几次导出。"]);
                    break;
                }

                sheet.Add(Cells(row, names, reader));
                lines++;
            }

            if (found.IsCut)
                sheet.Add([$"找到的太多，只导出最新的 {FilterCases.MostFound:N0} 件，请把条件写得更具体。"]);
        }

        await RecordAsync(reader, lines, cancel);
        file.Position = 0;
        return file;
    }

    private static IAsyncEnumerable<Row> Rows(Db db, IQueryable<InformationRequest> cases, (string Column, bool Descending)? sort)
    {
        var (order, descending) = CaseOrder.Of(sort);
        return order
            .Whole(cases, descending)
            .Take(MostLines + 1)
            .Join(
                db.Set<Application>(),
                request => new { request.BodyId, Id = request.ApplicationId },
                form => new { form.BodyId, form.Id },
                (request, form) => new Row(request, form.ApplicantClass, form.Channel, form.SealedPerson)
            )
            .AsAsyncEnumerable();
    }

    private object?[] Cells(Row row, CaseNames names, ListActor reader)
    {
        var (request, kind, channel, person) = row;
        return
        [
            request.Number?.ToString(),
            request.Title,
            kind == ApplicantClass.NaturalPerson ? Masking.Name(seal.Open(person).Name) : seal.Open(person).Name,
            RequestNames.Of(kind),
            RequestNames.Of(channel),
            RequestStates.NameOf(request.State),
            UrgencyWords.Of(RequestUrgency.Of(new(request.State, request.ClockState, request.ReplyDue, request.NextLimit), reader.Bounds)),
            request.SubmittedOn,
            request.ReceivedOn,
            request.ReplyDue,
            names.Section(request.SectionId),
            names.Person(request.OfficerId),
            request.Reply is { } reply ? $"{reply.Code} {reply.Wording}" : null,
            request.IssuedOn,
            request.ClosedOn,
        ];
    }

    private Task<Outcome<string>> RecordAsync(ListActor reader, int lines, CancellationToken cancel)
    {
        var now = clock.Now();
        return changes.SaveAsync<string>(
            db =>
            {
                db.Record(
                    new LedgerAct
                    {
                        BodyId = reader.BodyId,
                        Act = RequestListActs.Export,
                        SubjectKind = "body",
                        SubjectId = reader.BodyId,
                        Actor = reader.Actor,
                        Day = now.Day,
                        At = now.Instant,
                        Facts = JsonSerializer.Serialize(new { lines }),
                    }
                );
                return Task.FromResult<Outcome<string>>(RequestListActs.Export);
            },
            cancel
        );
    }

    private sealed record Row(InformationRequest Request, ApplicantClass Class, IntakeChannel Channel, string Person);
}
