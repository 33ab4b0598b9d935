using System.ComponentModel.DataAnnotations;

namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>What people may bring.</summary>
public sealed record UploadLimits
{
    /// <summary>Size of one file in bytes; a larger one is refused.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxUploadBytes { get; init; } = 20 * 1024 * 1024;
}
