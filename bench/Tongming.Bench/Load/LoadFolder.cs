namespace Tongming.Bench.Load;

/// <summary>A folder for the data of one measurement, on a real disk: below the present folder unless <c>BENCH_FOLDER</c> names another.</summary>
internal sealed class LoadFolder : IDisposable
{
    public LoadFolder(string name)
    {
        var root =
            Environment.GetEnvironmentVariable("BENCH_FOLDER")
            ?? System.IO.Path.Combine(Environment.CurrentDirectory, "artifacts", "bench", "data");
        Path = System.IO.Path.Combine(root, $"{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
