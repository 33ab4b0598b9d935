using System.Text;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;

namespace Tongming.Web.Platform.Search;

/// <summary>The index in PostgreSQL: a vector of the same words with their places, below a GIN index.</summary>
internal sealed class PostgresSearchIndex : ISearchIndex
{
    public Task PutAsync(Db db, Guid bodyId, string kind, Guid id, string text)
    {
        var vector = new StringBuilder(text.Length * 8).Append('\'').Append(SearchScope.Of(bodyId, kind)).Append('\'');
        var place = 0;
        foreach (var token in SearchWords.TokensOf(text))
            vector.Append(" '").Append(token).Append("':").Append(++place);
        return SearchPut.RunAsync(db, bodyId, kind, id, vector.ToString());
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
        var question = new StringBuilder($"'{scope}'");
        foreach (var term in terms)
            question
                .Append(" & (")
                .AppendJoin(" <-> ", term.Tokens.Select(token => $"'{token}'"))
                .Append(term.IsBeginning ? ":*" : "")
                .Append(')');
        return question.ToString();
    }
}
