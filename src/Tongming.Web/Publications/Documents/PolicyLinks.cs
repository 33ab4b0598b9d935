using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Documents;

/// <summary>What the public page of an item shows of its document: whether it is in force, what replaced it, what interprets it (R3-52, R4-04).</summary>
/// <param name="State">The state of today, or null where it is no normative document of the register.</param>
/// <param name="Since">The day from which the state holds, or until which it does where it is in force.</param>
internal sealed record PolicyLinks(ValidityState? State, string Since)
{
    /// <summary>A page of the portal.</summary>
    public sealed record Link(Guid Id, string Title);

    /// <summary>The document that replaced it, where the public sees it.</summary>
    public Link? Successor { get; init; }

    /// <summary>The document that replaced it where it has no page, by title and number.</summary>
    public string SuccessorName { get; init; } = "";

    /// <summary>What interprets it.</summary>
    public IReadOnlyList<Link> Interpretations { get; init; } = [];

    /// <summary>What it interprets.</summary>
    public Link? Interprets { get; init; }

    /// <summary>Reads it for the edition that is shown.</summary>
    public static async Task<PolicyLinks> LoadAsync(Db db, PublicItems.Read read, Now now, CancellationToken cancel)
    {
        var edition = read.Edition;
        var visible = db.Set<Edition>().VisibleAt(now.Instant).Where(one => one.BodyId == edition.BodyId);
        // Pages of other kinds are read far more often, and no register knows them.
        var document = PublicationKinds.Of(edition.Kind).IsDocument
            ? await db.Set<NormativeDocument>()
                .Where(one => one.BodyId == edition.BodyId && one.PublicationId == edition.PublicationId)
                .OrderByDescending(one => one.Id)
                .FirstOrDefaultAsync(cancel)
            : null;
        var successor = document?.SuccessorId is { } next
            ? await db.Set<NormativeDocument>().FirstOrDefaultAsync(one => one.BodyId == edition.BodyId && one.Id == next, cancel)
            : null;
        var state = document?.StateOn(now.Day) is >= ValidityState.Published and not ValidityState.Dropped and var shown
            ? shown
            : (ValidityState?)null;
        return new PolicyLinks(state, state is { } one ? SinceOf(document!, one) : "")
        {
            SuccessorName = successor is null ? "" : $"《{successor.Title}》{successor.Number}",
            Successor = await OfAsync(visible, successor?.PublicationId, cancel),
            Interprets = await OfAsync(visible, edition.InterpretsId, cancel),
            Interpretations = read.IsInterpreted ? await InterpretationsAsync(visible, edition.PublicationId, cancel) : [],
        };
    }

    /// <summary>
    /// Put in order here and not by the database: asked for an order, the embedded one takes the index that has it and reads all items of
    /// the body for the one or none that interprets this.
    /// </summary>
    private static async Task<IReadOnlyList<Link>> InterpretationsAsync(IQueryable<Edition> visible, Guid item, CancellationToken cancel)
    {
        var found = await visible
            .Where(other => other.InterpretsId == item)
            .Select(other => new { other.FirstShown, Link = new Link(other.PublicationId, other.Title) })
            .ToListAsync(cancel);
        return [.. found.OrderBy(one => one.FirstShown).Select(one => one.Link)];
    }

    private static async Task<Link?> OfAsync(IQueryable<Edition> visible, Guid? id, CancellationToken cancel) =>
        id is null
            ? null
            : await visible
                .Where(one => one.PublicationId == id)
                .Select(one => new Link(one.PublicationId, one.Title))
                .FirstOrDefaultAsync(cancel);

    private static string SinceOf(NormativeDocument document, ValidityState state) =>
        state switch
        {
            ValidityState.Published => $"{Day(document.EffectiveOn)}起施行",
            ValidityState.InForce => $"有效期至{Day(document.LastDay)}",
            ValidityState.Amended => $"修改后的内容{Day(document.AmendmentEffectiveOn)}起施行",
            ValidityState.Expired => $"{Day(document.LastDay?.AddDays(1))}起失效",
            _ => $"{Day(document.AbolishedFrom)}起废止",
        };

    private static string Day(DateOnly? day) => day is { } one ? Platform.Ui.Desk.Dates.Plain(one) : "";
}
