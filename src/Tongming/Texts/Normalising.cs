namespace Tongming.Texts;

/// <summary>
/// Brings a text into the form in which rules can read it: one width, simplified characters, no glosses, no leftovers.
/// Each step is a small unit of its own that can be left out and tested alone, and every character keeps its origin.
/// </summary>
public static class Normalising
{
    /// <summary>The steps in the order in which they are taken.</summary>
    public static IReadOnlyList<NormalisingStep> Steps { get; } = [];

    /// <summary>Takes all steps but those named in <paramref name="leftOut"/>.</summary>
    public static Normalised Apply(string text, IReadOnlySet<string>? leftOut = null)
    {
        var current = new Normalised(MappedText.Same(text), []);
        foreach (var step in Steps)
            if (leftOut?.Contains(step.Name) != true)
                current = step.Apply(current);
        return current;
    }
}

/// <summary>A step of normalising.</summary>
/// <param name="Name">Stable name, such as <c>pinyin</c>; the one by which it is left out.</param>
/// <param name="Meaning">One Chinese sentence.</param>
/// <param name="Apply">Takes the text so far and gives the next one, with notes on what it found added.</param>
public sealed record NormalisingStep(string Name, string Meaning, Func<Normalised, Normalised> Apply);

/// <summary>A normalised text with what was found on the way.</summary>
/// <param name="Text">The characters with their origins in the text as read.</param>
/// <param name="Notes">One entry for each step that found something worth telling.</param>
public sealed record Normalised(MappedText Text, IReadOnlyList<NormalisingNote> Notes);

/// <summary>What a step found.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Count">How many places.</param>
/// <param name="First">The first of them, in the text as read.</param>
/// <param name="Example">The words there.</param>
/// <param name="Message">One Chinese sentence.</param>
public sealed record NormalisingNote(string Step, int Count, Span First, string Example, string Message);
