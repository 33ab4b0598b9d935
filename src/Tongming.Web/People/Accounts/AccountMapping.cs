using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.People.Accounts;

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("ppl_accounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(Account.LongestSignInName);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(Account.LongestSignInName);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(account => account.PasswordHashes);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("ppl_account_claims");
        builder.HasKey(claim => claim.Id);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("ppl_account_logins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("ppl_account_tokens");
        builder.HasKey(token => new
        {
            token.UserId,
            token.LoginProvider,
            token.Name,
        });
    }
}
