using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Documents;

/// <summary>How much the reader takes on before it refuses. Every file that people bring may be broken or hostile.</summary>
public sealed record DocumentLimits
{
    /// <summary>Size of a file in bytes; a larger one is refused unread.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxFileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Characters of a text, markup included where the file is HTML.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxTextCharacters { get; init; } = 10_000_000;

    /// <summary>Levels of elements inside each other, in HTML and in the XML of office files.</summary>
    [Range(20, 1_000)]
    public int MaxNesting { get; init; } = 200;

    /// <summary>Elements of a page or of one part of an office file.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxElements { get; init; } = 500_000;

    /// <summary>Columns of a table.</summary>
    [Range(10, 20_000)]
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Cells of a workbook, blank ones between others included.</summary>
    [Range(100, 10_000_000)]
    public int MaxCells { get; init; } = 500_000;

    /// <summary>Bytes of all parts of a packed file together after unpacking.</summary>
    [Range(1024, int.MaxValue)]
    public int MaxUnpackedBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>How many times larger a part of more than 1 MiB may become by unpacking.</summary>
    [Range(10, 1_100)]
    public int MaxPackingRatio { get; init; } = 200;

    /// <summary>Parts of a packed file.</summary>
    [Range(10, 100_000)]
    public int MaxPackedParts { get; init; } = 5_000;

    /// <summary>Time for building the tree of a HTML page, a net under the other limits.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ParsingTime { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Time for an outside program; then it is killed with everything that it started.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ConverterTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of memory that an outside program may hold.</summary>
    [Range(64L * 1024 * 1024, 64L * 1024 * 1024 * 1024)]
    public long MaxConverterMemory { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Folders in which outside programs are looked for, separated as in PATH; null for PATH itself.</summary>
    public string? ProgramFolders { get; init; }
}
