using System.Runtime.InteropServices;
using Tongming.Bench.Load;
using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Selections;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Bench.Numbers;

/// <summary>
/// A strided slice of 10,000 of 10,000,000 cells in process: from the program's cube file, from a bare memory map of the same doubles, from a clustered
/// table of SQLite and from DuckDB, all in one run, all with the same numbers.
/// </summary>
internal static class SliceLoad
{
    private const int Rounds = 2000;

    public static void Run()
    {
        using var folder = new LoadFolder("cubes-slices");
        var cube = BenchCube.Make("一千万个数", BenchCube.Large);
        FromMap(cube, folder.Path);
        FromFile(cube, folder.Path);
        SqliteSlices.Measure(cube, folder.Path);
        DuckSlices.Measure(cube, folder.Path);
    }

    private static void FromMap(BenchCube cube, string folder)
    {
        var path = Path.Combine(folder, "numbers.bin");
        using (var file = File.Create(path))
            for (var at = 0; at < cube.Numbers.Length; at += 100_000)
                file.Write(MemoryMarshal.AsBytes(cube.Numbers.AsSpan(at, 100_000)));
        var mapped = new MappedBytes(File.OpenHandle(path));
        using var held = (IDisposable)mapped;
        var room = new double[BenchCube.Selected];
        SliceRounds.Measure(
            "bare memory map",
            cube,
            Rounds,
            month =>
            {
                BenchCube.Read(MemoryMarshal.Cast<byte, double>(mapped.GetSpan()), month, room);
                return room;
            }
        );
    }

    private static void FromFile(BenchCube cube, string folder)
    {
        var path = Path.Combine(folder, "numbers.cube");
        using (var file = File.Create(path))
            _ = CubeFileWriter.Write(cube.Cube, file).Value;
        var mapped = new MappedBytes(File.OpenHandle(path));
        using var held = (IDisposable)mapped;
        var opened = CubeFile.OpenVerified(mapped.Memory).Value!;
        var chosen = Enumerable.Range(0, BenchCube.Large.Months).Select(Choose).ToArray();
        SliceRounds.Measure(
            "the program's cube file",
            cube,
            Rounds,
            month => opened.Slice(chosen[month]).Value!.Numbers,
            " (aim: ≤ 0.3 ms)"
        );
        SliceRounds.Measure(
            "the program's cube file, with making the selection",
            cube,
            Rounds,
            month => opened.Slice(Choose(month)).Value!.Numbers
        );

        CubeSelection Choose(int month) => CubeSelection.Of(opened.Shape, BenchCube.Strided(month)).Value!;
    }
}
