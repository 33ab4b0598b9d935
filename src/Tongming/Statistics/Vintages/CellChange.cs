using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Vintages;

/// <summary>One cell that differs between two versions.</summary>
/// <param name="Codes">The cell: a code for every dimension, in the order of the later version.</param>
/// <param name="Before">As it was; missing where there was no such cell.</param>
/// <param name="After">As it is; missing where there is no such cell any more.</param>
public sealed record CellChange(IReadOnlyList<string> Codes, CubeCell Before, CubeCell After);
