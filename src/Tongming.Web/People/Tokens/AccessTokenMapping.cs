using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.People.Tokens;

internal sealed class AccessTokenMapping : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("ppl_access_tokens");
        builder.HasKey(token => new { token.BodyId, token.Id });
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.Property(token => token.Name).HasMaxLength(AccessToken.LongestName);
        builder.Property(token => token.Prefix).HasMaxLength(TokenText.PrefixLength);
        builder.Property(token => token.Hash).HasMaxLength(TokenText.HashLength);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => new { token.BodyId, token.PersonId });
    }
}
