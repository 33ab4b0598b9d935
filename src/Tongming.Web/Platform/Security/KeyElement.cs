using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Security;

/// <summary>A key by which personal data and sign-in cookies are encrypted. It lives in the database, so that a backup is whole.</summary>
internal sealed class KeyElement
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Xml { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>Keeps the keys in the database.</summary>
internal sealed class KeyRing(Engine engine, Changes changes, LegalClock clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = engine.OpenForReading();
        return [.. db.Set<KeyElement>().OrderBy(key => key.At).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var now = clock.Now().Instant;
        var key = new KeyElement
        {
            Id = Guid.CreateVersion7(now),
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            At = now,
        };
        // The interface is synchronous; this happens once in ninety days.
        changes
            .SaveAsync<KeyElement>(db =>
            {
                db.Add(key);
                return Task.FromResult<Outcome<KeyElement>>(key);
            })
            .GetAwaiter()
            .GetResult();
    }
}

internal sealed class KeyElementMapping : IEntityTypeConfiguration<KeyElement>
{
    public void Configure(EntityTypeBuilder<KeyElement> builder)
    {
        builder.ToTable("platform_keys");
        builder.HasKey(key => key.Id);
    }
}
