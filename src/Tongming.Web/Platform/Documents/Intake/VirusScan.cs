namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>Asks a scanner whether a file carries a virus: an edge of the process.</summary>
public interface IVirusScan
{
    /// <summary>Scans bytes. A scanner that does not answer gives <see cref="ScanVerdict.Unavailable"/>, never an exception; only <paramref name="cancellation"/> ends it otherwise.</summary>
    Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>What a scanner says.</summary>
/// <param name="Verdict">Clean, infected, or nothing at all.</param>
/// <param name="Detail">The name of the virus where infected; why there is no answer where unavailable; else empty.</param>
public sealed record ScanResult(ScanVerdict Verdict, string Detail)
{
    /// <summary>Nothing was found.</summary>
    public static ScanResult Clean { get; } = new(ScanVerdict.Clean, "");
}

/// <summary>The answers of a scanner.</summary>
public enum ScanVerdict
{
    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>A virus was found.</summary>
    Infected,

    /// <summary>No answer: no scanner is set, it cannot be reached, or it refuses the file.</summary>
    Unavailable,
}

/// <summary>Stands where no scanner is set.</summary>
public sealed class NoVirusScan : IVirusScan
{
    /// <inheritdoc/>
    public Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult(new ScanResult(ScanVerdict.Unavailable, "not set"));
}
