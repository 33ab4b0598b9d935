namespace Tongming.Statistics.Disclosure.Sensitivity;

/// <summary>What makes a cell sensitive.</summary>
public enum SensitivityRule
{
    /// <summary>频数规则: too few contributors.</summary>
    Frequency,

    /// <summary>优势规则 (n, k): a few make up nearly all.</summary>
    Dominance,

    /// <summary>p% 规则: the largest can be estimated too closely.</summary>
    Percent,

    /// <summary>A count of one or two.</summary>
    SmallCount,

    /// <summary>A total of one: the whole row of who it is can be read.</summary>
    TotalOfOne,

    /// <summary>All of a group are in one category: who is in the group is in it.</summary>
    WholeGroup,

    /// <summary>The difference to another published count is one or two.</summary>
    SmallDifference,

    /// <summary>Another published count of what should differ is the same: nobody came or went.</summary>
    NoDifference,

    /// <summary>以前的版本隐去了: published now it would give away what was kept back.</summary>
    SuppressedBefore,
}

/// <summary>What the rules say of one cell.</summary>
/// <param name="Rules">Those that it breaks; none where it may be published.</param>
/// <param name="Protection">
/// How far from the number, upwards and downwards, the bounds that others can compute must at least lie, in the unit of the cell, at
/// least 0. At 0 they must lie apart, no more.
/// </param>
public sealed record PrimaryFinding(IReadOnlyList<SensitivityRule> Rules, decimal Protection)
{
    /// <summary>Nothing found.</summary>
    public static PrimaryFinding None { get; } = new([], 0);

    /// <summary>True where the number must not be published.</summary>
    public bool IsSensitive => Rules.Count > 0;
}
