using System.Text;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Search;

/// <summary>The index in PostgreSQL: a vector of the same words with their places, below a GIN index.</summary>
internal sealed class PostgresSearchIndex : ISearchIndex
{
    public Task PutAsync(Db db, Guid bodyId, string kind, SearchText text)
    {
        var vector = new StringBuilder(text.Text.Length * 8);
        vector.AppendJoin(' ', SearchScope.FacetsOf(bodyId, kind, text.Facets).Select(facet => $"'{facet}'"));
        var (prefix, place) = (SearchScope.PrefixOf(bodyId, kind), 0);
        foreach (var token in SearchWords.TokensOf(text.Text))
            vector.Append(" '").Append(prefix).Append(token).Append("':").Append(++place);
        return SearchPut.RunAsync(db, bodyId, kind, text.Id, vector.ToString());
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
            $"({string.Join(" <-> ", term.Tokens.Select(token => $"'{prefix}{token}'{(term.IsBeginning ? ":*" : "")}"))})"
        );
        var facets = SearchScope.FacetsOf(bodyId, question.Kind, question.Facets).Select(facet => $"'{facet}'");
        return string.Join(" & ", words.Concat(facets));
    }
}
