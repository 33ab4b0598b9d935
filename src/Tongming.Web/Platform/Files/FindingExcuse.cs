namespace Tongming.Web.Platform.Files;

/// <summary>Why something that was found in a file may go out with it.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="Kind">Code of what was found.</param>
/// <param name="Reason">The reason, as the officer wrote it.</param>
internal sealed record FindingExcuse(string Sha256, string Kind, string Reason);
