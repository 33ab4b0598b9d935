using System.Text;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Search;

/// <summary>The index in the embedded database, by its own full-text tables (FTS5).</summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    public Task PutAsync(Db db, Guid bodyId, string kind, SearchText text)
    {
        var prefix = SearchScope.PrefixOf(bodyId, kind);
        var words = new StringBuilder(text.Text.Length * 8).AppendJoin(' ', SearchScope.FacetsOf(bodyId, kind, text.Facets));
        foreach (var token in SearchWords.TokensOf(text.Text))
            words.Append(' ').Append(prefix).Append(token);
        return SearchPut.RunAsync(db, bodyId, kind, text.Id, words.ToString());
    }

    public Task RemoveAsync(Db db, Guid bodyId, string kind, Guid id) => SearchRemoval.RunAsync(db, bodyId, kind, id);

    public Task<IReadOnlyList<Guid>> FindAsync(Db db, Guid bodyId, SearchQuestion question, int limit, Guid? after = null)
    {
        var terms = SearchWords.TermsOf(question.Words);
        return terms.Count == 0 || limit <= 0
            ? Task.FromResult<IReadOnlyList<Guid>>([])
            : SearchFinding.RunAsync(db, bodyId, question.Kind, Question(bodyId, question, terms), limit, after);
    }

    private static string Question(Guid bodyId, SearchQuestion question, IEnumerable<SearchTerm> terms)
    {
        var prefix = SearchScope.PrefixOf(bodyId, question.Kind);
        var words = terms.Select(term =>
            $"\"{string.Join(' ', term.Tokens.Select(token => prefix + token))}\"{(term.IsBeginning ? "*" : "")}"
        );
        return string.Join(" AND ", words.Concat(SearchScope.FacetsOf(bodyId, question.Kind, question.Facets)));
    }
}
