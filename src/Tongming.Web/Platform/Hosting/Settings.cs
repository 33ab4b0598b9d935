namespace Tongming.Web.Platform.Hosting;

/// <summary>The settings of the installation for commands that run without the server: from the same places as the server's.</summary>
internal static class Settings
{
    /// <summary>The folder below which relative folders of the settings stand, and where <c>appsettings.json</c> lies.</summary>
    public static string Root =>
        Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT")
        ?? Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT")
        ?? AppContext.BaseDirectory;

    /// <summary>Reads them.</summary>
    public static IConfiguration Read() =>
        new ConfigurationBuilder()
            .SetBasePath(Path.GetFullPath(Root))
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{Stage}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();

    private static string Stage =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environments.Production;
}
