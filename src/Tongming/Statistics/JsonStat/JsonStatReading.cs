using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>What was read of a JSON-stat dataset.</summary>
/// <param name="Cube">The numbers.</param>
/// <param name="Warnings">What is odd about the dataset and did not stop the reading, in the form of refusals.</param>
public sealed record JsonStatReading(Cube Cube, IReadOnlyList<Refusal> Warnings);
