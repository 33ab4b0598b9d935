using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Security;

/// <summary>A random secret of the installation, encrypted by the key ring.</summary>
internal sealed class Secret
{
    public string Name { get; init; } = "";

    public string Value { get; init; } = "";
}

internal sealed class SecretMapping : IEntityTypeConfiguration<Secret>
{
    public void Configure(EntityTypeBuilder<Secret> builder)
    {
        builder.ToTable("platform_secrets");
        builder.HasKey(secret => secret.Name);
        builder.Property(secret => secret.Name).HasMaxLength(40);
    }
}

/// <summary>
/// Keyed hashes, by which things are found again that are stored encrypted: the same words give the same hash, and nobody without
/// the secret can try words out. Each name has a secret of its own, made when it is first needed.
/// </summary>
internal sealed class Secrets(Engine engine, Changes changes, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("secrets");
    private readonly ConcurrentDictionary<string, Task<byte[]>> kept = new();

    /// <summary>The first 16 bytes of HMAC-SHA256 in hex.</summary>
    public async Task<string> HashAsync(string name, string text)
    {
        var hash = HMACSHA256.HashData(await kept.GetOrAdd(name, ReadAsync), Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>32 bytes that only this installation can derive from a text.</summary>
    public async Task<byte[]> DeriveAsync(string name, string text) =>
        HMACSHA256.HashData(await kept.GetOrAdd(name, ReadAsync), Encoding.UTF8.GetBytes(text));

    private async Task<byte[]> ReadAsync(string name)
    {
        await using (var db = engine.OpenForReading())
        {
            if (
                await db.Set<Secret>().Where(secret => secret.Name == name).Select(secret => secret.Value).FirstOrDefaultAsync() is
                { } found
            )
                return protector.Unprotect(Convert.FromBase64String(found));
        }

        var made = new Secret { Name = name, Value = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(32))) };
        var saved = await changes.SaveAsync<Secret>(async db =>
        {
            if (await db.Set<Secret>().FirstOrDefaultAsync(secret => secret.Name == name) is { } other)
                return other;
            db.Add(made);
            return made;
        });
        return protector.Unprotect(Convert.FromBase64String(saved.Value!.Value));
    }
}
