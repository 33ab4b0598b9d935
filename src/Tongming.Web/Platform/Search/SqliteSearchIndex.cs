using System.Text;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Search;

/// <summary>The index in the embedded database, by its own full-text tables (FTS5).</summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    public Task PutAsync(Db db, Guid bodyId, string kind, SearchText text)
    {
        var words = new StringBuilder(text.Text.Length * 4).AppendJoin(' ', SearchScope.Of(bodyId, kind, text.Facets));
        foreach (var token in SearchWords.TokensOf(text.Text))
            words.Append(' ').Append(token);
        return SearchPut.RunAsync(db, bodyId, kind, text.Id, words.ToString());
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
        var question = new StringBuilder().AppendJoin(" AND ", scopes.Select(scope => $"\"{scope}\""));
        foreach (var term in terms)
            question.Append(" AND \"").AppendJoin(' ', term.Tokens).Append('"').Append(term.IsBeginning ? "*" : "");
        return question.ToString();
    }
}
