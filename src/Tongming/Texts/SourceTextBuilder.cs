using System.Text;

namespace Tongming.Texts;

/// <summary>Puts a <see cref="SourceText"/> together run by run. In a run the original columns advance with the characters.</summary>
public sealed class SourceTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<int> starts = [];
    private readonly List<Place> places = [];

    /// <summary>Number of characters so far: the index that the next one will get.</summary>
    public int Length => text.Length;

    /// <summary>Appends a run that begins at <paramref name="place"/> in the original; returns where it stands in the text.</summary>
    public Span Append(string run, Place place)
    {
        ArgumentNullException.ThrowIfNull(run);
        var span = new Span(text.Length, run.Length);
        if (starts.Count > 0 && starts[^1] == text.Length)
            places[^1] = place;
        else
        {
            starts.Add(text.Length);
            places.Add(place);
        }

        text.Append(run);
        return span;
    }

    /// <summary>Appends a line end, which has the place of the end of the run before it.</summary>
    public void AppendBreak() => text.Append('\n');

    /// <summary>The finished text.</summary>
    public SourceText Build() => SourceText.From(text.ToString(), [.. starts], [.. places]);
}
