namespace Tongming.Web.Tests.House;

/// <summary>The namespaces that a source file opens, in the form in which arrows are tested.</summary>
internal static class Usings
{
    public static CompiledType Of(string file, IEnumerable<string> lines)
    {
        // src/Tongming/Reports/Reading/Outline.cs -> Tongming.Reports.Reading
        var space = string.Join('.', file.Split('/')[1..^1]);
        var name = $"{space}.{Path.GetFileNameWithoutExtension(file)}";
        return new CompiledType(name, space, lines.Select(OpenedBy).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private static string? OpenedBy(string line)
    {
        var words = line.TrimStart(' ', '@', '\uFEFF').TrimEnd(' ', ';').Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
        var isUsing = words.Length > 1 && (words[0] == "using" || (words[0] == "global" && words[1] == "using"));
        return isUsing && words[^1].StartsWith("Tongming.", StringComparison.Ordinal) ? words[^1] + ".*" : null;
    }
}
