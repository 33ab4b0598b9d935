using Tongming.Texts;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Reports;

/// <summary>A file that somebody brought, by its name. Its content is fetched only when its turn comes, so that many wait cheaply.</summary>
public sealed class ReportFile
{
    private readonly Func<DocumentReader, CancellationToken, Task<Outcome<SourceDocument>>> read;

    private ReportFile(string name, Func<DocumentReader, CancellationToken, Task<Outcome<SourceDocument>>> read)
    {
        Name = name;
        this.read = read;
    }

    public string Name { get; }

    /// <summary>A file that is in memory already.</summary>
    public static ReportFile OfBytes(string name, ReadOnlyMemory<byte> content) =>
        new(name, (reader, cancel) => reader.ReadAsync(name, content, cancel));

    /// <summary>A text that was pasted or sent as such; it is not searched for the marks of other kinds of files.</summary>
    public static ReportFile OfText(string name, string text) =>
        new(
            name,
            (_, _) =>
                Task.FromResult<Outcome<SourceDocument>>(
                    string.IsNullOrWhiteSpace(text) ? new Refusal("document.empty") : SourceDocument.Plain(text)
                )
        );

    /// <summary>A file of a form; its stream is read once.</summary>
    public static ReportFile OfUpload(IFormFile file)
    {
        var name = NameOf(file.FileName);
        return new(
            name,
            async (reader, cancel) =>
            {
                await using var stream = file.OpenReadStream();
                return await ReadStreamAsync(reader, name, stream, file.Length, cancel);
            }
        );
    }

    /// <summary>A stream that can be read once, such as standard input.</summary>
    public static ReportFile OfStream(string name, Stream stream) =>
        new(name, (reader, cancel) => ReadStreamAsync(reader, name, stream, 0, cancel));

    /// <summary>A file on disk.</summary>
    public static ReportFile OfPath(string path) => new(path, (reader, cancel) => ReadPathAsync(reader, path, cancel));

    /// <summary>The text and tables of the file, or why there are none.</summary>
    public Task<Outcome<SourceDocument>> ReadAsync(DocumentReader reader, CancellationToken cancel) => read(reader, cancel);

    private static async Task<Outcome<SourceDocument>> ReadPathAsync(DocumentReader reader, string path, CancellationToken cancel)
    {
        if (Directory.Exists(path))
            return new Refusal("check.file-is-folder");
        try
        {
            await using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                1,
                FileOptions.SequentialScan
            );
            return await ReadStreamAsync(reader, path, stream, stream.CanSeek ? stream.Length : 0, cancel);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Refusal("check.file-missing");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Refusal("check.file-unreadable");
        }
    }

    private static async Task<Outcome<SourceDocument>> ReadStreamAsync(
        DocumentReader reader,
        string name,
        Stream stream,
        long length,
        CancellationToken cancel
    )
    {
        if (length > ReportsModule.Limits.MaxFileBytes)
            return new Refusal("check.file-too-large", ReportsModule.Limits.MaxFileBytes / (1024 * 1024));
        var content = await BoundedContent.ReadAsync(stream, length, ReportsModule.Limits.MaxFileBytes, cancel);
        if (content is null)
            return new Refusal("check.file-too-large", ReportsModule.Limits.MaxFileBytes / (1024 * 1024));
        return await reader.ReadAsync(name, content.Value, cancel);
    }

    /// <summary>Browsers may send a path, and anybody may send control characters.</summary>
    private static string NameOf(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(character => !char.IsControl(character)));
        return name.Length switch
        {
            0 => "未命名文件",
            > 200 => name[..200],
            _ => name,
        };
    }
}
