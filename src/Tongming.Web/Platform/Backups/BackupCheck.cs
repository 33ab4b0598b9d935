namespace Tongming.Web.Platform.Backups;

/// <summary>Whether the parts of a backup are those that its manifest names.</summary>
internal static class BackupCheck
{
    /// <summary>Says what is wrong with the backup in a folder, or null.</summary>
    public static async Task<Refusal?> RunAsync(string folder, CancellationToken cancel)
    {
        if (await BackupManifest.ReadAsync(folder, cancel) is not { } manifest)
            return new Refusal("restore.no-manifest", folder);
        if (manifest.Format > BackupManifest.PresentFormat)
            return new Refusal("restore.newer", manifest.Program);
        foreach (var part in manifest.Parts)
        {
            if (part.Name != Path.GetFileName(part.Name))
                return new Refusal("restore.no-manifest", folder);
            var path = Path.Combine(folder, part.Name);
            if (!File.Exists(path) || await FileSum.OfAsync(path, cancel) != part.Sha256)
                return new Refusal("restore.part-changed", part.Name);
        }

        if (!manifest.Parts.Any(part => part.Name == BackupFiles.List))
            return new Refusal("restore.part-changed", BackupFiles.List);
        if (await BackupFiles.ListedAsync(folder, cancel) is not { } listed || listed.Count != manifest.Files)
            return new Refusal("restore.part-changed", BackupFiles.List);
        return await BackupFiles.ChangedAsync(folder, listed, cancel) is { } changed ? new Refusal("restore.part-changed", changed) : null;
    }
}
