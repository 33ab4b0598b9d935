using System.Text;
using System.Text.RegularExpressions;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>
/// Writes and reads PX files (AXIS-VERSION 2013). What PX has no word for stands in keywords of our own (<c>TONGMING-PARENT</c>,
/// <c>TONGMING-LABEL</c>, …), which other programs leave alone, so that nothing of a cube is lost but the numbers of its confidential
/// cells. Statuses are <c>"."</c> not applicable, <c>".."</c> missing, <c>"..."</c> confidential, said so by DATASYMBOL1 to 3; provisional
/// and revised are DATANOTECELL p and r.
/// </summary>
public static partial class PxFile
{
    /// <summary>Most characters before the numbers.</summary>
    public const int LongestHead = 64 << 20;

    /// <summary>Most keywords before the numbers. A cube with more single revised cells than this cannot be read back from PX.</summary>
    public const int MostKeywords = 1_000_000;

    internal const string OwnVersion = "TONGMING-VERSION";
    internal const string Moment = "yyyyMMdd HH:mm";

    /// <summary>PX says moments without a zone.</summary>
    internal static TimeSpan ChinaTime => TimeSpan.FromHours(8);

    /// <summary>Writes a cube; the text says that it will be UTF-8. Never writes KEYS, which cannot tell a missing row from one of zeros.</summary>
    [Law("统计法 第二十八条", "R6-20")]
    public static void Write(ICells cells, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(to);
        new PxWriter(cells, to).Write();
    }

    /// <summary>
    /// Reads a file, of a file in several languages its main one. A dash is zero, as PX has it; rows that a file with KEYS leaves out are
    /// zeros. A file with units but without a variable of contents gets one with a single category. Refused: <c>px.syntax</c> with the line;
    /// <c>px.missing</c> with the keyword; <c>px.codes</c>, <c>px.name.twice</c>, <c>px.cells</c>; <c>px.data.count</c>,
    /// <c>px.data.symbol</c>, <c>px.data.key</c>; <c>px.too-long</c> beyond <see cref="LongestHead"/> or
    /// <see cref="MostKeywords"/>; and what <see cref="CubeShape"/> refuses.
    /// </summary>
    public static Outcome<PxReading> Read(TextReader from, long mostCells = 10_000_000)
    {
        ArgumentNullException.ThrowIfNull(from);
        var scanner = new PxScanner(from);
        var entries = new PxEntries();
        while (scanner.Next() is { } entry)
            if (entries.Add(entry) > MostKeywords)
                return new Refusal("px.too-long", MostKeywords);
        if (scanner.Refusal is { } broken)
            return broken;
        var shape = PxShapeReader.Read(entries, mostCells);
        if (!shape.Succeeded)
            return shape.Refusal;
        return new PxDataReader(entries, shape.Value).Read(scanner);
    }

    /// <summary>
    /// The encoding that a file asks for, by the name that it gives (CODEPAGE), such as <c>utf-8</c> or <c>gb2312</c>; null where it
    /// gives none, which means the usual one of the machine that made it. Looks at the first 4096 bytes.
    /// </summary>
    public static string? CodePageOf(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 4096)]);
        return CodePage().Match(text) is { Success: true } found ? found.Groups["name"].Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex("""CODEPAGE\s*=\s*"(?<name>[A-Za-z0-9_-]{1,40})"\s*;""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePage();
}
