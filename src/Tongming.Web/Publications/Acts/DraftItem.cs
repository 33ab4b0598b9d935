using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Catalogue;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Begins an item with its first edition, or a later edition beside the one that is shown (R3-25).</summary>
internal sealed class DraftItem(Changes changes, LegalClock clock)
{
    private const string Act = "publication.draft";

    /// <summary>What is drafted.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Fields">What the form says.</param>
    /// <param name="Token">The mark of the form: the same mark is the same item, however often it is sent.</param>
    internal sealed record Input(PublicationKind Kind, EditionFields Fields, [property: StringLength(80)] string Token);

    /// <summary>Begins an item and gives its id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, $"{input.Kind}", input.Token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await MayAsync(db, actor) is not { } right)
                    return new Refusal("publication.act.not-permitted", PublicationActs.Of(PublicationAct.Draft).Label);
                if (await DoneAsync(db, mark) is { } done)
                    return done;
                var content = await ReadAsync(db, actor.BodyId, input.Fields, null);
                if (content.Refusal is { } refusal)
                    return refusal;
                // Part of the address: not to be guessed, so not made of the time.
                var item = new Publication(actor.BodyId, Guid.NewGuid(), input.Kind, actor.SectionId);
                db.Add(item);
                db.Add(Edition.Begin(item, Guid.CreateVersion7(now.Instant), content.Value!, actor.Id));
                db.Record(ActOf(item, actor, now) with { OnBehalfOf = right.OnBehalfOf, Token = mark.Kept });
                return item.Id;
            },
            cancel
        );
    }

    /// <summary>Begins the next edition of an item, with the content of the latest; the shown one stays as it is.</summary>
    public async Task<Outcome<Guid>> BeginNextAsync(Guid id, string token, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, id, token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId);
                var latest = await db.Set<Edition>()
                    .VisibleTo(actor, rights)
                    .Where(one => one.PublicationId == id)
                    .OrderByDescending(one => one.Number)
                    .FirstOrDefaultAsync();
                if (latest is null)
                    return new Refusal("publication.not-found");
                if (await MayAsync(db, actor) is not { } right)
                    return new Refusal("publication.act.not-permitted", PublicationActs.Of(PublicationAct.Draft).Label);
                if (await DoneAsync(db, mark) is { } done)
                    return done;
                var item = await db.Set<Publication>().FirstAsync(one => one.BodyId == actor.BodyId && one.Id == id);
                var content = latest.Content() with { CorrectionNote = "" };
                var begun = Edition.BeginNext(item, latest, Guid.CreateVersion7(now.Instant), content, actor.Id);
                if (begun.Value is not { } next)
                    return begun.Refusal!;
                db.Add(next);
                item.Follow(next);
                var facts = $$"""{"edition":{{next.Number}}}""";
                db.Record(ActOf(item, actor, now) with { OnBehalfOf = right.OnBehalfOf, Token = mark.Kept, Facts = facts });
                return id;
            },
            cancel
        );
    }

    /// <summary>The content of a form, with its column in the body: refused <c>column.not-found</c>, <c>column.closed</c>, <c>publication.secrecy-mark</c>.</summary>
    public static async Task<Outcome<EditionContent>> ReadAsync(Db db, Guid bodyId, EditionFields fields, EditionContent? before)
    {
        if (fields.ColumnId is { } id && id != before?.ColumnId)
        {
            var column = await db.Set<Column>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.Id == id);
            if (column is null)
                return new Refusal("column.not-found");
            if (!column.IsOpen)
                return new Refusal("publication.column.closed", column.Name);
        }

        if (fields.CatalogueEntryId is { } line && line != before?.CatalogueEntryId && !await CatalogueLines.HasAsync(db, bodyId, line))
            return new Refusal("catalogue.row-not-found");
        if (fields.InterpretsId is { } policy && policy != before?.InterpretsId && !await EnterDocument.HasItemAsync(db, bodyId, policy))
            return new Refusal("publication.not-found");
        var read = fields.Read(before);
        return read.Value is { } content && SecrecyMarks.WhyNot(content) is { } marked ? marked : read;
    }

    private static async Task<ActingAs?> MayAsync(Db db, Actor actor) =>
        actor.BodyId == Guid.Empty
            ? null
            : PublishingOfBodies.Right(await PublishingOfBodies.RightsAsync(db, actor.BodyId), actor, PublicationAct.Draft, null);

    private static Task<Guid?> DoneAsync(Db db, SentMark mark) => mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync();

    private static LedgerAct ActOf(Publication item, Actor actor, Now now) =>
        new()
        {
            BodyId = item.BodyId,
            Act = Act,
            SubjectKind = "publication",
            SubjectId = item.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = PublicationActs.Of(PublicationAct.Draft).Article,
            Facts = $$"""{"edition":1,"kind":"{{PublicationKinds.Of(item.Kind).Code}}"}""",
        };
}
