namespace Tongming.Web.Tests.House;

/// <summary>What is asked of files. Each takes a file's lines, so that it can be tried on planted ones.</summary>
internal static class TreeRules
{
    /// <summary>Number of lines that are not documentation comments.</summary>
    public static int LinesOfCode(IEnumerable<string> lines) =>
        lines.Count(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal));

    /// <summary>Lines that catch every exception whatever it is. A filter that names what is meant makes it a particular one.</summary>
    public static IEnumerable<int> CatchAlls(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var at = lines[i].IndexOf("catch", StringComparison.Ordinal);
            if (at < 0 || !IsCode(lines[i], at))
                continue;
            var rest = lines[i][(at + "catch".Length)..].Trim();
            if (rest.Length == 0 && i + 1 < lines.Count)
                rest = lines[i + 1].Trim();
            if (IsCatchAll(rest))
                yield return i + 1;
        }
    }

    /// <summary>Lines that contain one of the words, with their numbers.</summary>
    public static IEnumerable<string> Containing(IReadOnlyList<string> lines, params string[] words) =>
        from i in Enumerable.Range(0, lines.Count)
        from word in words
        where lines[i].Contains(word, StringComparison.Ordinal)
        select $"line {i + 1}: {word}";

    private static bool IsCode(string line, int at)
    {
        var before = line[..at].TrimEnd();
        return before is "" or "}" && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);
    }

    private static bool IsCatchAll(string rest)
    {
        if (rest.StartsWith('{'))
            return true;
        var filtered = rest.Contains(" when ", StringComparison.Ordinal);
        var caught = rest.TrimStart('(', ' ').Split(')', ' ')[0];
        return !filtered && caught is "Exception" or "System.Exception" or "SystemException";
    }
}
