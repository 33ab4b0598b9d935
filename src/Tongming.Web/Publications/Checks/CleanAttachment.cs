using Tongming.Publications;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Cleaning;
using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Publications.Checks;

/// <summary>Makes a copy of an attachment without what is hidden in it; the attachment stays as it is until somebody puts the copy in its place.</summary>
internal sealed class CleanAttachment(CheckAttachment attachments)
{
    private readonly CleanCopy clean = new(new DocumentLimits());

    /// <summary>The copy. Refused: <c>publication.check.file-gone</c>, and whatever a kind of file cannot be cleaned for.</summary>
    public async Task<Outcome<CleanedFile>> RunAsync(Edition edition, Guid fileId, CancellationToken cancel)
    {
        if (edition.Content().Files.FirstOrDefault(one => one.Id == fileId) is not { } file)
            return new Refusal("publication.check.file-gone");
        return await attachments.ReadAsync(edition.BodyId, file, cancel) is { } content
            ? await clean.RunAsync(file.Name, content, cancel)
            : new Refusal("publication.check.file-gone");
    }

    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal) =>
        refusal.Code.StartsWith("publication.", StringComparison.Ordinal) ? PublicationText.Say(refusal) : InspectionText.Say(refusal);
}
