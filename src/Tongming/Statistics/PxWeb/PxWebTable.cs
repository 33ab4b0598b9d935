using Tongming.Statistics.Cubes;
using Tongming.Statistics.Px;

namespace Tongming.Statistics.PxWeb;

/// <summary>What a list of tables says of one of them.</summary>
/// <param name="Id">Its id in addresses, the code of the data set; not empty.</param>
/// <param name="Label">Its title.</param>
public sealed record PxWebTable(string Id, string Label)
{
    /// <summary>A longer text, or null.</summary>
    public string? Description { get; init; }

    /// <summary>When its numbers last changed, or null. Answers give the day in universal time (see <see cref="PxWebDataset"/>).</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Name of the earliest period, or null where the table has no dimension of time.</summary>
    public string? FirstPeriod { get; init; }

    /// <summary>Name of the latest period, or null.</summary>
    public string? LastPeriod { get; init; }

    /// <summary>Names of its dimensions in their order.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>Annual, Quarterly, Monthly or Other.</summary>
    public string TimeUnit { get; init; } = "Other";

    /// <summary>True where it gets no new numbers.</summary>
    public bool Discontinued { get; init; }

    /// <summary>Who made the numbers, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Code of its subject, or null.</summary>
    public string? SubjectCode { get; init; }

    /// <summary>Name of its subject, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Day of the next release that is announced, or null.</summary>
    public DateOnly? NextUpdate { get; init; }

    /// <summary>Whom to ask: one line of text each.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Absolute address of the file with the whole data set, or null where there is none.</summary>
    public string? Bulk { get; init; }

    /// <summary>A table as its shape describes it.</summary>
    public static PxWebTable Of(string id, CubeShape shape)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(shape);
        var time = shape.IndexOf(DimensionRole.Time);
        var periods = time < 0 ? [] : shape.Dimensions[time].Categories;
        return new PxWebTable(id, shape.Heading.Title)
        {
            Updated = shape.Heading.Updated,
            FirstPeriod = periods.Count == 0 ? null : periods[0].Label,
            LastPeriod = periods.Count == 0 ? null : periods[^1].Label,
            Variables = [.. shape.Dimensions.Select(dimension => dimension.Label)],
            TimeUnit = periods.Count == 0 ? "Other" : UnitOf([.. periods.Select(period => period.Code)]),
            Source = shape.Heading.Source,
            SubjectCode = shape.Heading.SubjectCode,
        };
    }

    private static string UnitOf(IReadOnlyList<string> codes) =>
        PxPeriods.ScaleOf(codes) switch
        {
            "A1" => "Annual",
            "Q1" => "Quarterly",
            "M1" => "Monthly",
            _ => "Other",
        };
}
