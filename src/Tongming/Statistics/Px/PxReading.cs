using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>What was read of a PX file.</summary>
/// <param name="Cube">The numbers.</param>
/// <param name="Warnings">What was left aside, in the form of refusals.</param>
public sealed record PxReading(Cube Cube, IReadOnlyList<Refusal> Warnings);
