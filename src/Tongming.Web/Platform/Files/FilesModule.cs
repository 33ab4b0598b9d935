using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Intake;

namespace Tongming.Web.Platform.Files;

/// <summary>Registers what takes files in, looks through them and keeps them until they belong to something.</summary>
internal static class FilesModule
{
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var uploads = configuration.GetSection("Uploads");
        services.AddSingleton(uploads.Get<UploadLimits>() ?? new UploadLimits());
        services.AddSingleton((uploads.Get<ScannerSettings>() ?? new ScannerSettings()).CreateScan());
        services.AddSingleton(provider => new UploadCheck(provider.GetRequiredService<UploadLimits>(), new DocumentLimits()));
        services.AddSingleton<KeepFiles>();
        services.AddSingleton<StagedFiles>();
        services.AddSingleton<InspectOutgoing>();
    }
}
