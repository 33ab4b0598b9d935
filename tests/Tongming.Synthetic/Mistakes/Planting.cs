using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>What the mistakes have in common.</summary>
public static class Planting
{
    /// <summary>A copy with the mistake; <paramref name="random"/> decides where and how large.</summary>
    public static SyntheticReport Plant(this SyntheticReport report, IMistake mistake, Random random)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        if (!mistake.Fits(report))
            throw new ArgumentException($"{mistake.Name} has no place in {report}.", nameof(mistake));
        return mistake.Plant(report, random);
    }

    /// <summary>A copy with those tables, where every identity that they break must be found.</summary>
    internal static SyntheticReport WithBroken(this SyntheticReport report, SyntheticTables tables)
    {
        var spoilt = report with { Tables = tables };
        return spoilt with { Planted = FormIdentities.Broken(spoilt) };
    }

    /// <summary>A result row (R3–R23) that the form has.</summary>
    internal static int ResultRow(this SyntheticReport report, Random random) => random.Next(3, report.Form == ReportForm.C ? 24 : 22);

    /// <summary>A column of applicants (c1–c6).</summary>
    internal static int Applicant(Random random) => random.Next(1, 7);

    /// <summary>By how much a number is wrong.</summary>
    internal static int Amount(Random random) => random.Of(1, 1, 2, 3, 10, 27);
}
