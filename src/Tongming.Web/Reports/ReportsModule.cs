using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Reports;

/// <summary>Everything that this module registers.</summary>
public static class ReportsModule
{
    /// <summary>How large a file may be, for the reader and for those who fetch files for it.</summary>
    public static DocumentLimits Limits { get; } = new();

    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton(new DocumentReader(Limits));
        services.AddSingleton<CheckReports>();
        return services;
    }
}
