using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>Two consecutive reports of one body that fit together.</summary>
/// <param name="Previous">The report of the year before.</param>
/// <param name="Current">The report of the year.</param>
public sealed record SyntheticYears(SyntheticReport Previous, SyntheticReport Current)
{
    /// <summary>An unspoilt pair; form B gives 2019 and 2020, the others two years from 2021 on.</summary>
    public static SyntheticYears Generate(int seed, ReportForm form)
    {
        var random = new Random(seed * 13);
        var previous = SyntheticReport.Generate(seed, form);
        var year = form == ReportForm.B ? 2019 : Math.Min(previous.Year, 2024);
        previous = previous with { Year = year, Published = null };
        var carried = Enumerable.Range(1, 6).Select(column => previous.Tables!.Count(25, column)).ToList();
        var drawn = SyntheticReport.Generate(seed + 1000, form);
        var tables = new SyntheticTables(
            Following(previous.Tables!.Table2, drawn.Tables!.Table2, form),
            Table3Numbers.Draw(random, form, carried),
            drawn.Tables.Table4
        );
        var prose = drawn.Prose with { ReceivedBefore = Math.Max(1, previous.Tables.Count(1)) };
        return new SyntheticYears(
            previous,
            drawn with
            {
                Body = previous.Body,
                Year = year + 1,
                Published = null,
                Tables = tables,
                Prose = prose,
            }
        );
    }

    /// <summary>Y-carry: more applications carried in than were carried out; the year's own sums hold.</summary>
    public SyntheticYears PlantCarry(Random random)
    {
        var (column, more) = (Planting.Applicant(random), Planting.Amount(random));
        return this with
        {
            Current = Current with
            {
                Tables = Current.Tables!.PlusInRow(2, column, more).PlusInRow(25, column, more),
                Planted = [new Planted("Y-carry", FormCell.Of3(2, 7))],
            },
        };
    }

    /// <summary>Y-doc: more documents in force than last year's with what was made and abolished since; forms C only.</summary>
    public SyntheticYears PlantDocuments(Random random)
    {
        var cell = FormCell.OfKey("normative.valid");
        return this with
        {
            Current = Current with { Tables = Current.Tables!.Plus(cell, Planting.Amount(random)), Planted = [new Planted("Y-doc", cell)] },
        };
    }

    private static Dictionary<string, decimal> Following(
        IReadOnlyDictionary<string, decimal> before,
        IReadOnlyDictionary<string, decimal> drawn,
        ReportForm form
    )
    {
        var numbers = new Dictionary<string, decimal>(drawn);
        if (form == ReportForm.B)
        {
            foreach (var thing in new[] { "licences", "other", "penalties", "coercion", "fees" })
            {
                numbers[$"{thing}.previousItems"] = before[$"{thing}.previousItems"] + before[$"{thing}.change"];
                numbers[$"{thing}.change"] = 0;
            }

            numbers["normative.totalDisclosed"] = before["normative.totalDisclosed"] + numbers["normative.newlyDisclosed"];
            return numbers;
        }

        numbers["normative.abolished"] = Math.Min(numbers["normative.abolished"], before["normative.valid"]);
        numbers["normative.valid"] = before["normative.valid"] + numbers["normative.made"] - numbers["normative.abolished"];
        return numbers;
    }
}
