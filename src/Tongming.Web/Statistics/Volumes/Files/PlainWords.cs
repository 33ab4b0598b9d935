using System.Buffers;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>Words of a volume as office files can hold them.</summary>
internal static class PlainWords
{
    private static readonly char[] Ends = ['\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
    private static readonly SearchValues<char> EndsOfLines = SearchValues.Create(Ends);

    /// <summary>On one line.</summary>
    public static string Line(string words) =>
        words.AsSpan().IndexOfAny(EndsOfLines) < 0 ? Harmless.Text(words) : string.Join(' ', Lines(words));

    /// <summary>Line by line, without empty ones.</summary>
    public static IEnumerable<string> Lines(string words) =>
        words.Split(Ends, StringSplitOptions.RemoveEmptyEntries).Select(Harmless.Text).Where(line => line.Length > 0);

    /// <summary>How many times as wide as a Chinese character words are: other letters count half.</summary>
    public static double WidthOf(string words)
    {
        var width = 0d;
        foreach (var letter in words)
            width += letter < 0x1100 ? 0.55 : 1;
        return width;
    }
}
