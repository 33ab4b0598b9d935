using System.Linq.Expressions;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>A volume as lists and the portal know it: everything but its text, which is long and is read only where it is written.</summary>
internal sealed record ListedVolume
{
    /// <summary>For queries.</summary>
    public static Expression<Func<Volume, ListedVolume>> Of { get; } =
        one => new ListedVolume
        {
            BodyId = one.BodyId,
            Id = one.Id,
            Kind = one.Kind,
            TemplateId = one.TemplateId,
            Title = one.Title,
            Period = one.Period,
            No = one.No,
            Reason = one.Reason,
            MadeAt = one.MadeAt,
            ContentFile = one.ContentFile,
            PdfFile = one.PdfFile,
            PdfAttempts = one.PdfAttempts,
            ReleaseId = one.ReleaseId,
            ShownFrom = one.ShownFrom,
        };

    public required Guid BodyId { get; init; }

    public required Guid Id { get; init; }

    public required VolumeKind Kind { get; init; }

    public required Guid TemplateId { get; init; }

    public required string Title { get; init; }

    public required string Period { get; init; }

    public required int No { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string ContentFile { get; init; }

    public required string PdfFile { get; init; }

    public required int PdfAttempts { get; init; }

    public required Guid? ReleaseId { get; init; }

    public required DateTimeOffset? ShownFrom { get; init; }

    /// <summary>Where everybody reads it.</summary>
    public string Address => $"/volumes/{Id}";

    /// <summary>Since when everybody reads it; asked of those that are out only.</summary>
    public DateTimeOffset Shown => ShownFrom!.Value;
}
