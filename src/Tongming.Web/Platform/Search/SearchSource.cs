using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Search;

/// <summary>Where the texts of one kind of thing come from. A module that puts things into the index names it once.</summary>
/// <param name="Kind">The kind of thing, as in <see cref="ISearchIndex.PutAsync"/>.</param>
/// <param name="Keys">All things of all bodies that ought to be in the index.</param>
/// <param name="Texts">Texts of some things of one body; those that are gone are left out.</param>
internal sealed record SearchSource(
    string Kind,
    Func<Db, IAsyncEnumerable<SearchKey>> Keys,
    Func<Db, Guid, IReadOnlyList<Guid>, Task<IReadOnlyList<SearchText>>> Texts
);

/// <summary>A thing of a body.</summary>
internal readonly record struct SearchKey(Guid BodyId, Guid Id);

/// <summary>What a thing is found by.</summary>
internal sealed record SearchText(Guid Id, string Text)
{
    /// <summary>What lists are narrowed by, such as <c>year:2026</c>: compared as a whole, never found by words.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];
}

/// <summary>What somebody looks for.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Words">The words, all of which must be there.</param>
internal sealed record SearchQuestion(string Kind, string Words)
{
    /// <summary>What the things must have besides, as they were put in.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];
}

/// <summary>How the index differs from the things.</summary>
/// <param name="Missing">Things that the index does not know.</param>
/// <param name="Superfluous">What the index knows and is not there any more.</param>
internal sealed record SearchDrift(IReadOnlyList<SearchKey> Missing, IReadOnlyList<SearchKey> Superfluous)
{
    /// <summary>True where they agree.</summary>
    public bool IsNone => Missing.Count == 0 && Superfluous.Count == 0;
}
