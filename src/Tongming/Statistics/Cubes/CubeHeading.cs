namespace Tongming.Statistics.Cubes;

/// <summary>What a table says of itself above its numbers.</summary>
/// <param name="Title">Its title, may be empty.</param>
public sealed record CubeHeading(string Title)
{
    /// <summary>Code of the table, such as the MATRIX of a PX file, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Code of the field (农业, 工业, …), or null.</summary>
    public string? SubjectCode { get; init; }

    /// <summary>Who made the numbers, or null.</summary>
    public string? Source { get; init; }

    /// <summary>When the numbers were last changed, in whole minutes as releases are, or null.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Footnotes of the whole table, each once.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
