using System.Text.Json;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.JsonStat;

/// <summary>What is wrong with a dataset: the first thing that makes it unreadable, and what can be lived with.</summary>
internal sealed class JsonStatFaults
{
    private readonly List<Refusal> warnings = [];

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<Refusal> Warnings => warnings;

    /// <summary>Remembers the first fault; always false, to be returned.</summary>
    public bool Fail(string code, params IReadOnlyList<object> arguments)
    {
        Refusal ??= new Refusal("jsonstat." + code, arguments);
        return false;
    }

    public bool Fail(Refusal refusal)
    {
        Refusal ??= refusal;
        return false;
    }

    public void Warn(string code, params IReadOnlyList<object> arguments) => warnings.Add(new Refusal("jsonstat." + code, arguments));

    /// <summary>The texts of an array in which none is twice, or null where it is something else, which is said.</summary>
    public IReadOnlyList<string>? Strings(JsonElement from, string name)
    {
        if (from.ValueKind == JsonValueKind.Array && from.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String))
        {
            string[] texts = [.. from.EnumerateArray().Select(one => one.GetString()!)];
            if (texts.Distinct(StringComparer.Ordinal).Count() == texts.Length)
                return texts;
        }

        Fail("structural-violation", name);
        return null;
    }

    /// <summary>The footnotes of an object, or null where they are something else, which is said.</summary>
    public IReadOnlyList<string>? Notes(JsonElement of)
    {
        if (!of.TryGetProperty("note", out var notes))
            return [];
        return Strings(notes, "note") is { } texts ? CubeText.ToNotes(texts) : null;
    }
}
