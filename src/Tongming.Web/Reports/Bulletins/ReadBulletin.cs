using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Bulletins;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>
/// Reads the bulletin of a period: asks every module, adds up, and puts the period before beside it. An issued one is shown as it was
/// issued, with what is counted otherwise today.
/// </summary>
internal sealed class ReadBulletin(Engine engine, IEnumerable<IBulletinSource> sources)
{
    private readonly IReadOnlyList<IBulletinSource> sources = [.. sources];

    /// <summary>A bulletin.</summary>
    /// <param name="Now">As it is counted today.</param>
    /// <param name="Paper">What is shown: what was issued, or today's where nothing was.</param>
    /// <param name="Issue">What was issued, or null.</param>
    internal sealed record Read(Bulletin Now, BulletinPaper Paper, BulletinIssue? Issue)
    {
        /// <summary>The period.</summary>
        public BulletinPeriod Period => Now.Period;

        /// <summary>Where today's numbers are others than the issued ones.</summary>
        public IReadOnlyList<BulletinDeviation> Deviations => Issue is null ? [] : Paper.Figures.DifferencesTo(Now.Figures);
    }

    /// <summary>What each number means.</summary>
    public IReadOnlyList<TallyDefinition> Definitions { get; } =
    [.. BulletinNumbers.Duties, .. sources.SelectMany(source => source.Definitions)];

    /// <summary>What a number means, or null where there is none of that key.</summary>
    public TallyDefinition? DefinitionOf(string key) => Definitions.FirstOrDefault(one => one.Key == key);

    /// <summary>The name of a number; of all duties together without saying so.</summary>
    public string NameOf(string key) => DefinitionOf(key)?.Name.Replace("全部事项：", "", StringComparison.Ordinal) ?? key;

    /// <summary>Counts a period today.</summary>
    public async Task<Bulletin> CountAsync(BulletinPeriod period, CancellationToken cancel = default)
    {
        // The embedded database answers on the thread that asks: each source gets one.
        var telling = sources.Select(source => Task.Run(() => source.TellAsync(period, cancel), cancel)).ToList();
        return Bulletin.Of(period, await Task.WhenAll(telling));
    }

    /// <summary>Reads it.</summary>
    public async Task<Read> RunAsync(BulletinPeriod period, CancellationToken cancel = default)
    {
        var now = await CountAsync(period, cancel);
        BulletinIssue? issue;
        await using (var db = engine.OpenForReading())
            issue = await db.Set<BulletinIssue>()
                .FirstOrDefaultAsync(one => one.BodyId == period.BodyId && one.Code == period.Code, cancel);
        return new Read(now, issue?.Paper() ?? await PaperAsync(now, cancel), issue);
    }

    /// <summary>The bulletin of today as a paper.</summary>
    public async Task<BulletinPaper> PaperAsync(Bulletin now, CancellationToken cancel = default)
    {
        var (period, body) = (now.Period, now.Period.BodyId);
        var before = period.Before();
        var earlier = await CountAsync(before, cancel);
        var months = new List<BulletinMonth>();
        if (period.Rhythm == BulletinRhythm.Quarter)
            foreach (var month in period.Months())
                months.Add(new BulletinMonth(month.Code, month.Name, (await CountAsync(month, cancel)).Figures.ToText()));
        await using var db = engine.OpenForReading();
        var name = await db.Set<Body>().Where(one => one.Id == body).Select(one => one.Name).FirstAsync(cancel);
        var sections = await db.Set<Section>().Where(one => one.BodyId == body).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var people = await db.Set<Person>().Where(one => one.BodyId == body).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var paper = new BulletinPaper(
            name,
            period.Code,
            period.Name,
            period.First,
            period.Last,
            "",
            now.Figures.ToText(),
            earlier.Figures.ToText(),
            before.Name,
            sections
        )
        {
            Months = months,
        };
        return paper with
        {
            Summary = BulletinDraft.Of(period, now.Figures, paper.SectionOf),
            Late = [.. now.Late.Select(one => LineOf(one, paper, people))],
        };
    }

    private static BulletinLateLine LineOf(BulletinLateness one, BulletinPaper paper, Dictionary<Guid, string> people) =>
        new(
            BulletinNumbers.NameOf(one.Matter),
            one.Label,
            one.SectionId,
            paper.SectionOf(one.SectionId),
            one.PersonId is { } person ? people.GetValueOrDefault(person, "—") : "—",
            one.Due,
            one.Done,
            one.Address
        );
}
