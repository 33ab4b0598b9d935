using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Backups;

/// <summary>The data of the installation for a command that runs beside the server or without it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="options">Where the data is.</param>
    /// <param name="makesKeys">Whether it makes keys where there are none; a command only uses those of the server.</param>
    public Installation(DataOptions options, bool makesKeys = false)
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddData(options);
        parts.Configure<KeyManagementOptions>(keys => keys.AutoGenerateKeys = makesKeys);
        services = parts.BuildServiceProvider();
        Database = Engine.IsPostgres ? new PostgresPart(Engine) : new SqlitePart(Engine);
    }

    public Engine Engine => services.GetRequiredService<Engine>();

    public Changes Changes => services.GetRequiredService<Changes>();

    public IFileStore Files => services.GetRequiredService<IFileStore>();

    public LegalClock Clock => services.GetRequiredService<LegalClock>();

    /// <summary>The database as a part of a backup.</summary>
    public IDatabasePart Database { get; }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
