using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Reports.Commands;

/// <summary>A file that appears under its name only when it is whole: whoever waits for it never reads half a result.</summary>
internal sealed class ResultFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string unfinished;

    private ResultFile(string path, string unfinished, FileStream stream)
    {
        this.path = path;
        this.unfinished = unfinished;
        Stream = stream;
    }

    public FileStream Stream { get; }

    /// <exception cref="UsageException">The file cannot be written there.</exception>
    public static ResultFile Begin(string path)
    {
        var aside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            if (Directory.Exists(path))
                throw new IOException(path);
            return new ResultFile(path, aside, new FileStream(aside, FileMode.CreateNew, FileAccess.Write));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ReportsText.Say("command.out-impossible", path));
        }
    }

    public async Task FinishAsync()
    {
        await Stream.DisposeAsync();
        File.Move(unfinished, path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        File.Delete(unfinished);
    }
}
