namespace Tongming.Reports;

/// <summary>A rule of the checker.</summary>
/// <param name="Id">Family and name, such as <c>I-row</c>. Stable: it stands in files that users keep.</param>
/// <param name="Meaning">One Chinese sentence: what must hold, or what is looked for.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Severity">The severity that its findings normally have.</param>
public sealed record Rule(string Id, string Meaning, string Source, Severity Severity)
{
    /// <summary>The family: the letters before the hyphen.</summary>
    public string Family => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
}

/// <summary>All rules of the checker, in the order of their families.</summary>
public static class Rules
{
    /// <summary>Every rule, once.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Checks.TableRuleList.All, .. Checks.OutlineRuleList.All];

    /// <summary>The rule with that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Rule Of(string id) => All.FirstOrDefault(rule => rule.Id == id) ?? throw new KeyNotFoundException(id);
}
