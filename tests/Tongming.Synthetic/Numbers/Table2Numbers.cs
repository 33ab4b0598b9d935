using Tongming.Reports;

namespace Tongming.Synthetic;

/// <summary>Plausible numbers for table 2.</summary>
internal static class Table2Numbers
{
    public static Dictionary<string, decimal> Draw(Random random, ReportForm form, SyntheticBody body)
    {
        var numbers = (form == ReportForm.B ? Table2Form.B : Table2Form.C).Keys.ToDictionary(key => key, _ => 0m);
        var most = body.IsRegion ? 9000 : 60;
        if (form == ReportForm.B)
            FillB(numbers, random, most);
        else
            FillC(numbers, random, most);
        return numbers;
    }

    private static void FillB(Dictionary<string, decimal> numbers, Random random, int most)
    {
        numbers["normative.newlyMade"] = random.Small(12);
        numbers["normative.newlyDisclosed"] = random.Next((int)numbers["normative.newlyMade"] + 1);
        numbers["normative.totalDisclosed"] = numbers["normative.newlyDisclosed"] + random.Small(80);
        foreach (var thing in new[] { "licences", "other", "penalties", "coercion" })
        {
            Items(numbers, random, thing);
            numbers[$"{thing}.decisions"] = random.OneIn(2) ? 0 : random.Next(most);
        }

        Items(numbers, random, "fees");
        numbers["procurement.items"] = random.Small(20);
        numbers["procurement.amount"] = numbers["procurement.items"] == 0 ? 0 : random.Next(1_000_000, 90_000_000) / 100m;
    }

    private static void Items(Dictionary<string, decimal> numbers, Random random, string thing)
    {
        numbers[$"{thing}.previousItems"] = random.Small(200);
        numbers[$"{thing}.change"] = random.OneIn(3) ? random.Next(-(int)numbers[$"{thing}.previousItems"], 20) : 0;
    }

    private static void FillC(Dictionary<string, decimal> numbers, Random random, int most)
    {
        var stock = random.Small(90);
        numbers["normative.made"] = random.Small(12);
        numbers["normative.abolished"] = random.Next(stock + 1);
        numbers["normative.valid"] = stock + numbers["normative.made"] - numbers["normative.abolished"];
        foreach (var thing in new[] { "licences", "penalties", "coercion" })
            numbers[$"{thing}.decisions"] = random.OneIn(2) ? 0 : random.Next(most);
        numbers["fees.amount"] = random.OneIn(3) ? random.Next(1, 90_000_000) / 10_000m : 0;
    }
}
