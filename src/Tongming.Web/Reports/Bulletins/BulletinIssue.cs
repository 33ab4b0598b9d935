using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>A bulletin that was issued: its numbers as they were that day. It is never changed.</summary>
internal sealed class BulletinIssue
{
    /// <summary>Longest remark, in characters.</summary>
    public const int LongestRemark = 1000;

    public required Guid BodyId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The month or quarter.</summary>
    public required string Code { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required Guid IssuedBy { get; init; }

    /// <summary>What the office says to it, or empty.</summary>
    public required string Remark { get; init; }

    /// <summary>The bulletin as JSON.</summary>
    public required string Kept { get; init; }

    /// <summary>The bulletin as it was issued.</summary>
    public BulletinPaper Paper() =>
        JsonSerializer.Deserialize<BulletinPaper>(Kept, ApiBody.Options) ?? throw new InvalidOperationException($"Bulletin {Id} is empty.");

    /// <summary>A bulletin as it is kept.</summary>
    public static string TextOf(BulletinPaper paper) => JsonSerializer.Serialize(paper.WithoutAddresses(), ApiBody.Options);
}

internal sealed class BulletinIssueMapping : IEntityTypeConfiguration<BulletinIssue>
{
    public void Configure(EntityTypeBuilder<BulletinIssue> builder)
    {
        builder.ToTable("rep_bulletins");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Code).HasMaxLength(7);
        builder.Property(one => one.Remark).HasMaxLength(BulletinIssue.LongestRemark);
        builder.HasIndex(one => new { one.BodyId, one.Code }).IsUnique();
    }
}
