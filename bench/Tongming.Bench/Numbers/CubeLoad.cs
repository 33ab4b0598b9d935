namespace Tongming.Bench.Numbers;

/// <summary>Everything that is measured of statistics, or one part of it.</summary>
internal static class CubeLoad
{
    public static async Task RunAsync(string program, string peer, string part)
    {
        if (part is not ("all" or "slices" or "answers" or "pages" or "import"))
            throw new ArgumentException($"There is no measurement {part} of statistics.", nameof(part));
        if (part is "all" or "slices")
            SliceLoad.Run();
        if (part is "all" or "answers" or "pages")
            await NumbersServed.RunAsync(program, peer, part);
        if (part is "all" or "import")
            await ImportLoad.RunAsync(program);
    }
}
