namespace Tongming.Web.Platform.Documents;

/// <summary>A folder that only this program can read; it goes with everything in it.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("tongming-").FullName;

    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Dispose()
    {
        // A program that was just killed may still be writing; what it leaves is removed by the system's cleaning of temporary files.
        try
        {
            Directory.Delete(FullName, recursive: true);
        }
        catch (IOException) { }
        catch (UnauthorizedAccessException) { }
    }
}
