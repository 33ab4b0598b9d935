using Tongming.Reports.Reading;

namespace Tongming.Reports.Checks;

/// <summary>I-tab: the sums within the statistics table of era A.</summary>
[Law("国办发〔2014〕32号", "I-tab")]
internal static class AnnexRules
{
    /// <summary>The sums with what came of them; none where there is no table.</summary>
    public static List<Identity> Of(ReadReport report)
    {
        if (report.Annex is not { } annex)
            return [];
        var identities = annex.Form.Sums.Where(sum => annex.Cells.ContainsKey(sum.Total)).Select(sum => Add(report, annex, sum)).ToList();
        identities.AddRange(
            annex
                .Form.AtMost.Where(pair => annex.Cells.ContainsKey(pair.Part) && annex.Cells.ContainsKey(pair.Whole))
                .Select(pair => AtMost(report, annex, pair.Part, pair.Whole))
        );
        return identities;
    }

    /// <summary>One finding for each that fails.</summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<Identity> identities) =>
        identities
            .Where(identity => identity.State == IdentityState.Fails)
            .Select(identity => new Finding("I-tab", Severity.Error, identity.Message, identity.Sum, identity.Where));

    private static Identity Add(ReadReport report, AnnexRead annex, AnnexSum sum)
    {
        var total = TablesFilled.Count(annex.Cells[sum.Total], annex.Blank);
        var parts = sum
            .Parts.Select(part => annex.Cells.GetValueOrDefault(part) is { } cell ? TablesFilled.Count(cell, annex.Blank) : null)
            .ToList();
        if (total is null || parts.Exists(part => part is null))
            return new Identity("I-tab", IdentityState.NotAssessable, [], [], "", []);
        List<decimal> left = [.. parts.Select(part => part!.Value)];
        var state = left.Sum() == total ? IdentityState.Holds : IdentityState.Fails;
        return new Identity(
            "I-tab",
            state,
            left,
            [total.Value],
            $"统计表“{sum.Label}”为 {Sums.Number(total.Value)}，各分项相加为 {Sums.Number(left.Sum())}。",
            Cite(report, annex, sum.Parts.Prepend(sum.Total))
        );
    }

    private static Identity AtMost(ReadReport report, AnnexRead annex, string part, string whole)
    {
        var (left, right) = (annex.Cells[part].Stated ?? 0, annex.Cells[whole].Stated ?? 0);
        var label = annex.Form.Entries.First(entry => entry.Name == part).Label;
        return new Identity(
            "I-tab",
            left <= right ? IdentityState.Holds : IdentityState.Fails,
            [left],
            [right],
            $"统计表“{label}”为 {Sums.Number(left)}，多于所属总数 {Sums.Number(right)}。",
            Cite(report, annex, [part, whole])
        );
    }

    private static List<Evidence> Cite(ReadReport report, AnnexRead annex, IEnumerable<string> names) =>
        [
            .. names
                .Select(name => annex.Cells.GetValueOrDefault(name) is { } cell ? report.Cite(1, name, "value", cell) : null)
                .OfType<Evidence>(),
        ];
}
