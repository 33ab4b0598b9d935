using System.CommandLine;
using Microsoft.AspNetCore.OpenApi;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Reports.Bodies;
using Tongming.Web.Reports.Bulletins;
using Tongming.Web.Reports.Collected;
using Tongming.Web.Reports.Commands;
using Tongming.Web.Reports.Comparing;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Reports.Problems;
using Tongming.Web.Reports.Typing;

namespace Tongming.Web.Reports;

/// <summary>Everything that this module registers.</summary>
internal static class ReportsModule
{
    /// <summary>How large a file may be, for the reader and for those who fetch files for it.</summary>
    public static DocumentLimits Limits { get; } = new();

    /// <summary>The commands that run without the server.</summary>
    public static IEnumerable<Command> Commands(CommandStreams streams) =>
        [CheckCommandLine.Create(streams), RulesCommandLine.Create(streams)];

    public static void AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(CheckOptions.Read(configuration));
        services.AddSingleton(new DocumentReader(Limits));
        services.AddSingleton<CheckReports>();
        services.AddCompiling();
        services.AddSingleton<EnterForm>();
        services.AddProblems();
        services.AddFiling();
        services.AddSingleton<ReadBodies>();
        services.AddCollected();
        services.AddSingleton<ReadSides.Kept>();
        services.AddSingleton<ReadSides>();
        services.AddBulletins();
        services.AddSingleton(new MenuEntry("年报核对", "/check", 10));
        services.AddSingleton(new MenuEntry("核对规则", "/rules", 20));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, CheckJson.Context);
            options.SerializerOptions.Encoder = CheckJson.Context.Options.Encoder;
        });
        services.Configure<OpenApiOptions>(ApiDescription.Document, options => options.DescribeReports());
    }

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapReportsApi();
        routes.MapExports();
        routes.MapYearReports();
        routes.MapBulletins();
    }
}
