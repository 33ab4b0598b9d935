using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Sensitivity;
using Tongming.Statistics.Disclosure.Tables;

namespace Tongming.Statistics.Disclosure.Cubes;

/// <summary>What is known beside a cube when its confidentiality is examined. Everything may be left out.</summary>
public sealed record DisclosureSources
{
    /// <summary>What the rules said of cells, by position. Those that are sensitive are suppressed.</summary>
    public IReadOnlyDictionary<long, PrimaryFinding> Findings { get; init; } = new Dictionary<long, PrimaryFinding>();

    /// <summary>
    /// Protection of cells that stand as confidential and have no finding, in percent of their number, 0 to 100. At 0 it is only asked
    /// whether others can compute the number itself.
    /// </summary>
    public double Percent { get; init; }

    /// <summary>
    /// The versions that others have already, the newest first. A number that any of them published is known; so is a sensitive one that was
    /// published with another value inside the protection. A version with other dimensions is compared by the totals of those that only one of
    /// them has; where there is no total it cannot be compared (<see cref="CubeDisclosure.CanCompare"/>) and must be left out.
    /// </summary>
    public IReadOnlyList<ICells> Earlier { get; init; } = [];

    /// <summary>Further relations by position, besides those that the cube itself shows.</summary>
    public IReadOnlyList<DisclosureRelation> Further { get; init; } = [];

    /// <summary>
    /// Whether <see cref="Findings"/> judged all cells, so that what stands as confidential without one was suppressed for others; null where that follows from there being any.
    /// </summary>
    public bool? AreJudged { get; init; }

    /// <summary>Positions of sensitive numbers that others have anyway: they are left as they are, and need no protection any more.</summary>
    public IReadOnlySet<long> SetAside { get; init; } = new HashSet<long>();

    /// <summary>Positions that must be published.</summary>
    public IReadOnlySet<long> Promised { get; init; } = new HashSet<long>();

    /// <summary>Codes of indicators whose numbers may be below zero, such as 利润总额.</summary>
    public IReadOnlySet<string> MayBeNegative { get; init; } = new HashSet<string>();

    /// <summary>
    /// Categories whose parts are not all of them (其中项), as code of the dimension and code of the category. What is left over has no cell
    /// and is taken to be never published. A category with a single part counts as such by itself.
    /// </summary>
    public IReadOnlySet<(string Dimension, string Category)> Incomplete { get; init; } = new HashSet<(string, string)>();
}
