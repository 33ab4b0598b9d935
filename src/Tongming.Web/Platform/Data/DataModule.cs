using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Data;

/// <summary>Registers the database, its writer, the clock, the keys, the store of files and the search index.</summary>
internal static class DataModule
{
    public static void AddData(this IServiceCollection services, DataOptions options)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LegalClock>();
        services.AddSingleton(options);
        services.AddSingleton<Engine>();
        services.AddSingleton<Changes>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<Secrets>();
        services.AddDataProtection().SetApplicationName("tongming").DisableAutomaticKeyGeneration();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
            keys.XmlRepository = provider.GetRequiredService<KeyRing>()
        ));
        services.AddSingleton<IFileStore, FolderStore>();
        services.AddSingleton<RemoveLooseFiles>();
        services.AddSingleton<ISearchIndex>(provider =>
            provider.GetRequiredService<Engine>().IsPostgres ? new PostgresSearchIndex() : new SqliteSearchIndex()
        );
        services.AddSingleton<RebuildSearch>();
        services.AddScoped(provider => provider.GetRequiredService<Engine>().OpenForReading());
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<FillDemo>();
    }
}
