using System.Diagnostics;

namespace Tongming.Bench.Load;

/// <summary>What the disk can do in this minute: 4 KB appended and waited for, again and again.</summary>
internal static class DiskRate
{
    /// <summary>How often a second, over three seconds.</summary>
    public static double PerSecond(string folder)
    {
        var file = Path.Combine(folder, "disk-rate.bin");
        var block = new byte[4096];
        var count = 0;
        var began = Stopwatch.GetTimestamp();
        using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            for (; Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(3); count++)
            {
                stream.Write(block);
                stream.Flush(flushToDisk: true);
            }
        }

        File.Delete(file);
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
