using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Tongming.Bench.Load;

namespace Tongming.Bench.Numbers;

/// <summary>The same slice from DuckDB, asked by a small script (<c>bench/duckdb</c>) that npm gives the database.</summary>
internal static class DuckSlices
{
    private const int Rounds = 400;

    /// <summary>What the script says of its rounds, in milliseconds.</summary>
    /// <param name="Version">Of the database.</param>
    /// <param name="Threads">How many it uses.</param>
    /// <param name="Same">The same slice again and again.</param>
    /// <param name="Other">Another month each time.</param>
    internal sealed record Said(string Version, string Threads, double[] Same, double[] Other);

    public static void Measure(BenchCube cube, string folder)
    {
        var script = Path.Combine(Environment.CurrentDirectory, "bench", "duckdb");
        // Not "ci", which wants the programs of all other machines in the lock file too.
        if (Run("npm", ["install", "--no-save", "--silent"], script) is null)
        {
            Report.Line("cubes", "DuckDB was not measured: npm does not have it.");
            return;
        }

        var (table, answers) = (Path.Combine(folder, "numbers.csv"), Path.Combine(folder, "answers.bin"));
        Write(cube, table);
        if (Run("node", ["slices.mjs", table, Path.Combine(folder, "numbers.duckdb"), answers, $"{Rounds}"], script) is not { } said)
        {
            Report.Line("cubes", "DuckDB was not measured: its script failed.");
            return;
        }

        Compare(cube, answers);
        var one = JsonSerializer.Deserialize<Said>(said, JsonSerializerOptions.Web)!;
        foreach (var (way, times) in new[] { ("the same", one.Same), ("another month each time", one.Other) })
            SliceRounds.Say($"DuckDB {one.Version} with {one.Threads} threads, from node", way, new Percentiles(times), times.Length, "");
    }

    /// <summary>The script leaves the numbers of the last slices of both ways.</summary>
    private static void Compare(BenchCube cube, string answers)
    {
        var expected = new double[2 * BenchCube.Selected];
        BenchCube.Read(cube.Numbers, SliceRounds.Month, expected);
        BenchCube.Read(cube.Numbers, SliceRounds.Another(Rounds - 1), expected.AsSpan(BenchCube.Selected));
        if (!MemoryMarshal.AsBytes(expected.AsSpan()).SequenceEqual(File.ReadAllBytes(answers)))
            throw new InvalidOperationException("DuckDB reads other numbers.");
    }

    private static void Write(BenchCube cube, string path)
    {
        using var table = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        table.Write("zb,fl,dq,sj,value\n");
        var (at, of) = (0, BenchCube.Large);
        for (var indicator = 0; indicator < of.Indicators; indicator++)
        for (var one = 0; one < of.Classes; one++)
        for (var region = 0; region < of.Regions; region++)
        for (var month = 0; month < of.Months; month++)
            table.Write(string.Create(CultureInfo.InvariantCulture, $"{indicator},{one},{region},{month},{cube.Numbers[at++]}\n"));
    }

    /// <summary>What a program says, or null where it is not there or fails.</summary>
    private static string? Run(string program, IEnumerable<string> arguments, string folder)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
            )!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
