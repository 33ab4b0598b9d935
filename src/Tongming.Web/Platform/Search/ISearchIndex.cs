using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Search;

/// <summary>
/// Finds things by the words of their texts. Changes of it belong into the same <c>changes.SaveAsync</c> as the thing, so that
/// the two never differ. A question is always about one body and one kind of thing.
/// </summary>
internal interface ISearchIndex
{
    /// <summary>Indexes a text, in place of what was indexed for the thing; the first <see cref="SearchWords.MostTokens"/> words of it.</summary>
    Task PutAsync(Db db, Guid bodyId, string kind, SearchText text);

    /// <summary>Forgets a thing; does nothing where it is not known.</summary>
    Task RemoveAsync(Db db, Guid bodyId, string kind, Guid id);

    /// <summary>
    /// Ids of the things whose text has all the words, newest first. A word of Chinese characters is found wherever the characters
    /// stand together; letters and digits are found as whole words. Nothing is found where there are no words.
    /// </summary>
    /// <param name="db">For reading.</param>
    /// <param name="bodyId">The body.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="limit">Most ids.</param>
    /// <param name="after">The last id of the answer before, to go on behind it; null to begin with the newest.</param>
    Task<IReadOnlyList<Guid>> FindAsync(Db db, Guid bodyId, SearchQuestion question, int limit, Guid? after = null);
}
