using System.Runtime.InteropServices;

namespace Tongming.Web.Platform.Files;

/// <summary>Makes sure that a name given to a file outlives a failure of power: on Unix the folder must be written out too.</summary>
internal static class OnDisk
{
    /// <summary>Moves a file that is written out to its name, in place of what is there.</summary>
    public static void Move(string from, string to, bool durable)
    {
        var folder = Path.GetDirectoryName(to)!;
        var fresh = Missing(folder);
        Directory.CreateDirectory(folder);
        File.Move(from, to, overwrite: true);
        if (!durable)
            return;
        WriteOut(folder);
        foreach (var made in fresh)
            WriteOut(Path.GetDirectoryName(made)!);
    }

    private static List<string> Missing(string folder)
    {
        var missing = new List<string>();
        for (var one = folder; one is not null && !Directory.Exists(one); one = Path.GetDirectoryName(one))
            missing.Add(one);
        return missing;
    }

    /// <summary>Windows writes names out by itself, and gives no way to ask for it.</summary>
    private static void WriteOut(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(System.Text.Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        var failed = Sync(handle) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failed)
            throw new IOException($"The folder {folder} cannot be written out: error {error}.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
