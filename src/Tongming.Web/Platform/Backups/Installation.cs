using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Backups;

/// <summary>The data of the installation for a command that runs beside the server or without it. It makes no keys of its own.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public Installation(DataOptions options)
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddData(options);
        parts.Configure<KeyManagementOptions>(keys => keys.AutoGenerateKeys = false);
        services = parts.BuildServiceProvider();
        Database = Engine.IsPostgres ? new PostgresPart(Engine) : new SqlitePart(Engine);
    }

    public Engine Engine => services.GetRequiredService<Engine>();

    public IFileStore Files => services.GetRequiredService<IFileStore>();

    public LegalClock Clock => services.GetRequiredService<LegalClock>();

    /// <summary>The database as a part of a backup.</summary>
    public IDatabasePart Database { get; }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
