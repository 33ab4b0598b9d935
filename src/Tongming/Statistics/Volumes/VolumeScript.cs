namespace Tongming.Statistics.Volumes;

/// <summary>
/// 模板 of a volume, read: lines that begin with <c># </c> are chapters, with <c>## </c> sections; other lines are paragraphs, in which 【】 stands for what
/// is computed. Nothing of it is markup: what is written stands as it was written.
/// </summary>
public sealed class VolumeScript
{
    /// <summary>Longest template in characters.</summary>
    public const int LongestText = 200_000;

    /// <summary>Most inserts in one template.</summary>
    public const int MostInserts = 3_000;

    private VolumeScript(IReadOnlyList<VolumeLine> lines, IReadOnlyList<VolumeFault> faults) => (Lines, Faults) = (lines, faults);

    /// <summary>Its lines without the empty ones.</summary>
    public IReadOnlyList<VolumeLine> Lines { get; }

    /// <summary>What is wrong with how it is written, by line.</summary>
    public IReadOnlyList<VolumeFault> Faults { get; }

    /// <summary>Codes of the data sets that it uses, each once, in the order of first use.</summary>
    public IReadOnlyList<string> Codes =>
        [
            .. Lines
                .SelectMany(line => line.Pieces)
                .Select(piece => piece.Insert?.Code ?? "")
                .Where(code => code.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Reads a template. What cannot be read becomes a fault and is left out.</summary>
    public static VolumeScript Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (lines, faults) = (new List<VolumeLine>(), new List<VolumeFault>());
        if (text.Length > LongestText)
            return new VolumeScript([], [new VolumeFault(1, new Refusal("volume.text", LongestText))]);
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0)
                continue;
            var kind =
                line.StartsWith("## ", StringComparison.Ordinal) ? VolumeLineKind.Section
                : line.StartsWith("# ", StringComparison.Ordinal) ? VolumeLineKind.Chapter
                : VolumeLineKind.Words;
            var words = kind == VolumeLineKind.Words ? line : line[(kind == VolumeLineKind.Section ? 3 : 2)..].Trim();
            lines.Add(new VolumeLine(number, kind, PiecesOf(words, number, faults)));
        }

        if (lines.Count == 0 || lines[0].Kind != VolumeLineKind.Chapter)
            faults.Insert(0, new VolumeFault(lines.Count == 0 ? 1 : lines[0].Number, new Refusal("volume.chapter")));
        if (lines.Sum(line => line.Pieces.Count(piece => piece.Insert is not null)) > MostInserts)
            faults.Add(new VolumeFault(number, new Refusal("volume.commands", MostInserts)));
        return new VolumeScript(lines, faults);
    }

    private static List<VolumePiece> PiecesOf(string words, int line, List<VolumeFault> faults)
    {
        var pieces = new List<VolumePiece>();
        var at = 0;
        while (at < words.Length)
        {
            var open = words.IndexOf('【', at);
            if (open < 0)
                break;
            var close = words.IndexOf('】', open);
            if (close < 0)
            {
                faults.Add(new VolumeFault(line, new Refusal("volume.command.open", words[open..])));
                break;
            }

            if (open > at)
                pieces.Add(new VolumePiece(words[at..open], null));
            var read = VolumeInsert.Of(words[(open + 1)..close], line);
            if (read.Refusal is { } refusal)
                faults.Add(new VolumeFault(line, refusal));
            else
                pieces.Add(new VolumePiece("", read.Value));
            at = close + 1;
        }

        if (at < words.Length && words.IndexOf('【', at) < 0)
            pieces.Add(new VolumePiece(words[at..], null));
        if (
            pieces.Count > 1
            && pieces.Find(piece => piece.Insert is { } insert && VolumeInsert.Blocks.Contains(insert.Name)) is { Insert: { } block }
        )
            faults.Add(new VolumeFault(line, new Refusal("volume.command.alone", block.Name)));
        return pieces;
    }
}

/// <summary>What a line of a template is.</summary>
public enum VolumeLineKind
{
    /// <summary>Heading of a chapter.</summary>
    Chapter,

    /// <summary>Heading of a section.</summary>
    Section,

    /// <summary>A paragraph, or a table or chart.</summary>
    Words,
}

/// <summary>A line of a template.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Pieces">Words and inserts in order.</param>
public sealed record VolumeLine(int Number, VolumeLineKind Kind, IReadOnlyList<VolumePiece> Pieces);

/// <summary>Words, or an insert.</summary>
/// <param name="Words">The words; empty for an insert.</param>
/// <param name="Insert">The insert, or null.</param>
public sealed record VolumePiece(string Words, VolumeInsert? Insert);

/// <summary>What is wrong with a line of a template.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Refusal">What.</param>
public sealed record VolumeFault(int Line, Refusal Refusal);
