namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Something in a file that its readers should not get, or that somebody should look at before it goes out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">Whether it keeps the file back.</param>
/// <param name="Place">Where it is in words, such as <c>工作表“底册”（隐藏） 第12行</c>; empty for the file as a whole.</param>
/// <param name="Sentence">One Chinese sentence: what was found and how to mend it. Personal data in it is masked.</param>
/// <param name="IsRemovable">True where <see cref="Cleaning.CleanCopy"/> takes it out.</param>
public sealed record InspectionFinding(InspectionKind Kind, InspectionSeverity Severity, string Place, string Sentence, bool IsRemovable)
{
    /// <summary>Names this finding among those of the same file: what a written justification refers to.</summary>
    public string Key => $"{Kind}:{Place}:{Sentence}";

    /// <summary>False for what no written reason can let out: marks of secrecy, and files that could not be looked into.</summary>
    public bool MayBeJustified => Kind is not (InspectionKind.ClassificationMark or InspectionKind.UnknownKind);
}

/// <summary>Whether a finding keeps a file back.</summary>
public enum InspectionSeverity
{
    /// <summary>The file stays until this is removed or justified in writing.</summary>
    Blocks,

    /// <summary>To be looked at; the file may go.</summary>
    Notes,
}
