using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Px;

/// <summary>The shape of a file, and by what names the file calls what stands in it.</summary>
/// <param name="Shape">The shape of the cube.</param>
/// <param name="Names">The dimensions of the file by name, with their place in the cube.</param>
/// <param name="Values">The categories of every dimension of the cube by their name in the file.</param>
internal sealed record PxShape(
    CubeShape Shape,
    IReadOnlyDictionary<string, int> Names,
    IReadOnlyList<IReadOnlyDictionary<string, int>> Values
)
{
    /// <summary>
    /// For one name of every dimension of the file, the place of each, or -1 for a star; null where a name is unknown.
    /// </summary>
    public int[]? PlacesOf(IReadOnlyList<string> names)
    {
        var added = Values.Count - Names.Count;
        if (names.Count != Names.Count)
            return null;
        var places = new int[Values.Count];
        for (var at = added; at < places.Length; at++)
            if (names[at - added] == "*")
                places[at] = -1;
            else if (Values[at].TryGetValue(names[at - added], out var place))
                places[at] = place;
            else
                return null;
        return places;
    }
}
