using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Something that a document states, with the place where it does.</summary>
/// <typeparam name="T">What is stated.</typeparam>
/// <param name="Value">The thing.</param>
/// <param name="Span">Its words in the layout text.</param>
internal sealed record Stated<T>(T Value, Span Span);
