using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Acts;

/// <summary>
/// An act on an item. One class each; <see cref="PerformEditionAct"/> does what all have in common: is it seen, may this person do it,
/// was this form sent before, is it stale, the ledger and the transaction.
/// </summary>
internal interface IEditionAct
{
    /// <summary>Which act.</summary>
    PublicationAct Act { get; }

    /// <summary>Type of its input; its attributes make the form, the API and the checks of shape.</summary>
    Type Input { get; }

    /// <summary>Carries it out on what is loaded, or refuses. Nothing but the database is touched.</summary>
    Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input);
}

/// <summary>What an act works on, loaded and tracked.</summary>
/// <param name="Db">The unit of work.</param>
/// <param name="Item">The item.</param>
/// <param name="Edition">The edition that the act is about.</param>
internal sealed record EditionWork(Db Db, Publication Item, Edition Edition)
{
    /// <summary>All editions of the item, by number.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>Who acts.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The moment.</summary>
    public required Now Now { get; init; }

    /// <summary>The edition that is shown, or the one that will be shown next, or null: the one that a new release ends.</summary>
    public Edition? Shown => Editions.LastOrDefault(one => one != Edition && one.State == EditionState.Released && one.ShownUntil is null);

    /// <summary>The edition whose window a release of this one has ended: it goes on where that is taken back.</summary>
    public Edition? Before(Edition later) =>
        Editions.LastOrDefault(one => one != later && one.State == EditionState.Released && one.ShownUntil == later.ShownFrom);
}

/// <summary>What an act did besides changing the edition.</summary>
internal sealed record EditionResult
{
    /// <summary>Coded facts for the ledger.</summary>
    public object? Facts { get; init; }

    /// <summary>What people wrote.</summary>
    public string? Note { get; init; }

    /// <summary>One sentence for whoever acted; null for the usual one about the state.</summary>
    public string? Sentence { get; init; }
}
