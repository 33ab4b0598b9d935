using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>A report with all its numbers, its sections and the mistakes planted in it; its words are made when it is written.</summary>
public sealed record SyntheticReport
{
    public required int Seed { get; init; }

    public required ReportForm Form { get; init; }

    public required SyntheticBody Body { get; init; }

    public required int Year { get; init; }

    /// <summary>The date that the page states, within the limits of its era; null where it states none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Tables 2–4; null in era A.</summary>
    public SyntheticTables? Tables { get; init; }

    /// <summary>The numbers of era A by the names of <see cref="StatisticsForm"/>; null in B and C.</summary>
    public IReadOnlyDictionary<string, decimal>? Statistics { get; init; }

    /// <summary>Whether an era A report prints its 统计表; before 2014 there was none.</summary>
    public bool PrintsStatistics { get; init; }

    /// <summary>Numbers that only the text has.</summary>
    public required ProseNumbers Prose { get; init; }

    /// <summary>By how much the text departs from the numbers.</summary>
    public ProseSlips Slips { get; init; } = new();

    public required IReadOnlyList<SectionHead> Sections { get; init; }

    /// <summary>Cells that are written in other words than their number: “00”.</summary>
    public IReadOnlyDictionary<FormCell, string> Written { get; init; } = new Dictionary<FormCell, string>();

    /// <summary>What must be found; empty for an unspoilt report.</summary>
    public IReadOnlyList<Planted> Planted { get; init; } = [];

    public decimal this[FormCell cell] => cell.Table == 1 ? Statistics![cell.Row] : Tables![cell];

    /// <summary>Number of hard identities that can be tested on it.</summary>
    public int Identities => Form == ReportForm.A && !PrintsStatistics ? 0 : FormIdentities.Of(Form).Count;

    /// <summary>The unspoilt report of that seed. In era A the even seeds print the 统计表 (2014–2018), the odd ones are narrative alone (2008–2018).</summary>
    public static SyntheticReport Generate(int seed, ReportForm form)
    {
        var random = new Random(seed);
        var body = SyntheticBody.Draw(random);
        var printsStatistics = form == ReportForm.A && seed % 2 == 0;
        var year = form switch
        {
            ReportForm.A => random.Next(printsStatistics ? 2014 : 2008, 2019),
            ReportForm.B => random.Next(2019, 2021),
            _ => random.Next(2021, 2026),
        };
        var lastMonth = form == ReportForm.A || body.IsRegion ? 3 : 1;
        return new SyntheticReport
        {
            Seed = seed,
            Form = form,
            Body = body,
            Year = year,
            Published = random.OneIn(3) ? null : new DateOnly(year + 1, random.Next(1, lastMonth + 1), random.Next(4, 29)),
            Tables =
                form == ReportForm.A
                    ? null
                    : new(Table2Numbers.Draw(random, form, body), Table3Numbers.Draw(random, form), Table4Numbers.Draw(random)),
            Statistics = form == ReportForm.A ? StatisticsNumbers.Draw(random) : null,
            PrintsStatistics = printsStatistics,
            Prose = ProseNumbers.Draw(random),
            Sections = SectionHead.Draw(random, form),
        };
    }

    public override string ToString() => $"seed {Seed} form {Form}{string.Concat(Planted.Select(planted => ", " + planted))}";
}
