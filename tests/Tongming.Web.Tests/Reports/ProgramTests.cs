using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Tongming.Web.Tests.Reports;

/// <summary>The program as a process of its own: what no test inside this process can show.</summary>
public sealed class ProgramTests
{
    private static async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tongming.Web.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [Fact]
    public async Task Standard_output_carries_the_result_and_nothing_else()
    {
        var (exit, output, error) = await RunAsync("check", TestFolder.Sample("layout-2023.txt"), "--format", "json");
        Assert.Equal(1, exit);
        Assert.Empty(error);
        Assert.Equal("annual-report", JsonDocument.Parse(output).RootElement.GetProperty("files")[0].GetProperty("kind").GetString());
        Assert.Contains("政府信息", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_ends_with_64()
    {
        var (exit, output, error) = await RunAsync("check", "--fast", "a.txt");
        Assert.Equal(64, exit);
        Assert.Empty(output);
        Assert.Contains("--fast", error, StringComparison.Ordinal);
    }
}
