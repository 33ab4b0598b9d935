using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Reports.Papers;

/// <summary>The JSON schema of a report as programs read it, made from the very type that writes it.</summary>
internal static class ReportSchema
{
    /// <summary>The schema.</summary>
    public static string Text { get; } = Make().ToJsonString(new JsonSerializerOptions(ApiBody.Options) { WriteIndented = true });

    private static JsonObject Make()
    {
        var options = new JsonSerializerOptions(ApiBody.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var schema = options.GetJsonSchemaAsNode(
            typeof(YearReportsApi.YearReportJson),
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }
        );
        var named = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "政府信息公开工作年度报告" };
        foreach (var (name, value) in schema.AsObject())
            named[name] = value?.DeepClone();
        return named;
    }
}
