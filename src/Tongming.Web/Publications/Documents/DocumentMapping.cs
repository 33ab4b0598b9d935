using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Documents;

namespace Tongming.Web.Publications.Documents;

internal sealed class DocumentMapping : IEntityTypeConfiguration<NormativeDocument>
{
    public void Configure(EntityTypeBuilder<NormativeDocument> builder)
    {
        builder.ToTable("pub_documents");
        builder.HasKey(one => new { one.BodyId, one.Id });
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Title).HasMaxLength(200);
        builder.Property(one => one.Number).HasMaxLength(100);
        builder.Property(one => one.RegistrationNumber).HasMaxLength(100);
        builder.Property(one => one.EndedBy).HasMaxLength(300);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.GoneFrom);
        builder.HasIndex(one => new { one.BodyId, one.PublicationId });
    }
}

/// <summary>What was settled about the interpretation of a text: the plan, or why there is none (R4-01, R4-05).</summary>
internal sealed class InterpretationSettlement
{
    public required Guid BodyId { get; init; }

    /// <summary>The publication that is interpreted.</summary>
    public required Guid PolicyId { get; init; }

    /// <summary>The section that answers for the interpretation; null for an exemption.</summary>
    public Guid? SectionId { get; set; }

    /// <summary>第一解读人; empty for an exemption.</summary>
    public string FirstInterpreter { get; set; } = "";

    /// <summary>The forms, as names of <see cref="InterpretationForm"/> with blanks between them.</summary>
    public string Forms { get; set; } = "";

    public DateOnly? PlannedOn { get; set; }

    /// <summary>Why none is needed; empty where there is a plan.</summary>
    public string ExemptFor { get; set; } = "";

    public Guid? ApprovedBy { get; set; }

    public DateOnly SettledOn { get; set; }

    /// <summary>The plan, or null.</summary>
    public InterpretationPlan? Plan() =>
        PlannedOn is { } day
            ? new InterpretationPlan(
                PolicyId,
                SectionId ?? Guid.Empty,
                FirstInterpreter,
                [.. Forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<InterpretationForm>)],
                day
            )
            : null;

    /// <summary>The exemption, or null.</summary>
    public InterpretationExemption? Exemption() =>
        ExemptFor.Length > 0 ? new InterpretationExemption(PolicyId, ExemptFor, ApprovedBy ?? Guid.Empty, SettledOn) : null;
}

internal sealed class InterpretationMapping : IEntityTypeConfiguration<InterpretationSettlement>
{
    public void Configure(EntityTypeBuilder<InterpretationSettlement> builder)
    {
        builder.ToTable("pub_interpretations");
        builder.HasKey(one => new { one.BodyId, one.PolicyId });
        builder.Property(one => one.PolicyId).ValueGeneratedNever();
        builder.Property(one => one.FirstInterpreter).HasMaxLength(60);
        builder.Property(one => one.Forms).HasMaxLength(200);
        builder.Property(one => one.ExemptFor).HasMaxLength(500);
    }
}
