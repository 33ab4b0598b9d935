namespace Tongming.Statistics.Disclosure.Tables;

/// <summary>What others get to see of a cell.</summary>
public enum DisclosureState : byte
{
    /// <summary>Its number is published.</summary>
    Published,

    /// <summary>主要保密: suppressed because it is sensitive itself.</summary>
    Primary,

    /// <summary>次要保密: suppressed so that others cannot be computed.</summary>
    Secondary,

    /// <summary>Never published, and sensitive to nobody: what is left of a total whose published parts are not all of it.</summary>
    Unpublished,

    /// <summary>There is no number. It is taken for known to others, who then know more than they can: the bounds found are never too wide.</summary>
    Absent,
}

/// <summary>One cell of a table that is examined.</summary>
/// <param name="Value">Its number; NaN where absent.</param>
/// <param name="State">What others see.</param>
public readonly record struct DisclosureCell(double Value, DisclosureState State)
{
    /// <summary>Only for primary cells: how far from the number the bounds must at least lie, in the unit of the number; 0 or more.</summary>
    public double Protection { get; init; }

    /// <summary>
    /// The unit of the last published decimal, such as 0.1; 0 where not rounded. The bounds of a primary cell must lie at least one such unit
    /// apart, else rounding gives the number away.
    /// </summary>
    public double Step { get; init; }

    /// <summary>True where others cannot take for granted that the number is not below zero.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>True where it must be published, such as a total that a plan promises.</summary>
    public bool MustBePublished { get; init; }

    /// <summary>True where others have the number whatever the table says, such as from an earlier version.</summary>
    public bool IsKnown { get; init; }

    /// <summary>True where it is kept back, for itself or for others.</summary>
    public bool IsSuppressed => State is DisclosureState.Primary or DisclosureState.Secondary;

    /// <summary>True where others have to compute it: suppressed or unpublished, and not known otherwise.</summary>
    public bool IsUnknown => !IsKnown && State is (DisclosureState.Primary or DisclosureState.Secondary or DisclosureState.Unpublished);

    /// <summary>The least that others know the number to be: 0 or minus infinity.</summary>
    public double LeastPossible => MayBeNegative ? double.NegativeInfinity : 0;

    /// <summary>The lower bound of others must not lie above this; less than 0 cannot be asked for where numbers are not negative.</summary>
    public double NeededLowest => State == DisclosureState.Primary ? Math.Max(Value - Protection, LeastPossible) : Value;

    /// <summary>The upper bound of others must not lie below this.</summary>
    public double NeededHighest => State == DisclosureState.Primary ? Value + Protection : Value;

    /// <summary>Taken by secondary suppression: published, free to go, and not zero, which would protect nothing and mislead (R6-37).</summary>
    internal bool IsCandidate => State == DisclosureState.Published && !MustBePublished && !IsKnown && Value != 0;
}
