namespace Tongming.Web.Platform.Commands;

/// <summary>The settings of the program for commands, which run without the web host: the same file and the same environment.</summary>
internal static class ProgramSettings
{
    /// <summary>Folder of <c>appsettings.json</c>, and root of relative folders in it.</summary>
    public static string Root { get; } =
        Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT")
        ?? Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT")
        ?? AppContext.BaseDirectory;

    /// <summary>Reads them.</summary>
    public static IConfiguration Read() =>
        new ConfigurationBuilder()
            .SetBasePath(Path.GetFullPath(Root))
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .Build();
}
