using Tongming.Publications;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;

namespace Tongming.Web.Publications.Items;

/// <summary>What a list or a search of the public is narrowed to.</summary>
/// <param name="BodyId">The body.</param>
internal sealed record PublicFilter(Guid BodyId)
{
    /// <summary>A column.</summary>
    public Guid? ColumnId { get; init; }

    /// <summary>A kind of item.</summary>
    public PublicationKind? Kind { get; init; }

    /// <summary>The year in which items were published first, in China.</summary>
    public int? Year { get; init; }

    /// <summary>The section that answers for them.</summary>
    public Guid? SectionId { get; init; }

    /// <summary>The items of the documents that stand as somebody asks; null where nobody asks.</summary>
    public IReadOnlyCollection<Guid>? Documents { get; init; }

    /// <summary>The visible editions that it leaves.</summary>
    public IQueryable<Edition> Of(IQueryable<Edition> editions, DateTimeOffset moment)
    {
        var found = editions.VisibleAt(moment).Where(edition => edition.BodyId == BodyId);
        if (ColumnId is { } column)
            found = found.Where(edition => edition.ColumnId == column);
        if (Kind is { } kind)
            found = found.Where(edition => edition.Kind == kind);
        if (SectionId is { } section)
            found = found.Where(edition => edition.SectionId == section);
        if (Documents is { } documents)
            found = found.Where(edition => documents.Contains(edition.PublicationId) && ValidityOfItems.Kinds.Contains(edition.Kind));
        if (Year is not { } year)
            return found;
        var (from, until) = (StartOf(year), StartOf(year + 1));
        return found.Where(edition => edition.FirstShown >= from && edition.FirstShown < until);
    }

    /// <summary>The moment at which a year begins in China.</summary>
    public static DateTimeOffset StartOf(int year) => LegalClock.StartOf(new DateOnly(year, 1, 1));
}
