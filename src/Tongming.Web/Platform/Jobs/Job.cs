using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Platform.Jobs;

/// <summary>What is kept about a job between its runs. Only conditional updates change it, so that two programs cannot both win.</summary>
internal sealed class Job
{
    /// <summary>The declaration's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>When the last run ended.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset NextRun { get; init; }

    /// <summary>Until when it belongs to a program that runs it; renewed while it runs.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The program that runs it.</summary>
    public Guid? LeaseOwner { get; init; }

    /// <summary>How the last run ended.</summary>
    public JobOutcome? LastOutcome { get; init; }

    /// <summary>What went wrong in it: kinds and places, no personal data. Empty where nothing did.</summary>
    public string LastError { get; init; } = "";

    /// <summary>Runs since the beginning.</summary>
    public long Runs { get; init; }
}

/// <summary>How a run ended.</summary>
internal enum JobOutcome
{
    /// <summary>It did what it does.</summary>
    Succeeded,

    /// <summary>Something went wrong; it will be tried again at its next time.</summary>
    Failed,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>The program stopped, or another program had taken it over; it runs again at once.</summary>
    Stopped,
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("platform_jobs");
        builder.HasKey(job => job.Name);
        builder.Property(job => job.Name).HasMaxLength(60);
        builder.Property(job => job.LastError).HasMaxLength(Fault.Longest);
    }
}
