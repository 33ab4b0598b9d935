using Tongming.Texts;

namespace Tongming.Reports;

/// <summary>One thing that the checker has to say about a report.</summary>
/// <param name="Rule">Id of the rule in <see cref="Rules"/>, such as <c>I-col</c>.</param>
/// <param name="Severity">How sure it is.</param>
/// <param name="Message">One Chinese sentence that a clerk understands.</param>
/// <param name="Sum">The sum written out, zero terms left out, such as <c>3+2=5≠0</c>; null where nothing was added up.</param>
/// <param name="Where">The cells and words that it speaks of, the most telling first; empty where something is missing altogether.</param>
/// <param name="Suggestion">What probably was meant, marked as a suggestion by whoever shows it; null where nothing can be said.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    string Message,
    string? Sum,
    IReadOnlyList<Evidence> Where,
    string? Suggestion = null
);

/// <summary>A cell or some words that a finding speaks of.</summary>
/// <param name="Table">2, 3 or 4 for the tables of the form; null for words outside of them.</param>
/// <param name="Row">Row name of form C (<c>R1</c>…<c>R25</c>) in table 3; the first part of the key in table 2 (<c>penalties</c>); the group (<c>1</c>…<c>3</c>) in table 4.</param>
/// <param name="Column">Column name (<c>c1</c>…<c>c7</c>) in table 3; the second part of the key in table 2 (<c>decisions</c>); the column (<c>1</c>…<c>5</c>) in table 4.</param>
/// <param name="Original">Where the words stand in the text of the document as read.</param>
/// <param name="Place">Where they stood in the file.</param>
/// <param name="Text">The original words, not normalised.</param>
public sealed record Evidence(int? Table, string? Row, string? Column, Span Original, Place Place, string Text);
