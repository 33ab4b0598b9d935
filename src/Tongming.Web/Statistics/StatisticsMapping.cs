using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Statistics.Releases;

namespace Tongming.Web.Statistics;

internal sealed class StatisticsMapping
    : IEntityTypeConfiguration<DataSet>,
        IEntityTypeConfiguration<Vintage>,
        IEntityTypeConfiguration<IndicatorEntry>,
        IEntityTypeConfiguration<BroughtNumbers>
{
    public void Configure(EntityTypeBuilder<DataSet> builder)
    {
        builder.ToTable("stat_data_sets");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Code).HasMaxLength(DataSet.LongestCode);
        builder.Property(one => one.Title).HasMaxLength(DataSet.LongestTitle);
        builder.Property(one => one.Words).HasMaxLength(DataSet.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Vintage> builder)
    {
        builder.ToTable("stat_vintages");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Number).HasMaxLength(24);
        builder.Property(one => one.WholeFile).HasMaxLength(64);
        builder.Property(one => one.OpenFile).HasMaxLength(64);
        builder.Property(one => one.Digest).HasMaxLength(64);
        builder.Property(one => one.Reason).HasMaxLength(Vintage.LongestWords);
        builder.Property(one => one.Extent).HasMaxLength(Vintage.LongestWords);
        builder.Property(one => one.Answer).HasMaxLength(Vintage.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder
            .HasIndex(one => new
            {
                one.BodyId,
                one.DataSetId,
                one.No,
            })
            .IsUnique();
        builder.HasIndex(one => new { one.BodyId, one.ReleaseId });
        builder.HasIndex(one => one.ShownFrom);
    }

    public void Configure(EntityTypeBuilder<IndicatorEntry> builder)
    {
        builder.ToTable("stat_indicators");
        builder.HasKey(one => new { one.BodyId, one.Code });
        builder.Property(one => one.Code).HasMaxLength(Tongming.Statistics.Cubes.CubeLimits.LongestCode);
        builder.Property(one => one.Name).HasMaxLength(IndicatorEntry.LongestName);
        builder.Property(one => one.Meaning).HasMaxLength(IndicatorEntry.LongestWords);
        builder.Property(one => one.Scope).HasMaxLength(IndicatorEntry.LongestWords);
        builder.Property(one => one.Method).HasMaxLength(IndicatorEntry.LongestWords);
        builder.Property(one => one.Calculation).HasMaxLength(IndicatorEntry.LongestWords);
        builder.Property(one => one.Sample).HasMaxLength(IndicatorEntry.LongestWords);
        builder.Property(one => one.Synonyms).HasMaxLength(IndicatorEntry.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BroughtNumbers> builder)
    {
        builder.ToTable("stat_imports");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.FileName).HasMaxLength(200);
        builder.Property(one => one.Sha256).HasMaxLength(64);
        builder.Property(one => one.WholeFile).HasMaxLength(64);
        builder.Property(one => one.OpenFile).HasMaxLength(64);
        builder.Property(one => one.Digest).HasMaxLength(64);
        builder.Property(one => one.Problem).HasMaxLength(1000);
        builder.Property(one => one.Extent).HasMaxLength(Vintage.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.State);
        builder.HasIndex(one => new { one.BodyId, one.DataSetId });
    }
}

internal sealed class ReleaseMapping
    : IEntityTypeConfiguration<Release>,
        IEntityTypeConfiguration<ReleaseNotice>,
        IEntityTypeConfiguration<EarlyReader>,
        IEntityTypeConfiguration<ConfidentialityCheck>,
        IEntityTypeConfiguration<DisclosureSetting>
{
    public void Configure(EntityTypeBuilder<ConfidentialityCheck> builder)
    {
        builder.ToTable("stat_confidentiality_checks");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Words).HasMaxLength(Vintage.LongestWords);
        builder.Property(one => one.FindingsFile).HasMaxLength(64);
        builder.Property(one => one.WholeFile).HasMaxLength(64);
        builder.Property(one => one.OpenFile).HasMaxLength(64);
        builder.Property(one => one.Digest).HasMaxLength(64);
        builder.Property(one => one.Problem).HasMaxLength(1000);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Property(one => one.Compared).HasMaxLength(Vintage.LongestWords);
        builder.Ignore(one => one.Passes);
        builder.Ignore(one => one.NeedsComparison);
        builder.Ignore(one => one.HasPlan);
        builder.HasIndex(one => one.State);
        builder.HasIndex(one => new { one.BodyId, one.VintageId });
    }

    public void Configure(EntityTypeBuilder<DisclosureSetting> builder)
    {
        builder.ToTable("stat_disclosure_settings");
        builder.HasKey(one => one.BodyId);
        builder.Property(one => one.BodyId).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("stat_releases");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Title).HasMaxLength(Release.LongestTitle);
        builder.Property(one => one.Contents).HasMaxLength(Release.LongestWords);
        builder.Property(one => one.Interpretation).HasMaxLength(Release.LongestWords);
        builder.Property(one => one.Conference).HasMaxLength(Release.LongestWords);
        builder.Property(one => one.ApprovalNumber).HasMaxLength(Release.LongestTitle);
        builder.Property(one => one.ContentHash).HasMaxLength(64);
        builder.Property(one => one.ApprovalsText).HasMaxLength(1000);
        builder.Property(one => one.Reason).HasMaxLength(Release.LongestWords);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.NeedsApproval);
        builder.HasIndex(one => new { one.BodyId, one.At });
        builder.HasIndex(one => one.ShownFrom);
    }

    public void Configure(EntityTypeBuilder<ReleaseNotice> builder)
    {
        builder.ToTable("stat_release_notices");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Reason).HasMaxLength(Release.LongestWords);
        builder.Ignore(one => one.IsLate);
        builder.HasIndex(one => new { one.BodyId, one.ReleaseId });
    }

    public void Configure(EntityTypeBuilder<EarlyReader> builder)
    {
        builder.ToTable("stat_early_readers");
        builder.HasKey(one => new
        {
            one.BodyId,
            one.ReleaseId,
            one.PersonId,
        });
        builder.Property(one => one.Reason).HasMaxLength(EarlyReader.LongestReason);
    }
}
