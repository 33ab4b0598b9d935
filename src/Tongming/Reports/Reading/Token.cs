using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>A cell or word of the document, the smallest thing that tables are put together from.</summary>
/// <param name="Span">Where it stands in the layout text; length 0 for a blank cell.</param>
/// <param name="Text">Its words without spaces.</param>
/// <param name="Line">Index of its line, to tell rows apart in flat text.</param>
internal sealed record Token(Span Span, string Text, int Line)
{
    /// <summary>True for a blank cell.</summary>
    public bool IsBlank => Text.Length == 0;
}
