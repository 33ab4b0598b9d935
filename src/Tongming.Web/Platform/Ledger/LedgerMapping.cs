using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.Platform.Ledger;

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerEntry>, IEntityTypeConfiguration<LedgerNote>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger_acts");
        builder.HasKey(entry => new { entry.BodyId, entry.Seq });
        builder.Property(entry => entry.Seq).ValueGeneratedNever();
        builder.Property(entry => entry.Act).HasMaxLength(80);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(40);
        builder.Property(entry => entry.Token).HasMaxLength(80);
        builder.Ignore(entry => entry.Head);
        builder.HasIndex(entry => new
        {
            entry.BodyId,
            entry.SubjectId,
            entry.Seq,
        });
        builder.HasIndex(entry => new { entry.BodyId, entry.Token }).IsUnique().HasFilter("token IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<LedgerNote> builder)
    {
        builder.ToTable("ledger_notes");
        builder.HasKey(note => new { note.BodyId, note.Seq });
        builder.Property(note => note.Seq).ValueGeneratedNever();
    }
}
