using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongming.Web.Reports;

/// <summary>What the OpenAPI document says of the checker beyond what can be read from the code.</summary>
internal static class ReportsApiDescription
{
    private static readonly string[] Severities = ["error", "suspect", "hint", "cannot-check"];

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["FileResult.kind"] = ["annual-report", "not-a-report", "unreadable"],
        ["FileResult.documentType"] = ["work-plan", "work-summary", "half-year-statistics", "press", "other"],
        ["FileResult.era"] = ["A", "B", "C"],
        ["FileResult.form"] = ["A", "B", "C", "C-folded"],
        ["FindingResult.severity"] = Severities,
        ["RuleResult.severity"] = Severities,
    };

    public static void DescribeReports(this OpenApiOptions options)
    {
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                if (operation.OperationId == ReportsApi.CheckOperation)
                    operation.RequestBody = CheckBody();
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                if (context.JsonPropertyInfo is null && context.JsonTypeInfo.Type == typeof(Table2Value))
                    DescribeTable2Value(schema);
                var property = context.JsonPropertyInfo;
                if (property is not null && Words.TryGetValue($"{property.DeclaringType.Name}.{property.Name}", out var words))
                    schema.Enum =
                    [
                        .. words.Select(word => (JsonNode)word),
                        .. property.IsGetNullable ? (JsonNode[])[JsonNullSentinel.JsonNull] : [],
                    ];
                return Task.CompletedTask;
            }
        );
    }

    private static OpenApiRequestBody CheckBody() =>
        new()
        {
            Required = true,
            Description = "上传文件（表单），或者直接给出报告全文（纯文本或 JSON）。",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new() { Schema = Form() },
                ["text/plain"] = new()
                {
                    Schema = Text("报告全文；编码自动识别。"),
                    Example = "云湖区统计局2023年政府信息公开工作年度报告\n一、总体情况\n……",
                },
                ["application/json"] = new()
                {
                    Schema = Json(),
                    Example = new JsonObject
                    {
                        ["text"] = "云湖区统计局2023年政府信息公开工作年度报告\n一、总体情况\n……",
                        ["body"] = "云湖区统计局",
                    },
                },
            },
        };

    private static OpenApiSchema Form() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "files" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["files"] = Files("要核对的报告，可以有多份：txt、md、html、docx、doc、pdf、xlsx。"),
                ["previous"] = File("同一机关上一年度的报告；只能与一份 files 一起用。"),
                ["subordinates"] = Files("下级机关的报告，用来核对汇总数；只能与一份 files 一起用。"),
                ["body"] = Text("报告机关的名称，替代识别出的名称。"),
            },
        };

    private static OpenApiSchema Json() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "text" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["text"] = Text("报告全文。"),
                ["body"] = Text("报告机关的名称，替代识别出的名称。"),
            },
        };

    private static OpenApiSchema Files(string description) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Description = description,
            Items = File(null),
        };

    private static OpenApiSchema File(string? description) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = description,
        };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static void DescribeTable2Value(OpenApiSchema schema)
    {
        schema.Description = "数；写有单位的金额是 { value, unit }。";
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.Number },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "value", "unit" },
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["value"] = new OpenApiSchema { Type = JsonSchemaType.Number },
                    ["unit"] = Text("单位，例如 元、万元。"),
                },
            },
        ];
    }
}
