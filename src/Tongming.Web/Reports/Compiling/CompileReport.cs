using Microsoft.EntityFrameworkCore;
using Tongming.Reports.Compiling;
using Tongming.Reports.Filing;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Reports.Compiling;

/// <summary>
/// Compiles a year: asks every module for its numbers, adds what was entered, and opens any cell to exactly the records that it counts.
/// Nothing is kept of it: the same question asked again counts again.
/// </summary>
internal sealed class CompileReport(Engine engine, IEnumerable<ITallySource> sources)
{
    private const int AtOnce = 20_000;

    private readonly IReadOnlyList<ITallySource> sources = [.. sources];

    private readonly Dictionary<string, (TallyDefinition Definition, ITallySource Source)> byKey = sources
        .SelectMany(source => source.Definitions.Select(definition => (definition, source)))
        .ToDictionary(one => one.definition.Key, one => one);

    /// <summary>What each number means; a cell that nobody counts has none.</summary>
    public IReadOnlyList<TallyDefinition> Definitions => [.. sources.SelectMany(source => source.Definitions)];

    /// <summary>What a number means, or null where nobody counts it.</summary>
    public TallyDefinition? DefinitionOf(string key) => byKey.TryGetValue(key, out var found) ? found.Definition : null;

    /// <summary>Compiles.</summary>
    public Task<CompiledReport> RunAsync(TallyPeriod period, CancellationToken cancel = default) => CountAsync(period, sources, cancel);

    /// <summary>Compiles as much as one number needs: only the modules are asked that know it or what it sums; the rest of the report is empty.</summary>
    public Task<CompiledReport> ForAsync(string key, TallyPeriod period, CancellationToken cancel = default) =>
        CountAsync(
            period,
            [.. TermsOf(key).Select(term => byKey.GetValueOrDefault(term).Source).OfType<ITallySource>().Distinct()],
            cancel
        );

    private async Task<CompiledReport> CountAsync(TallyPeriod period, IEnumerable<ITallySource> asked, CancellationToken cancel)
    {
        // The embedded database answers on the thread that asks: each source gets one.
        var counting = asked.Select(source => Task.Run(() => source.CountAsync(period, cancel), cancel)).ToList();
        await using var db = engine.OpenForReading();
        var entries = await EntriesAsync(db, period, cancel);
        var tallies = await Task.WhenAll(counting);
        return CompiledReport.Of(period, tallies.SelectMany(one => one), entries);
    }

    /// <summary>What was entered for a year, cell by cell in the order of entering.</summary>
    public static async Task<IReadOnlyList<NumberEntry>> EntriesAsync(Db db, TallyPeriod period, CancellationToken cancel) =>
        await db.Set<NumberEntry>()
            .Where(one => one.BodyId == period.BodyId && one.Year == period.Year)
            .OrderBy(one => one.Key)
            .ThenBy(one => one.No)
            .ToListAsync(cancel);

    /// <summary>
    /// A page of the records behind a cell or a number of the narrative. Of a cell that is a sum, those of one term after the other; a
    /// record that counts in several terms stands there as often as it counts.
    /// </summary>
    /// <param name="report">The report, compiled as of the same day.</param>
    /// <param name="key">The cell or number; what is none has no records.</param>
    /// <param name="after">Where an earlier page ended; null for the beginning.</param>
    /// <param name="take">Most records, at least 1.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<TallyPage> OpenAsync(CompiledReport report, string key, string? after, int take, CancellationToken cancel = default)
    {
        var terms = TermsOf(key);
        var (at, inside) = MarkOf(after, terms.Count);
        var records = new List<TalliedRecord>();
        for (; at < terms.Count; (at, inside) = (at + 1, null))
        {
            var term = terms[at];
            if (!byKey.TryGetValue(term, out var found) || (terms.Count > 1 && report.CountedOf(term) == 0))
                continue;
            if (records.Count == take)
                return new TallyPage(records, $"{at}:");
            var page = await found.Source.ListAsync(report.Period, term, inside, take - records.Count, cancel);
            records.AddRange(page.Records);
            if (page.Next is { } next)
                return new TallyPage(records, $"{at}:{next}");
        }

        return new TallyPage(records, null);
    }

    /// <summary>All records behind a number, as they are kept with a text.</summary>
    public async Task<IReadOnlyList<CountedRecord>> RecordsOfAsync(CompiledReport report, string key, CancellationToken cancel)
    {
        var records = new List<CountedRecord>();
        string? next = null;
        do
        {
            var page = await OpenAsync(report, key, next, AtOnce, cancel);
            records.AddRange(page.Records.Select(CountedRecord.Of));
            next = page.Next;
        } while (next is not null);
        return records;
    }

    /// <summary>The counted cells behind a cell; a number of the narrative stands for itself.</summary>
    private static IReadOnlyList<string> TermsOf(string key) => ReportCells.Find(key) is null ? [key] : ReportCells.TermsOf(key);

    private static (int Term, string? Inside) MarkOf(string? after, int terms)
    {
        if (after?.Split(':', 2) is not [var given, var inside] || !int.TryParse(given, out var term) || term < 0 || term >= terms)
            return (0, null);
        return (term, inside.Length == 0 ? null : inside);
    }
}
