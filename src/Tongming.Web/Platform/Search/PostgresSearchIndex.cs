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
        vector.AppendJoin(' ', SearchScope.Of(bodyId, kind, text.Facets).Select(scope => $"'{scope}'"));
        var place = 0;
        foreach (var token in SearchWords.TokensOf(text.Text))
            vector.Append(" '").Append(token).Append("':").Append(++place);
        return SearchPut.RunAsync(db, bodyId, kind, text.Id, vector.ToString());
    }

    public Task RemoveAsync(Db db, Guid bodyId, string kind, Guid id) => SearchRemoval.RunAsync(db, bodyId, kind, id);

    public Task<IReadOnlyList<Guid>> FindAsync(Db db, Guid bodyId, SearchQuestion question, int limit, Guid? after = null)
    {
        var terms = SearchWords.TermsOf(question.Words);
        return terms.Count == 0 || limit <= 0
            ? Task.FromResult<IReadOnlyList<Guid>>([])
            : SearchFinding.RunAsync(
                db,
                bodyId,
                question.Kind,
                Question(SearchScope.Of(bodyId, question.Kind, question.Facets), terms),
                limit,
                after
            );
    }

    private static string Question(IEnumerable<string> scopes, IEnumerable<SearchTerm> terms)
    {
        var question = new StringBuilder().AppendJoin(" & ", scopes.Select(scope => $"'{scope}'"));
        foreach (var term in terms)
            question
                .Append(" & (")
                .AppendJoin(" <-> ", term.Tokens.Select(token => $"'{token}'"))
                .Append(term.IsBeginning ? ":*" : "")
                .Append(')');
        return question.ToString();
    }
}
