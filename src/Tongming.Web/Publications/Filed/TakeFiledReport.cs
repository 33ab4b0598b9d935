using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Files;

namespace Tongming.Web.Publications.Filed;

/// <summary>
/// Makes an item of a yearly report that was filed, with the reviews that the report has; the secrecy review and the publishing are left
/// to those who do that for every item. A report that is filed again makes the next edition.
/// </summary>
internal sealed class TakeFiledReport(Changes changes, LegalClock clock) : IDelivers
{
    /// <summary>Code of the act.</summary>
    public const string Act = "publication.take-report";

    public string Kind => ReportFiled.Kind;

    public async Task<Outcome<Delivery>> DeliverAsync(Delivery delivery, CancellationToken cancel)
    {
        var filed = Outbox.Read<ReportFiled>(delivery.Payload);
        var html = CleanHtml.Clean(filed.Html);
        if (html.Refusal is { } refusal)
            return refusal;
        var (now, program) = (clock.Now(), Actor.Program(delivery.BodyId));
        var mark = SentMark.Of(delivery.BodyId, program, Act, filed.ItemId, $"{delivery.Id:N}");
        return await changes.SaveAsync<Delivery>(
            async db =>
            {
                if (await mark.In(db).AnyAsync())
                    return delivery;
                var work = await WorkAsync(db, delivery.BodyId, (filed, html.Value!), (program, now));
                if (work.Refusal is { } held)
                    return held;
                var edition = work.Value!.Edition;
                foreach (var file in await NewFilesAsync(db, edition))
                    await FilesChange.KeepAsync(
                        work.Value,
                        new AddedFile(file.Id, new StagedFile(file.Sha256, file.Size, file.Name, file.MediaType), "")
                    );
                // Without a column for reports it stays a draft: somebody chooses one, and the reviews follow here.
                var reviews = filed.Approvals.Select(one => (StepOf(one.Step), one.By, one.On)).ToList();
                var taken = edition.TakeOverReviews(EditionPlan.For(reviews.Count), reviews);
                db.Record(
                    new LedgerAct
                    {
                        BodyId = delivery.BodyId,
                        Act = Act,
                        SubjectKind = FilesChange.Subject,
                        SubjectId = filed.ItemId,
                        Actor = program,
                        Day = now.Day,
                        At = now.Instant,
                        Why = "条例 第四十九条",
                        Facts =
                            $$"""{"year":{{filed.Year}},"edition":{{edition.Number}},"state":"{{edition.State}}","reviews":{{(taken.Succeeded ? reviews.Count : 0)}}}""",
                        Token = mark.Kept,
                    }
                );
                return delivery;
            },
            cancel
        );
    }

    /// <summary>The files that are not kept yet: the same text again changes nothing of an edition, and its files stand there already.</summary>
    private static async Task<IEnumerable<EditionFile>> NewFilesAsync(Db db, Edition edition)
    {
        var files = edition.Content().Files;
        var ids = files.Select(file => file.Id).ToArray();
        var kept = await db.Set<KeptFile>()
            .Where(one => one.BodyId == edition.BodyId && EF.Parameter(ids).Contains(one.Id))
            .Select(one => one.Id)
            .ToListAsync();
        return files.Where(file => !kept.Contains(file.Id));
    }

    /// <summary>The edition that takes the text: the first, the one that is being worked on, or the next beside the shown one.</summary>
    private static async Task<Outcome<EditionWork>> WorkAsync(
        Db db,
        Guid bodyId,
        (ReportFiled Filed, string Html) of,
        (Actor Program, Now Now) by
    )
    {
        var (filed, editionId) = (of.Filed, Guid.CreateVersion7(by.Now.Instant));
        var content = await ContentAsync(db, bodyId, filed, of.Html);
        var item = await db.Set<Publication>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Id == filed.ItemId);
        if (item is null)
        {
            db.Add(item = new Publication(bodyId, filed.ItemId, PublicationKind.AnnualReport, null));
            var first = Edition.Begin(item, editionId, content, filed.FrozenBy);
            db.Add(first);
            return WorkOf(db, item, first, by);
        }

        var latest = await db.Set<Edition>()
            .Where(one => one.BodyId == bodyId && one.PublicationId == item.Id)
            .OrderByDescending(one => one.Number)
            .FirstAsync();
        if (EditionStates.Open.Contains(latest.State))
        {
            // Another text: what was approved of the earlier one is void. The same text again keeps its place in the review.
            if (latest.Edit(content, filed.FrozenBy).Refusal is { } refusal)
                return refusal;
            return WorkOf(db, item, latest, by);
        }

        var begun = Edition.BeginNext(item, latest, editionId, content, filed.FrozenBy);
        if (begun.Value is not { } next)
            return begun.Refusal!;
        db.Add(next);
        item.Follow(next);
        return WorkOf(db, item, next, by);
    }

    private static EditionWork WorkOf(Db db, Publication item, Edition edition, (Actor Program, Now Now) by) =>
        new(db, item, edition)
        {
            Editions = [edition],
            Actor = by.Program,
            Now = by.Now,
        };

    private static async Task<EditionContent> ContentAsync(Db db, Guid bodyId, ReportFiled filed, string html)
    {
        var column = await db.Set<Column>()
            .Where(one => one.BodyId == bodyId && one.Block == ColumnBlock.AnnualReports && one.ClosedOn == null)
            .OrderBy(one => one.Order)
            .ThenBy(one => one.Id)
            .FirstOrDefaultAsync();
        return new EditionContent
        {
            Title = filed.Title,
            Html = html,
            ColumnId = column?.Id ?? Guid.Empty,
            Summary = $"{filed.Year}年政府信息公开工作的总体情况、三张统计表、存在的主要问题和改进情况。",
            CorrectionNote = filed.Reason,
            // Not to be guessed: the id is part of the address.
            Files = [.. filed.Files.Select(one => new EditionFile(Guid.NewGuid(), one.Name, one.Sha256, one.Size, one.MediaType))],
        };
    }

    private static EditionStep StepOf(ReportStep step) =>
        step switch
        {
            ReportStep.First => EditionStep.First,
            ReportStep.Second => EditionStep.Second,
            _ => EditionStep.Final,
        };
}
