namespace Tongming.Web.Requests.Archives;

/// <summary>One piece of an archive file, in its order.</summary>
/// <param name="Name">Name as people read it, with its ending.</param>
/// <param name="Kind">What it is, such as 文书 or 附件.</param>
/// <param name="Date">The day that it bears.</param>
/// <param name="Number">Its document number, if it has one.</param>
/// <param name="Content">Gives its content; null where there is none, as <paramref name="Remark"/> says.</param>
/// <param name="Remark">What the reader must know.</param>
internal sealed record ArchiveItem(
    string Name,
    string Kind,
    DateOnly? Date,
    string? Number,
    Func<CancellationToken, Task<Stream>>? Content,
    string Remark = ""
);

/// <summary>A line of the index.</summary>
/// <param name="Order">Number in the file, from 1.</param>
/// <param name="Item">The piece.</param>
/// <param name="Path">Name inside the archive; empty where it has no content.</param>
/// <param name="Sha256">Of the content, in hex; empty where it has none.</param>
/// <param name="Remark">What the reader must know.</param>
internal sealed record IndexLine(int Order, ArchiveItem Item, string Path, string Sha256, string Remark);
