using Tongming.Web.Platform.Documents.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Publications.Checks;

namespace Tongming.Web.Publications.Files;

/// <summary>Takes the files that somebody brings for an item into the store and reads their words. They belong to it once they are saved.</summary>
internal sealed class TakeFiles(KeepFiles keep, RefuseMarkedFile marked)
{
    /// <summary>Takes all of them, or says what is wrong with each that is not taken; then none is.</summary>
    /// <param name="bodyId">The body in whose store they lie.</param>
    /// <param name="files">What was posted.</param>
    /// <param name="cancel">Stops outside programs too.</param>
    public async Task<(IReadOnlyList<AddedFile> Added, IReadOnlyList<string> Problems)> RunAsync(
        Guid bodyId,
        IEnumerable<IFormFile> files,
        CancellationToken cancel
    )
    {
        var (added, problems) = (new List<AddedFile>(), new List<string>());
        foreach (var file in files.Take(KeepFiles.MostFiles))
        {
            var taken = await TakeAsync(bodyId, file, cancel);
            if (taken.Value is { } one)
                added.Add(one);
            else
                problems.Add(SayOf(taken.Refusal!, file.FileName));
        }

        return (added, problems);
    }

    /// <summary>Takes one. What carries a mark of secrecy is not even stored (R3-34).</summary>
    private async Task<Outcome<AddedFile>> TakeAsync(Guid bodyId, IFormFile file, CancellationToken cancel)
    {
        var content = await keep.BytesOfAsync(file, cancel);
        if (content.Refusal is { } tooLarge)
            return tooLarge;
        var words = await marked.ReadAsync(UploadName.Sanitise(file.FileName), content.Value!, cancel);
        if (words.Refusal is { } secret)
            return secret;
        var kept = await keep.RunAsync(bodyId, file.FileName, content.Value!, cancel);
        return kept.Refusal is { } refusal ? refusal : new AddedFile(Guid.NewGuid(), kept.Value!, Kept(words.Value!));
    }

    private static string SayOf(Refusal refusal, string name) =>
        refusal.Code.StartsWith("publication.", StringComparison.Ordinal) ? PublicationText.Say(refusal) : KeepFiles.Say(refusal, name);

    /// <summary>As much of the words as any search looks at.</summary>
    private static string Kept(string words) => (words.Length <= FileText.Longest ? words : words[..FileText.Longest]).Replace('\0', ' ');
}
