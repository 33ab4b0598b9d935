namespace Tongming.Web.Tests.Requests;

/// <summary>Finds in a source text the codes of refusals and how many arguments each is given.</summary>
internal static class RefusalsInCode
{
    /// <summary>Every quoted code that begins with the prefix.</summary>
    public static IEnumerable<string> Codes(string source, string prefix) =>
        source.Split('"').Where((part, index) => index % 2 == 1 && part.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Codes as they are given to <c>new Refusal(…)</c>, with the number of arguments after the code.</summary>
    public static IEnumerable<(string Code, int Arguments)> Made(string source)
    {
        const string start = "new Refusal(\"";
        for (
            var at = source.IndexOf(start, StringComparison.Ordinal);
            at >= 0;
            at = source.IndexOf(start, at + 1, StringComparison.Ordinal)
        )
        {
            var from = at + start.Length;
            var end = source.IndexOf('"', from);
            yield return (source[from..end], Commas(source, end));
        }
    }

    // Commas of the outermost parentheses only, up to the one that closes them.
    private static int Commas(string source, int at)
    {
        var (depth, commas) = (1, 0);
        for (; depth > 0; at++)
        {
            depth += source[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            commas += source[at] == ',' && depth == 1 ? 1 : 0;
        }

        return commas;
    }
}
