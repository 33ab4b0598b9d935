using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What the OpenAPI document says of the interface as a whole. Modules add what they know of their own parts.</summary>
internal static class ApiDescription
{
    /// <summary>The name of the document; what a module adds is configured under it.</summary>
    public const string Document = "v1";

    public static void DescribeInterface(this OpenApiOptions options) =>
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "通明接口",
                    Version = "1",
                    Description = "网页能做的，程序也能做。核对报告、推算期限、提交申请不用登录；办理申请要先登录，权限与网页相同。",
                };
                document.Paths = Sorted(document.Paths);
                return Task.CompletedTask;
            }
        );

    /// <summary>By address, so that the document does not depend on the order in which endpoints were found.</summary>
    private static OpenApiPaths Sorted(OpenApiPaths paths)
    {
        var sorted = new OpenApiPaths();
        foreach (var (path, item) in paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            sorted.Add(path, item);
        return sorted;
    }
}
