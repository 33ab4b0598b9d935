using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tongming.Web.Platform.Documents;

/// <summary>What an outside program gave.</summary>
internal sealed record ProgramResult(int ExitCode, byte[] Output, string Errors);

/// <summary>Runs programs of the system without a shell, in bounds of time, memory and output.</summary>
internal sealed class OutsideProgram(DocumentLimits limits)
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(100);
    private const int MaxErrorBytes = 64 * 1024;

    /// <summary>The full path of a program, or null where it is not installed.</summary>
    public string? Find(string name)
    {
        var folders = limits.ProgramFolders ?? Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program in a folder of its own until it ends or passes a limit.</summary>
    public async Task<Outcome<ProgramResult>> RunAsync(
        string path,
        IReadOnlyList<string> arguments,
        PrivateFolder folder,
        CancellationToken cancellation
    )
    {
        using var process = new Process { StartInfo = Describe(path, arguments, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new Refusal("document.program-missing", Path.GetFileName(path), Path.GetFileName(path));
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limits.ConverterTime);
        var watch = WatchMemoryAsync(process, stop);
        try
        {
            process.StandardInput.Close();
            var errors = ReadAsync(process.StandardError.BaseStream, MaxErrorBytes, drain: true, stop.Token);
            // A grandchild may hold the pipes open, so each wait must end with the token and not with the pipe.
            var output = await ReadAsync(process.StandardOutput.BaseStream, MaxOutputBytes, drain: false, stop.Token).WaitAsync(stop.Token);
            if (output.Length > MaxOutputBytes)
                return new Refusal("document.too-long", limits.MaxTextCharacters);
            await Task.WhenAll(errors, process.WaitForExitAsync(stop.Token)).WaitAsync(stop.Token);
            return new ProgramResult(process.ExitCode, output, Encoding.UTF8.GetString(await errors));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await watch
                ? new Refusal("document.converter-memory")
                : new Refusal("document.converter-timeout", (int)Math.Ceiling(limits.ConverterTime.TotalSeconds));
        }
        finally
        {
            await stop.CancelAsync();
            await EndAsync(process);
        }
    }

    private int MaxOutputBytes => (int)Math.Min(int.MaxValue / 2, limits.MaxTextCharacters * 3L);

    private static ProcessStartInfo Describe(string path, IReadOnlyList<string> arguments, PrivateFolder folder)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
        };
        // antiword does not start without a home, and LibreOffice would leave its profile in ours.
        start.Environment["HOME"] = folder.FullName;
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    /// <summary>Reads to the end, or to just over the limit; when draining, the rest is read and forgotten so that the program is not held up.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, int limit, bool drain, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length <= limit)
                kept.Write(buffer, 0, read);
            else if (!drain)
                break;
        }

        return kept.ToArray();
    }

    /// <summary>Stops everything and gives true as soon as the program holds more memory than it may; gives false when it has ended.</summary>
    private async Task<bool> WatchMemoryAsync(Process process, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(WatchInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                process.Refresh();
                if (process.HasExited)
                    return false;
                if (process.WorkingSet64 <= limits.MaxConverterMemory)
                    continue;
                await stop.CancelAsync();
                return true;
            }
        }
        catch (OperationCanceledException) { }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
        }

        return false;
    }

    /// <summary>Kills what still runs, and waits until it is gone so that it writes no more into its folder.</summary>
    private static async Task EndAsync(Process process)
    {
        if (process.HasExited)
            return;
        process.Kill(entireProcessTree: true);
        await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));
    }
}
