using System.Diagnostics;
using Tongming.Bench.Load;
using Tongming.Web.Platform.Data;

namespace Tongming.Bench.Numbers;

/// <summary>The running program with many data sets of usual size and some of ten million cells: its answers to programs and its pages.</summary>
internal static class NumbersServed
{
    /// <summary>Data sets of usual size.</summary>
    public const int Sets = 300;

    /// <summary>Data sets of ten million cells.</summary>
    public const int LargeSets = 4;

    /// <summary>Indicators that the office explains.</summary>
    private const int Explained = 2000;

    /// <summary>Categories of a data set of usual size: 48,000 cells.</summary>
    public static (int Indicators, int Classes, int Regions, int Months) Usual => (40, 1, 10, 120);

    public static async Task RunAsync(string program, string peer, string part)
    {
        using var folder = new LoadFolder("cubes-served");
        if (!folder.IsFilled)
            await FillAsync(new DataOptions { Folder = folder.Path, Durable = false });
        using var served = await ServedProgram.StartAsync(program, folder.Path);
        if (part is "all" or "pages")
            await NumberPages.MeasureAsync(served);
        if (part is "all" or "answers")
            await AnswerLoad.MeasureAsync(served, peer, folder.Path);
        Report.Line(
            "cubes",
            $"the program held at most {served.PeakMegabytes:f0} MB, what it has mapped and touched of cube files among it"
        );
    }

    public static string CodeOf(int set) => $"bench-{set}";

    public static string LargeCodeOf(int set) => $"bench-large-{set}";

    private static async Task FillAsync(DataOptions options)
    {
        var watch = Stopwatch.StartNew();
        await using var office = await NumbersOffice.CreateAsync(options);
        await office.ExplainAsync(Explained);
        for (var set = 0; set < Sets; set++)
            await office.AddReleasedAsync(CodeOf(set), $"街道数据{set:d3}（月度）", BenchCube.Make($"街道数据{set:d3}", Usual).Cube);
        for (var set = 0; set < LargeSets; set++)
            await office.AddReleasedAsync(
                LargeCodeOf(set),
                $"一千万个数{set:d3}（月度）",
                BenchCube.Make($"一千万个数{set:d3}", BenchCube.Large).Cube
            );
        Report.Line(
            "cubes",
            $"{Sets} data sets of 48,000 cells, {LargeSets} of 10,000,000, {Explained:n0} explanations, made in {watch.Elapsed.TotalSeconds:f0} s"
        );
    }
}
