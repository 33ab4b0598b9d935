using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Reports;
using Tongming.Reports.Bodies;
using Tongming.Web.Platform.Files;

namespace Tongming.Web.Reports.Collected;

/// <summary>How far the check of a report from outside is.</summary>
internal enum CollectedState
{
    /// <summary>等待核对.</summary>
    Waiting,

    /// <summary>A yearly report that was checked.</summary>
    Checked,

    /// <summary>It was read and is no yearly report.</summary>
    OtherDocument,

    /// <summary>It could not be read.</summary>
    Unreadable,
}

/// <summary>外来年报: somebody's report that was brought as a file, with what the checker made of it.</summary>
internal sealed class CollectedReport
{
    /// <summary>Longest name of a body that is kept.</summary>
    public const int LongestBodyName = 100;

    private CollectedReport() { }

    public CollectedReport(Guid bodyId, Guid id, (string Name, StoredFile Stored) file, (DateTimeOffset At, bool IsSummed) brought) =>
        (BodyId, Id, FileName, Sha256, At, IsSummed) = (bodyId, id, file.Name, file.Stored.Sha256, brought.At, brought.IsSummed);

    /// <summary>Who collects.</summary>
    public Guid BodyId { get; private set; }

    public Guid Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Its content in the store.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Whether its numbers go into the sum of the bodies below.</summary>
    public bool IsSummed { get; private set; }

    public CollectedState State { get; private set; }

    /// <summary>Whose report; empty where that was not recognised.</summary>
    public string BodyName { get; private set; } = "";

    public int? Year { get; private set; }

    public ReportForm? Form { get; private set; }

    /// <summary>Why it could not be read, or empty.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Its numbers by key, as JSON.</summary>
    public string Numbers { get; private set; } = "{}";

    public int Errors { get; private set; }

    public int Suspects { get; private set; }

    public int Hints { get; private set; }

    /// <summary>Its numbers by key, as they were read when it was checked.</summary>
    public IReadOnlyDictionary<string, decimal> NumbersByKey() => JsonSerializer.Deserialize<Dictionary<string, decimal>>(Numbers)!;

    /// <summary>Takes what the checker made of it.</summary>
    public void Take(FileCheck found)
    {
        (State, Problem) = found.Check switch
        {
            null => (CollectedState.Unreadable, found.Error ?? ""),
            { Kind: DocumentKind.AnnualReport } => (CollectedState.Checked, ""),
            _ => (CollectedState.OtherDocument, ""),
        };
        if (found.Check is not { } check)
            return;
        var name = check.Body ?? "";
        (BodyName, Year, Form) = (name.Length > LongestBodyName ? name[..LongestBodyName] : name, check.Year, check.Form);
        Numbers = JsonSerializer.Serialize(ReadNumbers.Of(check));
        (Errors, Suspects, Hints) = (Count(Severity.Error), Count(Severity.Suspect), Count(Severity.Hint));
        int Count(Severity severity) => check.Findings.Count(one => one.Severity == severity);
    }
}

internal sealed class CollectedReportMapping : IEntityTypeConfiguration<CollectedReport>
{
    public void Configure(EntityTypeBuilder<CollectedReport> builder)
    {
        builder.ToTable("rep_collected");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.FileName).HasMaxLength(KeptFile.LongestName);
        builder.Property(one => one.Sha256).HasMaxLength(64);
        builder.Property(one => one.BodyName).HasMaxLength(CollectedReport.LongestBodyName);
        builder.Property(one => one.Problem).HasMaxLength(500);
        builder.HasIndex(one => new { one.State, one.At });
        builder.HasIndex(one => new { one.BodyId, one.Sha256 }).IsUnique();
        builder.HasIndex(one => new { one.BodyId, one.Year });
    }
}
