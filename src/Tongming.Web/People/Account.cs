using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tongming.Web.People;

/// <summary>How a person signs in. Its id is the person's.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person's body; the empty id for administrators of the installation.</summary>
    public Guid BodyId { get; set; }

    /// <summary>Set for a password that somebody else chose: it opens nothing but the page that changes it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the password was set.</summary>
    public DateTimeOffset PasswordSetAt { get; set; }

    /// <summary>Hashes of the last passwords, newest first, one a line.</summary>
    public string EarlierPasswords { get; set; } = "";
}

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
        builder.Property(account => account.UserName).HasMaxLength(60);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(60);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
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
