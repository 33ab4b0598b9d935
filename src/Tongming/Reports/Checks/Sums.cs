using System.Globalization;

namespace Tongming.Reports.Checks;

/// <summary>Writes sums out as a clerk would on paper.</summary>
internal static class Sums
{
    /// <summary>Both sides of a comparison, zero terms left out: <c>3+2=5≠0</c>, <c>176+3=179≠177</c>, <c>5=5</c>.</summary>
    public static string Compare(IReadOnlyList<decimal> left, IReadOnlyList<decimal> right) =>
        $"{Side(left)}{(left.Sum() == right.Sum() ? "=" : "≠")}{Side(right)}";

    /// <summary>One side: <c>3+2=5</c>, a single term alone, <c>0</c> where all terms are zero.</summary>
    public static string Side(IReadOnlyList<decimal> terms)
    {
        var kept = terms.Where(term => term != 0).ToList();
        if (kept.Count == 0)
            return "0";
        if (kept.Count == 1)
            return Number(kept[0]);
        var joined = string.Concat(kept.Select((term, index) => index > 0 && term > 0 ? "+" + Number(term) : Number(term)));
        return $"{joined}={Number(kept.Sum())}";
    }

    /// <summary>A number without needless zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
