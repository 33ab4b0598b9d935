using Tongming.Texts.Steps;

namespace Tongming.Texts;

/// <summary>
/// Brings a text into the form in which rules can read it: one width, simplified characters, no glosses, no leftovers.
/// Each step is a small unit of its own that can be left out and tested alone, and every character keeps its origin.
/// </summary>
public static class Normalising
{
    /// <summary>The steps in the order in which they are taken.</summary>
    public static IReadOnlyList<NormalisingStep> Steps { get; } =
    [
        ShiftedGbk.Step,
        Leftovers.Step,
        PinyinGlosses.Step,
        TraditionalCharacters.Step,
        CharacterWidth.Step,
        PageCrumbs.Step,
        ChineseSpaces.Step,
    ];

    /// <summary>The step of that name, such as <c>spaces</c>.</summary>
    /// <exception cref="KeyNotFoundException">No step has that name.</exception>
    public static NormalisingStep Step(string name) =>
        Steps.FirstOrDefault(step => step.Name == name) ?? throw new KeyNotFoundException($"No step of normalising is named {name}.");

    /// <summary>Takes all steps but those named in <paramref name="leftOut"/>.</summary>
    /// <returns>The text, whose origins are indices of <paramref name="text"/> whatever steps were taken.</returns>
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
/// <param name="Apply">Takes the text so far and gives the next one, with notes on what it found added; a text in which it finds nothing is given back as the same object.</param>
public sealed record NormalisingStep(string Name, string Meaning, Func<Normalised, Normalised> Apply);

/// <summary>A normalised text with what was found on the way.</summary>
/// <param name="Text">The characters with their origins in the text as read.</param>
/// <param name="Notes">One entry for each step that found something worth telling.</param>
public sealed record Normalised(MappedText Text, IReadOnlyList<NormalisingNote> Notes)
{
    /// <summary>This with the text that a step made of it; the same object where the step left the text alone.</summary>
    internal Normalised Rewritten(MappedText text) => ReferenceEquals(text, Text) ? this : this with { Text = text };

    /// <summary>This with one more note; <paramref name="first"/> is a stretch of the text that the step was given.</summary>
    internal Normalised Noted(string step, int count, Span first, MappedText given, string message) =>
        this with
        {
            Notes =
            [
                .. Notes,
                new NormalisingNote(step, count, given.OriginOf(first), given.Text.Substring(first.Start, first.Length), message),
            ],
        };
}

/// <summary>What a step found.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Count">How many places.</param>
/// <param name="First">The first of them, in the text as read.</param>
/// <param name="Example">The words there.</param>
/// <param name="Message">One Chinese sentence.</param>
public sealed record NormalisingNote(string Step, int Count, Span First, string Example, string Message);
