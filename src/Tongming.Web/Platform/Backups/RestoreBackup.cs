using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Platform.Backups;

/// <summary>
/// Fills an empty installation from a backup. Everything is checked against the manifest before anything is written, and the
/// counts and chains of the restored database once more before it is kept.
/// </summary>
internal sealed partial class RestoreBackup(Engine engine, IDatabasePart database, IFileStore store, Action<string> say)
{
    /// <summary>What was asked for.</summary>
    /// <param name="Source">Folder or .tar.gz of the backup.</param>
    /// <param name="DespiteBrokenLedger">Keeps a database whose chain was already broken when the backup was made.</param>
    public sealed record Input(string Source, bool DespiteBrokenLedger);

    /// <summary>Restores; what is refused leaves the installation empty.</summary>
    public async Task<Outcome<BackupManifest>> RunAsync(Input input, CancellationToken cancel = default)
    {
        if (Directory.Exists(input.Source))
            return await FromFolderAsync(input.Source, input, cancel);
        if (!File.Exists(input.Source))
            return new Refusal("restore.no-source", input.Source);
        using var unpacked = new PrivateFolder();
        say("正在解开备份……");
        return await BackupArchive.UnpackAsync(input.Source, unpacked, cancel)
            ? await FromFolderAsync(unpacked.FullName, input, cancel)
            : new Refusal("restore.unreadable", Path.GetFileName(input.Source));
    }

    private async Task<Outcome<BackupManifest>> FromFolderAsync(string folder, Input input, CancellationToken cancel)
    {
        say("正在核对备份……");
        if (await BackupCheck.RunAsync(folder, cancel) is { } wrong)
            return wrong;
        var manifest = (await BackupManifest.ReadAsync(folder, cancel))!;
        if (await UnfitAsync(manifest, cancel) is { } unfit)
            return unfit;
        var listed = (await BackupFiles.ListedAsync(folder, cancel))!;
        var restored = false;
        try
        {
            say("正在恢复文件……");
            foreach (var (name, _) in listed)
            {
                await using var content = File.OpenRead(BackupFiles.PathOf(folder, name));
                await store.PutAsItLiesAsync(name, content, cancel);
            }

            say("正在恢复数据库并验证台账……");
            var reason = await database.RestoreAsync(
                Path.Combine(folder, database.FileName),
                manifest.State.Tables.Keys,
                state => Judge(state, manifest.State, input.DespiteBrokenLedger),
                cancel
            );
            restored = reason is null;
            return reason is null ? manifest : reason;
        }
        finally
        {
            // The database comes last: without it the files are nobody's.
            if (!restored)
                foreach (var (name, _) in listed)
                    await store.DeleteAsync(name, DateTimeOffset.MaxValue, CancellationToken.None);
        }
    }

    /// <summary>Why a whole backup does not fit this program or this installation, or null.</summary>
    private async Task<Refusal?> UnfitAsync(BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        if (manifest.Engine != database.Engine)
            return new Refusal("restore.other-engine", Word(manifest.Engine), Word(database.Engine));
        if (manifest.State.Migrations.Except(db.Database.GetMigrations()).Any())
            return new Refusal("restore.newer", manifest.Program);
        if (
            !manifest.State.Tables.Keys.All(name => TableName().IsMatch(name))
            || !manifest.Parts.Any(part => part.Name == database.FileName)
        )
            return new Refusal("restore.part-changed", BackupManifest.FileName);
        if (!await database.IsEmptyAsync(cancel))
            return new Refusal("restore.not-empty", Word(database.Engine));
        await foreach (var _ in store.AllAsync(cancel))
            return new Refusal("restore.not-empty", "文件");
        return null;
    }

    private static Refusal? Judge(DatabaseState found, DatabaseState promised, bool despiteBrokenLedger)
    {
        if (found.OtherTable(promised) is { } table)
            return new Refusal("restore.other-counts", table);
        if (found.OtherLedger(promised) is { } body)
            return new Refusal("restore.other-ledger", body);
        if (!found.Migrations.SequenceEqual(promised.Migrations))
            return new Refusal("restore.other-counts", "__EFMigrationsHistory");
        return found.Broken is { } broken && !despiteBrokenLedger
            ? new Refusal("restore.broken-ledger", broken.BodyId, broken.Break!.Seq)
            : null;
    }

    private static string Word(string engine) => engine == "postgres" ? "PostgreSQL" : "SQLite";

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableName();
}
