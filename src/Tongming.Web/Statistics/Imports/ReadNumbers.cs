using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Px;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Statistics.Imports;

/// <summary>Makes a cube of a file that somebody brought: PX and JSON-stat.</summary>
internal static class ReadNumbers
{
    /// <summary>The endings that are taken.</summary>
    public const string Accept = ".px,.json";

    /// <summary>The kinds in words.</summary>
    public const string Kinds = "PX（.px）、JSON-stat 2.0（.json）";

    /// <summary>Most cells that are taken at once.</summary>
    public const long MostCells = 20_000_000;

    /// <summary>Whether a file has an ending that is taken.</summary>
    public static bool Takes(string name) => Accept.Split(',').Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it. Refused: <c>import.kind</c>; and as the readers of the formats refuse.</summary>
    public static Outcome<Cube> Read(string name, ReadOnlyMemory<byte> content)
    {
        if (Path.GetExtension(name).Equals(".px", StringComparison.OrdinalIgnoreCase))
        {
            using var text = new StringReader(CharacterEncoding.Decode(content.Span, PxFile.CodePageOf(content.Span)).Text);
            var read = PxFile.Read(text, MostCells);
            return read.Succeeded ? read.Value.Cube : read.Refusal;
        }

        if (Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            var read = JsonStatDataset.Read(content, MostCells);
            return read.Succeeded ? read.Value.Cube : read.Refusal;
        }

        return new Refusal("import.kind", Kinds);
    }
}
