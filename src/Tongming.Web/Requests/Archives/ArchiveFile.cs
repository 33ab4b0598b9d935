using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Archives;

/// <summary>What an archive file of one case is packed from, as the database had it.</summary>
internal sealed record ArchiveFile(InformationRequest Request, Application Application, string BodyName)
{
    /// <summary>Papers that went out, oldest first.</summary>
    public required IReadOnlyList<CasePaper> Papers { get; init; }

    /// <summary>The body's templates that papers were made of, by kind and version.</summary>
    public required IReadOnlyList<BodyTemplate> Templates { get; init; }

    /// <summary>Files of the case and of its application, oldest first.</summary>
    public required IReadOnlyList<KeptFile> Files { get; init; }

    /// <summary>The acts on the case and on its application, in the order of the chain.</summary>
    public required IReadOnlyList<LedgerEntry> Course { get; init; }

    /// <summary>What people noted, by number of the act.</summary>
    public required IReadOnlyDictionary<long, string> Notes { get; init; }

    /// <summary>The end of the body's chain when it was packed.</summary>
    public required LedgerHead Head { get; init; }

    /// <summary>Name of the archive, such as <c>20260302-001.zip</c>.</summary>
    public string FileName => $"{Request.Number?.ToString() ?? Request.Id.ToString("N")}.zip";
}
