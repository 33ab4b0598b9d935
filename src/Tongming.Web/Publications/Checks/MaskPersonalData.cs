using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Checks;

/// <summary>
/// Masks the personal data in the text of an open draft with one click (R3-37). It is an edit like any other: approvals of the earlier
/// content are void, and the ledger has it. What a second person let pass stays.
/// </summary>
internal sealed class MaskPersonalData(Engine engine, ItemActs acts, PerformEditionAct perform, CheckEdition check)
{
    /// <summary>Of which item, in which version, under which mark.</summary>
    internal sealed record Input(Guid PublicationId, string Token, int? Version);

    /// <summary>Masks it. Refused: <c>publication.check.nothing-to-mask</c>, and whatever an edit is refused for.</summary>
    public async Task<Outcome<PerformEditionAct.Done>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        await using var db = engine.OpenForReading();
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        var edition = await db.Set<Edition>()
            .VisibleTo(actor, rights)
            .Where(one => one.PublicationId == input.PublicationId)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(cancel);
        if (edition is null)
            return new Refusal("publication.not-found");
        var content = edition.Content();
        var masked = EditionChecks.Masked(content, await PassedAsync(edition, cancel));
        var target = new PerformEditionAct.Target(input.PublicationId, input.Token, input.Version ?? edition.Version);
        var edit = acts.Find(PublicationActs.Of(PublicationAct.Edit).Code)!;
        var mark = SentMark.Of(
            actor.BodyId,
            actor,
            $"publication.{PublicationActs.Of(PublicationAct.Edit).Code}",
            edition.PublicationId,
            input.Token
        );
        if (masked.Hash() == content.Hash() && !await mark.In(db).AnyAsync(cancel))
            return new Refusal("publication.check.nothing-to-mask");
        return await perform.RunAsync(edit, EditionFields.Of(masked), target, actor, cancel);
    }

    /// <summary>What a second person let pass is to be published as it stands.</summary>
    private async Task<HashSet<string>> PassedAsync(Edition edition, CancellationToken cancel)
    {
        var standing = await check.RunAsync(edition.BodyId, edition.PublicationId, cancel);
        return [.. standing?.Report.Findings.Where(one => !standing.IsOpen(one)).Select(one => one.Key) ?? []];
    }
}
