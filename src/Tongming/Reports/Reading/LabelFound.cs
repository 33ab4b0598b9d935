namespace Tongming.Reports.Reading;

/// <summary>A label of the form where it stands in the skeleton.</summary>
/// <param name="Row">Index of the row, or -1 for words that only take their own values away (group labels, subtotals).</param>
/// <param name="Start">First character, its numbering included.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Damaged">True where some of its characters are lost.</param>
internal sealed record LabelFound(int Row, int Start, int End, bool Damaged = false);
