using System.Globalization;
using System.Runtime.InteropServices;

namespace Tongming.Bench;

/// <summary>What it ran on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var processor = ValueOf("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = long.Parse((ValueOf("/proc/meminfo", "MemTotal") ?? "0 kB").Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024;
        var kernel = File.ReadAllText("/proc/sys/kernel/osrelease").Trim();
        return $"{Environment.ProcessorCount} cores of {processor}, {memory} GB of memory, Linux {kernel}, {RuntimeInformation.FrameworkDescription}";
    }

    private static string? ValueOf(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':')[1].Trim();
}
