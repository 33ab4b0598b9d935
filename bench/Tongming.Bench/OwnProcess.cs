using System.Diagnostics;
using System.Globalization;

namespace Tongming.Bench;

/// <summary>A program that is started for one run and watched for its peak of memory.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly Process process;
    private double peak;

    private OwnProcess(Process process) => this.process = process;

    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    public static OwnProcess Start(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string> variables
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var started = new Process { StartInfo = start };
        // Read and thrown away: a full pipe would stop the program.
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new OwnProcess(started);
    }

    /// <summary>Waits for its end and answers with its peak in megabytes.</summary>
    public async Task<double> PeakAtEndAsync()
    {
        var ended = process.WaitForExitAsync();
        while (!ended.IsCompleted)
        {
            ReadPeak();
            await Task.WhenAny(ended, Task.Delay(20));
        }

        await ended;
        return peak;
    }

    public double ReadPeak()
    {
        try
        {
            // The kernel keeps the high-water mark, so the last look before the end is the whole truth but for its last moments.
            var line = File.ReadLines($"/proc/{process.Id}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            if (line is not null)
                peak = Math.Max(
                    peak,
                    double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
                );
        }
        catch (IOException)
        {
            // It ended between two looks.
        }

        return peak;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
