using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Statistics.Importing.Running;
using Tongming.Statistics.Importing.Sheets;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Px;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Statistics.Imports;

/// <summary>Makes a cube of a file that somebody brought: workbooks, CSV, PX and JSON-stat.</summary>
internal static class ReadNumbers
{
    /// <summary>The endings that are taken.</summary>
    public const string Accept = ".xlsx,.xls,.csv,.px,.json";

    /// <summary>The kinds in words.</summary>
    public const string Kinds = "Excel 工作簿（.xlsx、.xls）、CSV（.csv）、PX（.px）、JSON-stat 2.0（.json）";

    /// <summary>Most cells that are taken at once.</summary>
    public const long MostCells = 20_000_000;

    /// <summary>What was read.</summary>
    /// <param name="Cube">The numbers.</param>
    /// <param name="Checks">What was found while reading a table; none of a format that says everything itself.</param>
    /// <param name="Mapping">How the table was read, to read the next one alike; empty where there is nothing to say.</param>
    internal sealed record Read(Cube Cube, IReadOnlyList<ImportCheck> Checks, string Mapping);

    /// <summary>Whether a file has an ending that is taken.</summary>
    public static bool Takes(string name) => Accept.Split(',').Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads it. A workbook is known by its content, whatever its name ends with. Refused: <c>import.kind</c>; and as the readers of the formats refuse. A table is read as the last one of its data set was; where that does not
    /// fit, or there was none, the way is guessed.
    /// </summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="known">How the last table was read, or empty.</param>
    /// <param name="before">The shape of the newest version, whose codes and names count; or null.</param>
    /// <param name="cancel">Ends it.</param>
    public static Outcome<Read> Run(string name, byte[] content, string known, CubeShape? before, CancellationToken cancel = default)
    {
        if (Workbook.Is(content))
            return Table(name, content, known, before, cancel);
        switch (Path.GetExtension(name).ToUpperInvariant())
        {
            case ".PX":
                using (var text = new StringReader(CharacterEncoding.Decode(content, PxFile.CodePageOf(content)).Text))
                {
                    var px = PxFile.Read(text, MostCells);
                    return px.Succeeded ? Whole(px.Value.Cube) : px.Refusal;
                }

            case ".JSON":
                var json = JsonStatDataset.Read(content, MostCells);
                return json.Succeeded ? Whole(json.Value.Cube) : json.Refusal;
            case ".CSV" or ".XLSX" or ".XLS":
                return Table(name, content, known, before, cancel);
            default:
                return new Refusal("import.kind", Kinds);
        }
    }

    /// <summary>Reads a table as a person said, and in no other way. Refused as <see cref="Run"/>, and where the mapping cannot be read.</summary>
    public static Outcome<Read> As(string mapping, string name, byte[] content, CubeShape? before, CancellationToken cancel = default)
    {
        var said = ImportMappingText.Read(mapping);
        return said.Succeeded ? By(said.Value, name, content, before, cancel) : said.Refusal;
    }

    private static Read Whole(Cube cube) => new(cube, [], "");

    private static Outcome<Read> Table(string name, byte[] content, string known, CubeShape? before, CancellationToken cancel)
    {
        if (known.Length > 0 && ImportMappingText.Read(known) is { Succeeded: true } saved)
        {
            var again = By(saved.Value, name, content, before, cancel);
            if (again.Succeeded && again.Value.Checks.All(one => one.Kind != ImportFindingKind.LayoutNotFound || one.Count == 0))
                return again;
        }

        var guess = Workbook.Read(name, content, Guess);
        return guess.Succeeded ? By(guess.Value, name, content, before, cancel) : guess.Refusal;
    }

    /// <summary>From the first sheet with numbers; before it there may be a cover and a list of contents.</summary>
    private static Outcome<ImportMapping> Guess(IEnumerable<ImportSheet> sheets)
    {
        const string nothing = "import.guess";
        Refusal? first = null;
        foreach (var sheet in sheets.Where(one => !one.Hidden))
        {
            var guess = MappingGuess.Of(sheet);
            if (guess.Succeeded || guess.Refusal.Code != nothing)
                return guess;
            first ??= guess.Refusal;
        }

        return first ?? new Refusal(nothing, "");
    }

    private static Outcome<Read> By(ImportMapping mapping, string name, byte[] content, CubeShape? before, CancellationToken cancel)
    {
        var run = ImportRun.Of(mapping, ListsOf(mapping, before));
        if (!run.Succeeded)
            return run.Refusal;
        var result = Workbook.Read(name, content, sheets => run.Value.Read(sheets, null, cancel));
        return result.Succeeded ? new Read(result.Value.Cube, result.Value.Checks, ImportMappingText.Write(mapping)) : result.Refusal;
    }

    /// <summary>Names and codes of the version before, so that the same label is the same category next month. Periods are read, not looked up.</summary>
    private static Dictionary<string, IReadOnlyList<CodeEntry>> ListsOf(ImportMapping mapping, CubeShape? before)
    {
        var lists = new Dictionary<string, IReadOnlyList<CodeEntry>>(StringComparer.Ordinal);
        foreach (var dimension in mapping.Dimensions.Where(one => before is not null && one.Role != DimensionRole.Time))
            if (before!.IndexOf(dimension.Code) is >= 0 and var at)
                lists[dimension.Code] = [.. before.Dimensions[at].Categories.Select(one => new CodeEntry(one))];
        return lists;
    }
}
