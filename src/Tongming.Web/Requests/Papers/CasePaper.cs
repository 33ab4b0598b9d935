using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Requests.Papers;

namespace Tongming.Web.Requests.Papers;

/// <summary>To whom a paper goes; decides who may open it.</summary>
internal enum PaperFor
{
    Applicant,
    ThirdParty,
    Agency,
    File,
}

/// <summary>A paper (文书) of a case. Its values are kept encrypted; the file follows from them and the template.</summary>
internal sealed class CasePaper
{
    public Guid BodyId { get; init; }

    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public PaperKind Kind { get; init; }

    public PaperFor For { get; init; }

    /// <summary>发文字号, for classes that have one (R2-39).</summary>
    public string? Number { get; set; }

    /// <summary>The values of its fields, encrypted.</summary>
    public string Values { get; set; } = "";

    /// <summary>Which version of the body's template; 0 for the default one.</summary>
    public int TemplateVersion { get; set; }

    /// <summary>The day that it bears; null for a draft.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The sealed copy in the file store, once it was made.</summary>
    public Guid? FileId { get; set; }

    /// <summary>SHA-256 of the sealed copy, in hex.</summary>
    public string? Sha256 { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When a later draft took its place; null for what counts. Kept so that a reviewer sees what was changed.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }
}

/// <summary>A template that a body has put in the place of the default one.</summary>
internal sealed class BodyTemplate
{
    public Guid BodyId { get; init; }

    public PaperKind Kind { get; init; }

    /// <summary>1, 2, 3 …; older versions stay for the papers made from them.</summary>
    public int Version { get; init; }

    public byte[] Content { get; init; } = [];

    public string Sha256 { get; init; } = "";

    public DateTimeOffset PutAt { get; init; }

    public Guid PutBy { get; init; }
}

internal sealed class CasePaperMapping : IEntityTypeConfiguration<CasePaper>, IEntityTypeConfiguration<BodyTemplate>
{
    public void Configure(EntityTypeBuilder<CasePaper> builder)
    {
        builder.ToTable("req_papers");
        builder.HasKey(paper => new { paper.BodyId, paper.Id });
        builder.Property(paper => paper.Number).HasMaxLength(60);
        builder.Property(paper => paper.Sha256).HasMaxLength(64);
        builder.HasIndex(paper => new { paper.BodyId, paper.RequestId });
        builder.HasIndex(paper => new { paper.BodyId, paper.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BodyTemplate> builder)
    {
        builder.ToTable("req_templates");
        builder.HasKey(template => new
        {
            template.BodyId,
            template.Kind,
            template.Version,
        });
    }
}
