using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.PxWeb;

/// <summary>What a list of codes is for.</summary>
public enum PxWebCodelistKind
{
    /// <summary>All categories of one level, each for itself. Ids begin with <c>vs_</c>.</summary>
    Valueset,

    /// <summary>
    /// The categories of one level that have parts, each with its parts. Ids begin with <c>agg_</c>. The number of a group is that of its own
    /// cell and never a sum made for the answer: not every number adds up, and a sum could tell a confidential part.
    /// </summary>
    Aggregation,
}

/// <summary>
/// The name of a list of codes: <c>vs_TABLE.DIMENSION.LEVEL</c> or <c>agg_…</c>; level 1 is the top. In both codes a dot is written <c>~d</c>,
/// a slash <c>~s</c>, a tilde <c>~t</c>. Example: <c>agg_GY01.dq.1</c>.
/// </summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Table">Id of the table.</param>
/// <param name="Dimension">Code of the dimension.</param>
/// <param name="Level">1 or more.</param>
public sealed record PxWebCodelistId(PxWebCodelistKind Kind, string Table, string Dimension, int Level)
{
    /// <summary>Reads an id. Refused: <c>pxweb.codelist</c> with the id.</summary>
    public static Outcome<PxWebCodelistId> Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var aggregation = id.StartsWith("agg_", StringComparison.Ordinal);
        var parts = aggregation || id.StartsWith("vs_", StringComparison.Ordinal) ? id[(id.IndexOf('_') + 1)..].Split('.') : [];
        return
            parts is [{ Length: > 0 } table, { Length: > 0 } dimension, var level]
            && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            ? new PxWebCodelistId(
                aggregation ? PxWebCodelistKind.Aggregation : PxWebCodelistKind.Valueset,
                Unescaped(table),
                Unescaped(dimension),
                number
            )
            : new Refusal("pxweb.codelist", id);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Kind == PxWebCodelistKind.Aggregation ? "agg" : "vs")}_{Escaped(Table)}.{Escaped(Dimension)}.{Level}"
        );

    private static string Escaped(string code) =>
        code.Replace("~", "~t", StringComparison.Ordinal)
            .Replace(".", "~d", StringComparison.Ordinal)
            .Replace("/", "~s", StringComparison.Ordinal);

    private static string Unescaped(string text) =>
        text.Replace("~s", "/", StringComparison.Ordinal)
            .Replace("~d", ".", StringComparison.Ordinal)
            .Replace("~t", "~", StringComparison.Ordinal);
}

/// <summary>A list of codes that comes of the parents in a dimension.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">Its words.</param>
/// <param name="Values">Its categories, and of each the codes that belong to it: itself in a set of values, its parts in an aggregation.</param>
public sealed record PxWebCodelist(PxWebCodelistId Id, string Label, IReadOnlyList<(Category Category, IReadOnlyList<string> Codes)> Values)
{
    /// <summary>
    /// The lists of a dimension: one set of values for each level where there are several levels, and one aggregation for each level but the
    /// last. None where no category has a parent.
    /// </summary>
    public static IReadOnlyList<PxWebCodelist> Of(string table, Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        if (dimension.Categories.All(category => category.Parent is null))
            return [];
        var levels = LevelsOf(dimension);
        var children = dimension
            .Categories.Where(category => category.Parent is not null)
            .ToLookup(category => category.Parent!, category => category.Code, StringComparer.Ordinal);
        var lists = new List<PxWebCodelist>();
        foreach (var level in dimension.Categories.GroupBy(category => levels[category.Code]).OrderBy(level => level.Key))
        {
            lists.Add(
                new PxWebCodelist(
                    new PxWebCodelistId(PxWebCodelistKind.Valueset, table, dimension.Code, level.Key),
                    string.Create(CultureInfo.InvariantCulture, $"{dimension.Label}：第 {level.Key} 级"),
                    [.. level.Select(category => (category, (IReadOnlyList<string>)[category.Code]))]
                )
            );
            if (level.Any(category => children.Contains(category.Code)))
                lists.Add(
                    new PxWebCodelist(
                        new PxWebCodelistId(PxWebCodelistKind.Aggregation, table, dimension.Code, level.Key),
                        string.Create(CultureInfo.InvariantCulture, $"{dimension.Label}：按第 {level.Key} 级归并"),
                        [
                            .. level
                                .Where(category => children.Contains(category.Code))
                                .Select(category => (category, (IReadOnlyList<string>)[.. children[category.Code]])),
                        ]
                    )
                );
        }

        return lists;
    }

    /// <summary>The list of an id. Refused: <c>pxweb.codelist</c> with the id where the table has no such list.</summary>
    public static Outcome<PxWebCodelist> Find(string id, string table, CubeShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var parsed = PxWebCodelistId.Parse(id);
        if (!parsed.Succeeded)
            return parsed.Refusal;
        var at = shape.IndexOf(parsed.Value.Dimension);
        var found = at < 0 ? null : Of(table, shape.Dimensions[at]).FirstOrDefault(list => list.Id == parsed.Value);
        return found is null ? new Refusal("pxweb.codelist", id) : found;
    }

    /// <summary>Writes the list.</summary>
    public void Write(PxWebLinks links, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        WriteHead(links, to);
        to.WriteString("language", PxWebLinks.Language);
        to.WriteStartArray("languages");
        to.WriteStringValue(PxWebLinks.Language);
        to.WriteEndArray();
        to.WriteStartArray("values");
        foreach (var (category, codes) in Values)
        {
            to.WriteStartObject();
            to.WriteString("code", category.Code);
            to.WriteString("label", category.Label);
            to.WriteStartArray("valueMap");
            foreach (var code in codes)
                to.WriteStringValue(code);
            to.WriteEndArray();
            WriteNotes(category, to);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    /// <summary>Writes what is said of the list where it is only named, as properties of an object that is open.</summary>
    internal void WriteHead(PxWebLinks links, Utf8JsonWriter to)
    {
        to.WriteString("id", Id.ToString());
        to.WriteString("label", Label);
        to.WriteString("type", Id.Kind.ToString());
        to.WriteStartArray("links");
        PxWebLinks.Write(to, "self", links.Codelist(Id.ToString()));
        PxWebLinks.Write(to, "metadata", links.Metadata(Id.Table));
        to.WriteEndArray();
    }

    private static void WriteNotes(Category category, Utf8JsonWriter to)
    {
        if (category.Notes.Count == 0)
            return;
        to.WriteStartArray("notes");
        foreach (var note in category.Notes)
        {
            to.WriteStartObject();
            to.WriteBoolean("mandatory", false);
            to.WriteString("text", note);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static Dictionary<string, int> LevelsOf(Dimension dimension)
    {
        var parents = dimension.Categories.ToDictionary(category => category.Code, category => category.Parent, StringComparer.Ordinal);
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new Stack<string>();
        foreach (var category in dimension.Categories)
        {
            var at = category.Code;
            for (; at is not null && !levels.ContainsKey(at); at = parents[at])
                path.Push(at);
            var level = at is null ? 0 : levels[at];
            while (path.TryPop(out var code))
                levels[code] = ++level;
        }

        return levels;
    }
}
