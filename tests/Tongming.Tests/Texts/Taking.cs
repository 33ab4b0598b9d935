using Tongming.Texts;

namespace Tongming.Tests.Texts;

/// <summary>Takes one step, or all, over words of a test.</summary>
internal static class Taking
{
    public static Normalised Step(string name, string text) => Normalising.Step(name).Apply(new Normalised(MappedText.Same(text), []));

    public static string Words(string name, string text) => Step(name, text).Text.Text;

    public static Normalised AllBut(string name, string text) => Normalising.Apply(text, new HashSet<string> { name });

    /// <summary>The origin of each character and of the end.</summary>
    public static int[] Origins(MappedText text) => [.. Enumerable.Range(0, text.Text.Length + 1).Select(text.OriginOf)];
}
