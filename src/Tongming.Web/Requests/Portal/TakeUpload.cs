using Tongming.Web.Platform.Files;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal;

/// <summary>Takes a file from the public into the store, or says what is wrong with it. It belongs to nothing yet.</summary>
internal sealed class TakeUpload(IFileStore store)
{
    /// <summary>Most megabytes of one file.</summary>
    public const int MostMegabytes = 20;

    /// <summary>Bytes that one posting of files may have altogether; beyond them nothing is read.</summary>
    public const long MostAtOnce = 160L * 1024 * 1024;

    /// <summary>Takes one file.</summary>
    public async Task<Outcome<IntakeFile>> RunAsync(Guid bodyId, IFormFile file, string purpose, CancellationToken cancel)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/')).Trim();
        if (file.Length == 0)
            return new Refusal("upload.empty", name);
        if (file.Length > MostMegabytes * 1024L * 1024L)
            return new Refusal("upload.too-large", name, MostMegabytes);
        await using var content = file.OpenReadStream();
        if (await UploadKind.OfAsync(name, content, cancel) is not { } kind)
            return new Refusal("upload.wrong-kind", name, UploadKind.Words);
        content.Position = 0;
        return new IntakeFile(Guid.CreateVersion7(), await store.PutAsync(bodyId, content, cancel), name, kind, purpose);
    }
}
