using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Columns;
using Tongming.Publications.Guide;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Guide;

/// <summary>
/// Makes an edition of the guide from the settings. It is an item like any other: a draft that is reviewed and published in the ordinary
/// way; one that is being worked on is written anew.
/// </summary>
internal sealed class MakeGuideVersion(Changes changes, LegalClock clock)
{
    public const string Act = "guide.version-made";

    /// <summary>The mark of the form.</summary>
    internal sealed record Input([property: StringLength(80)] string Token);

    /// <summary>Makes it and gives the id of the item.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, "guide", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId);
                if (
                    !PublicScope.KeepsRegisters(actor)
                    || PublishingOfBodies.Right(rights, actor, PublicationAct.Draft, null) is not { } right
                )
                    return new Refusal("register.not-permitted");
                var settings = await GuideView.SettingsAsync(db, actor.BodyId);
                if (await mark.In(db).AnyAsync())
                    return settings.PublicationId!.Value;
                var body = await db.Set<Body>().FirstAsync(one => one.Id == actor.BodyId);
                var facts = GuideView.FactsOf(body, settings);
                if (facts.Missing.Count > 0)
                    return new Refusal("guide.incomplete", string.Join('、', facts.Missing));
                var made = await EditionAsync(db, settings, facts, (actor, now));
                if (made.Value is not { } edition)
                    return made.Refusal!;
                await KeepPrintAsync(db, edition, facts);
                settings.PublicationId = edition.PublicationId;
                db.Record(
                    DeskRecord.Of(("publication", edition.PublicationId), Act, actor, now) with
                    {
                        OnBehalfOf = right.OnBehalfOf,
                        Why = "条例 第十二条",
                        Facts = $$"""{"edition":{{edition.Number}},"content":"{{edition.ContentHash}}"}""",
                        Token = mark.Kept,
                    }
                );
                return edition.PublicationId;
            },
            cancel
        );
    }

    private static async Task<Outcome<Edition>> EditionAsync(Db db, BodyGuide settings, GuideFacts facts, (Actor Actor, Now Now) by)
    {
        var id = settings.PublicationId ?? await GuideView.FindAsync(db, settings.BodyId, by.Now, CancellationToken.None);
        var editions = await db.Set<Edition>()
            .Where(one => one.BodyId == settings.BodyId && one.PublicationId == id)
            .OrderBy(one => one.Number)
            .ToListAsync();
        var content = await ContentAsync(db, facts, editions.LastOrDefault(), by);
        if (content.Value is not { } said)
            return content.Refusal!;
        if (editions.Count == 0)
            return Begin(db, said, by);
        var latest = editions[^1];
        if (EditionStates.Open.Contains(latest.State))
            return latest.Edit(said, by.Actor.Id).Refusal is { } refusal ? refusal : latest;
        var item = await db.Set<Publication>().FirstAsync(one => one.BodyId == settings.BodyId && one.Id == id);
        var begun = Edition.BeginNext(item, latest, Guid.CreateVersion7(by.Now.Instant), said, by.Actor.Id);
        if (begun.Value is { } next)
        {
            db.Add(next);
            item.Follow(next);
        }

        return begun;
    }

    private static Edition Begin(Db db, EditionContent content, (Actor Actor, Now Now) by)
    {
        var item = new Publication(by.Actor.BodyId, Guid.NewGuid(), PublicationKind.GuidePage, by.Actor.SectionId);
        var edition = Edition.Begin(item, Guid.CreateVersion7(by.Now.Instant), content, by.Actor.Id);
        db.Add(item);
        db.Add(edition);
        return edition;
    }

    private static async Task<Outcome<EditionContent>> ContentAsync(Db db, GuideFacts facts, Edition? before, (Actor Actor, Now Now) by)
    {
        var column = await db.Set<Column>()
            .Where(one => one.BodyId == by.Actor.BodyId && one.Block == ColumnBlock.Guide && one.ClosedOn == null)
            .OrderBy(one => one.Order)
            .FirstOrDefaultAsync();
        if (before is null && column is null)
            return new Refusal("guide.column-missing");
        var cleaned = CleanHtml.Clean(GuideText.Compose(facts, by.Now.Day));
        if (cleaned.Refusal is { } unclean)
            return unclean;
        var content = before?.Content() ?? new EditionContent { Title = "", ColumnId = column!.Id };
        return content with
        {
            Title = $"{facts.BodyName}政府信息公开指南",
            Html = cleaned.Value!,
            WrittenOn = by.Now.Day,
            CorrectionNote = before is { FirstShown: not null } ? "机关情况变化，更新指南。" : "",
        };
    }

    private static async Task KeepPrintAsync(Db db, Edition edition, GuideFacts facts)
    {
        var print = await db.Set<GuidePrint>().FindAsync(edition.BodyId, edition.Id);
        if (print is null)
            db.Add(print = new GuidePrint { BodyId = edition.BodyId, EditionId = edition.Id });
        print.FactsText = GuideText.Write(facts);
    }
}
