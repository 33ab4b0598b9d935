namespace Tongming.Publications;

/// <summary>信息: an item that a body publishes, through all its editions.</summary>
[Law("条例 第十九条", "条例 第二十条")]
public sealed class Publication
{
    private Publication() { }

    /// <summary>A new item.</summary>
    /// <param name="bodyId">The body.</param>
    /// <param name="id">Its id; part of its address, so not to be guessed.</param>
    /// <param name="kind">What it is; it stays.</param>
    /// <param name="sectionId">The section that answers for it, or null.</param>
    public Publication(Guid bodyId, Guid id, PublicationKind kind, Guid? sectionId)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(bodyId, Guid.Empty);
        ArgumentOutOfRangeException.ThrowIfEqual(id, Guid.Empty);
        (BodyId, Id, Kind, SectionId) = (bodyId, id, kind, sectionId);
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is.</summary>
    public PublicationKind Kind { get; private set; }

    /// <summary>The section that answers for it, or null.</summary>
    public Guid? SectionId { get; private set; }

    /// <summary>索引号, or null until it is first released.</summary>
    public string? IndexNumber { get; private set; }

    /// <summary>Number of the latest edition.</summary>
    public int LatestEdition { get; private set; } = 1;

    /// <summary>Gives it its index number, once; a later one is ignored, so that an address never changes.</summary>
    public void Number(string indexNumber) => IndexNumber ??= indexNumber;

    /// <summary>
    /// Takes the item down at once, with all its editions: what is shown ends now, what is scheduled never comes. Refused as
    /// <see cref="Edition.Withdraw"/> refuses; <c>publication.not-shown</c>, where nothing is shown or scheduled.
    /// </summary>
    public Outcome<EditionState> Withdraw(IEnumerable<Edition> editions, DateTimeOffset now, string reason)
    {
        var shown = editions
            .Where(one => one.PublicationId == Id && one.State == EditionState.Released && (one.ShownUntil is null || one.ShownUntil > now))
            .ToList();
        if (shown.Count == 0)
            return new Refusal("publication.not-shown");
        foreach (var edition in shown)
            if (edition.Withdraw(now, reason).Refusal is { } refusal)
                return refusal;
        return EditionState.Withdrawn;
    }

    /// <summary>A new edition was begun.</summary>
    public void Follow(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        LatestEdition = edition.Number;
    }
}
