namespace Tongming.Bench.Load;

/// <summary>
/// A folder for the data of one measurement, on a real disk: below the present folder unless <c>BENCH_FOLDER</c> names another.
/// With <c>BENCH_KEEP=1</c> it stays and is used again, so that a million cases need not be made for each look.
/// </summary>
internal sealed class LoadFolder : IDisposable
{
    private readonly bool stays = Environment.GetEnvironmentVariable("BENCH_KEEP") == "1";

    public LoadFolder(string name)
    {
        var root =
            Environment.GetEnvironmentVariable("BENCH_FOLDER")
            ?? System.IO.Path.Combine(Environment.CurrentDirectory, "artifacts", "bench", "data");
        Path = System.IO.Path.Combine(root, stays ? name : $"{name}-{Guid.NewGuid():N}");
        IsFilled = Directory.Exists(Path);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>Whether an earlier measurement has left its data here.</summary>
    public bool IsFilled { get; }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!stays)
            Directory.Delete(Path, recursive: true);
    }
}
