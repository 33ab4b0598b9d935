using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tongming.Web.Platform.Data;

/// <summary>The embedded database: one file, no server.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    /// <summary>Where it goes back to; null where it belongs to nobody and is closed at its end.</summary>
    internal Readers? Home { get; set; }

    /// <summary>Whether it waits for somebody to read; to give it back a second time changes nothing then.</summary>
    internal bool IsWaiting { get; set; }

    public override void Dispose()
    {
        if (!IsWaiting && Home?.Takes(this) != true)
            base.Dispose();
    }

    public override ValueTask DisposeAsync() => IsWaiting || Home?.Takes(this) == true ? default : base.DisposeAsync();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
        // 16 bytes in the order of creation, instead of 36 characters.
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
        // The engine has no type for instants: ticks of UTC sort as time does.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantTicks>();
    }

    private sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class InstantTicks()
        : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
