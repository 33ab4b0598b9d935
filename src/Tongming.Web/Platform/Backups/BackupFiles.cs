using System.Security.Cryptography;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Platform.Backups;

/// <summary>
/// The stored files in a backup, encrypted as they lie in the store, and their list in the form that <c>sha256sum -c</c> reads.
/// </summary>
internal static class BackupFiles
{
    /// <summary>The list's name in the backup.</summary>
    public const string List = "files.txt";

    private const string Folder = "files/";

    /// <summary>Takes every content of the store into a backup; answers how many, and which of them are not what was put in.</summary>
    public static async Task<(int Count, IReadOnlyList<StoredName> Damaged)> TakeAsync(
        IFileStore store,
        string folder,
        CancellationToken cancel
    )
    {
        var (count, damaged) = (0, new List<StoredName>());
        await using var list = new StreamWriter(Path.Combine(folder, List)) { NewLine = "\n" };
        await foreach (var name in store.AllAsync(cancel))
        {
            var target = Path.Combine(folder, Folder, name.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                await CopyAsync(store, name, target, cancel);
            }
            catch (FileNotFoundException)
            {
                // It was deleted since it was listed.
                continue;
            }

            await list.WriteLineAsync($"{await FileSum.OfAsync(target, cancel)}  {Folder}{name.Path}");
            count++;
            if (!await IsWholeAsync(store, name, cancel))
                damaged.Add(name);
        }

        return (count, damaged);
    }

    /// <summary>Reads the list; null where a line is not one.</summary>
    public static async Task<IReadOnlyList<(StoredName Name, string Sum)>?> ListedAsync(string folder, CancellationToken cancel)
    {
        var listed = new List<(StoredName, string)>();
        await foreach (var line in File.ReadLinesAsync(Path.Combine(folder, List), cancel))
        {
            if (line.Split("  ") is not [var sum, var path] || !path.StartsWith(Folder, StringComparison.Ordinal))
                return null;
            if (StoredName.Parse(path[Folder.Length..]) is not { } name || !StoredName.IsSha256(sum))
                return null;
            listed.Add((name, sum));
        }

        return listed;
    }

    /// <summary>Names the first listed file that is missing or changed, or null.</summary>
    public static async Task<string?> ChangedAsync(
        string folder,
        IEnumerable<(StoredName Name, string Sum)> listed,
        CancellationToken cancel
    )
    {
        foreach (var (name, sum) in listed)
        {
            var path = PathOf(folder, name);
            if (!File.Exists(path) || await FileSum.OfAsync(path, cancel) != sum)
                return Folder + name.Path;
        }

        return null;
    }

    /// <summary>Where a content lies in a backup.</summary>
    public static string PathOf(string folder, StoredName name) => Path.Combine(folder, Folder, name.Path);

    private static async Task CopyAsync(IFileStore store, StoredName name, string target, CancellationToken cancel)
    {
        await using var from = await store.OpenAsItLiesAsync(name, cancel);
        await using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        await from.CopyToAsync(to, cancel);
    }

    private static async Task<bool> IsWholeAsync(IFileStore store, StoredName name, CancellationToken cancel)
    {
        try
        {
            await using var content = await store.OpenAsync(name, cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == name.Sha256;
        }
        catch (DamagedFileException)
        {
            return false;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
    }
}
