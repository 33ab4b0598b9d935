using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>A new file without what could be taken out.</summary>
/// <param name="FileName">Its name: as before, but a file whose programs were taken out loses the ending that promises them.</param>
/// <param name="Copy">Its bytes with their hash.</param>
/// <param name="Before">What was found in the original.</param>
/// <param name="After">What is still found, which only people can mend.</param>
public sealed record CleanedFile(string FileName, SealedCopy Copy, InspectionReport Before, InspectionReport After);
