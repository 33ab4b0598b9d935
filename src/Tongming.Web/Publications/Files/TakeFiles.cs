using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Publications.Files;

/// <summary>Takes the files that somebody brings for an item into the store and reads their words. They belong to it once they are saved.</summary>
internal sealed class TakeFiles(KeepFiles keep)
{
    private readonly DocumentReader reader = new(new DocumentLimits());

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
            var kept = await keep.RunAsync(bodyId, file, cancel);
            if (kept.Refusal is { } refusal)
                problems.Add(KeepFiles.Say(refusal, file.FileName));
            else
                added.Add(new AddedFile(Guid.NewGuid(), kept.Value!, await WordsAsync(bodyId, kept.Value!, cancel)));
        }

        return (added, problems);
    }

    /// <summary>What a file says; nothing where it cannot be read, such as a scan.</summary>
    private async Task<string> WordsAsync(Guid bodyId, StagedFile file, CancellationToken cancel)
    {
        if (file.MediaType.StartsWith("image/", StringComparison.Ordinal))
            return "";
        var read = await reader.ReadAsync(file.Name, await keep.ReadAsync(bodyId, file, cancel), cancel);
        var text = read.Value?.Text.Text.Replace('\0', ' ') ?? "";
        return text.Length <= FileText.Longest ? text : text[..FileText.Longest];
    }
}
