using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Requests.Archives;

/// <summary>An application whose period of keeping is over, put before the archivist. Nothing is destroyed by the proposal.</summary>
internal sealed class DestructionProposal
{
    public Guid BodyId { get; init; }

    public Guid ApplicationId { get; init; }

    /// <summary>The day on which the last of its matters, or of the cases they were merged into, was archived.</summary>
    public DateOnly ArchivedOn { get; init; }

    public DateOnly ProposedOn { get; init; }
}

internal sealed class DestructionProposalMapping : IEntityTypeConfiguration<DestructionProposal>
{
    public void Configure(EntityTypeBuilder<DestructionProposal> builder)
    {
        builder.ToTable("req_destruction_proposals");
        builder.HasKey(proposal => new { proposal.BodyId, proposal.ApplicationId });
    }
}
