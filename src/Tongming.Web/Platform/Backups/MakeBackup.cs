using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Backups;

/// <summary>
/// Writes a backup of everything — database, keys, stored files — while the office goes on working. It appears under its name
/// only when it is whole and has been read again.
/// </summary>
internal sealed class MakeBackup(IDatabasePart database, IFileStore store, LegalClock clock, Action<string> say)
{
    /// <summary>A backup that was made.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="Manifest">What it holds.</param>
    /// <param name="Seal">SHA-256 of the manifest, which covers everything else.</param>
    /// <param name="Damaged">Stored files that were already damaged in the installation.</param>
    public sealed record Made(string Path, BackupManifest Manifest, string Seal, IReadOnlyList<StoredName> Damaged);

    /// <summary>Makes it; refused where there is nothing to keep, where the target exists, or where a program is missing.</summary>
    /// <param name="target">A folder that does not exist yet, or a file that ends in <c>.tar.gz</c>.</param>
    /// <param name="cancel">Stops it; nothing is left behind.</param>
    public async Task<Outcome<Made>> RunAsync(string target, CancellationToken cancel = default)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (File.Exists(path) || Directory.Exists(path))
            return new Refusal("backup.target-exists", path);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(unfinished);
            var made = await WriteAsync(unfinished, path, cancel);
            if (made.Succeeded)
                await NameAsync(unfinished, path, cancel);
            return made;
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            File.Delete(unfinished + ".packed");
        }
    }

    private async Task<Outcome<Made>> WriteAsync(string folder, string path, CancellationToken cancel)
    {
        say("正在备份数据库……");
        var state = await database.WriteAsync(folder, cancel);
        if (!state.Succeeded)
            return state.Refusal;
        say("正在备份文件……");
        var (count, damaged) = await BackupFiles.TakeAsync(store, folder, cancel);
        var manifest = new BackupManifest(
            BackupManifest.PresentFormat,
            CommandLine.Version,
            database.Engine,
            clock.Now().Instant,
            state.Value,
            [await FileSum.PartAsync(folder, database.FileName, cancel), await FileSum.PartAsync(folder, BackupFiles.List, cancel)],
            count
        );
        await manifest.WriteAsync(folder, cancel);
        say("正在重新读取并核对备份……");
        if (await BackupCheck.RunAsync(folder, cancel) is { } reason)
            return reason;
        return new Made(path, manifest, await FileSum.OfAsync(Path.Combine(folder, BackupManifest.FileName), cancel), damaged);
    }

    private static async Task NameAsync(string unfinished, string path, CancellationToken cancel)
    {
        if (!BackupArchive.IsNamed(path))
        {
            Directory.Move(unfinished, path);
            return;
        }

        await BackupArchive.PackAsync(unfinished, unfinished + ".packed", cancel);
        File.Move(unfinished + ".packed", path, overwrite: false);
    }
}
