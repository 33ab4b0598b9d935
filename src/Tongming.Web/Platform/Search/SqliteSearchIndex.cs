using System.Text;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Search;

/// <summary>The index in the embedded database, by its own full-text tables (FTS5).</summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    public Task PutAsync(Db db, Guid bodyId, string kind, Guid id, string text)
    {
        var words = new StringBuilder(text.Length * 4).Append(SearchScope.Of(bodyId, kind));
        foreach (var token in SearchWords.TokensOf(text))
            words.Append(' ').Append(token);
        return SearchPut.RunAsync(db, bodyId, kind, id, words.ToString());
    }

    public Task RemoveAsync(Db db, Guid bodyId, string kind, Guid id) => SearchRemoval.RunAsync(db, bodyId, kind, id);

    public Task<IReadOnlyList<Guid>> FindAsync(Db db, Guid bodyId, string kind, string words, int limit, Guid? after = null)
    {
        var terms = SearchWords.TermsOf(words);
        return terms.Count == 0 || limit <= 0
            ? Task.FromResult<IReadOnlyList<Guid>>([])
            : SearchFinding.RunAsync(db, bodyId, kind, Question(SearchScope.Of(bodyId, kind), terms), limit, after);
    }

    private static string Question(string scope, IEnumerable<SearchTerm> terms)
    {
        var question = new StringBuilder($"\"{scope}\"");
        foreach (var term in terms)
            question.Append(" AND \"").AppendJoin(' ', term.Tokens).Append('"').Append(term.IsBeginning ? "*" : "");
        return question.ToString();
    }
}
