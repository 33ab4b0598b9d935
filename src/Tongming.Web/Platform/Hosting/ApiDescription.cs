using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using DisplayAttribute = System.ComponentModel.DataAnnotations.DisplayAttribute;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What the OpenAPI document says of the interface as a whole. Modules add what they know of their own parts.</summary>
internal static class ApiDescription
{
    /// <summary>The name of the document; what a module adds is configured under it.</summary>
    public const string Document = "v1";

    /// <summary>Name of the security scheme.</summary>
    private const string Token = "token";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["200"] = "办好了。",
        ["201"] = "收下了。",
        ["400"] = "请求的内容没有读懂。",
        ["401"] = "没有登录，或者令牌不对。",
        ["403"] = "没有这个权限。",
        ["404"] = "没有，或者您看不到。",
        ["409"] = "情况已经变了，请重新读取再办。",
        ["413"] = "内容太大。",
        ["415"] = "不支持这种内容类型。",
        ["422"] = "内容不符合要求，title 里说明哪里不对、怎样改。",
        ["429"] = "太频繁了，请按 Retry-After 等一会儿。",
        ["503"] = "正在办的太多，请稍后再试。",
    };

    public static void DescribeInterface(this OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = info => NameOf(info.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                DescribeOperation(operation, context);
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                HideGiven(schema, context.JsonTypeInfo);
                NameMembers(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            }
        );
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                DescribeDocument(document);
                return Task.CompletedTask;
            }
        );
    }

    /// <summary>Inputs of use cases all have the same name; the use case tells them apart. Records inside an API class have names of their own.</summary>
    private static string? NameOf(Type type) =>
        type is { IsEnum: false, DeclaringType: { } owner }
        && owner.Namespace == type.Namespace
        && !owner.Name.EndsWith("Api", StringComparison.Ordinal)
        && type.Assembly == typeof(ApiDescription).Assembly
            ? owner.Name + type.Name
            : null;

    /// <summary>What no form asks for, because the address says it, is not asked of programs either.</summary>
    private static void HideGiven(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(IsGiven))
            schema.Properties?.Remove(property.Name);
    }

    /// <summary>Members of enumerations go by their names, see <see cref="ApiBody.Options"/>; the framework takes them for numbers.</summary>
    private static void NameMembers(OpenApiSchema schema, Type type)
    {
        var members = Nullable.GetUnderlyingType(type) ?? type;
        if (!members.IsEnum || schema.Enum is { Count: > 0 })
            return;
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. Enum.GetNames(members).Select(name => (JsonNode)name)];
    }

    private static bool IsGiven(JsonPropertyInfo property) =>
        property.AttributeProvider is { } member
        && member.GetCustomAttributes(typeof(DisplayAttribute), false).OfType<DisplayAttribute>().Any(IsLeftOut);

    private static bool IsLeftOut(DisplayAttribute display) => display.GetAutoGenerateField() == false;

    private static void DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
            if (Answers.TryGetValue(status, out var words))
                answer.Description = words;
        if (context.Description.RelativePath?.StartsWith("api/v1/desk", StringComparison.Ordinal) == true)
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
    }

    private static void DescribeDocument(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "接口令牌，在网页“我的账户”里生成，写作 Authorization: Bearer tm_…；权限与本人相同。",
            },
        };
        document.Info = new OpenApiInfo
        {
            Title = "通明接口",
            Version = "1",
            Description =
                "网页能做的，程序也能做，权限也相同。核对报告、推算期限、提交和查询申请不用登录；/api/v1/desk 之下用接口令牌。"
                + "没有办成的，回答是 problem details：type 是不变的代码，title 是给人看的一句话。",
        };
        document.Paths = Sorted(document.Paths);
    }

    /// <summary>By address, so that the document does not depend on the order in which endpoints were found.</summary>
    private static OpenApiPaths Sorted(OpenApiPaths paths)
    {
        var sorted = new OpenApiPaths();
        foreach (var (path, item) in paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            sorted.Add(path, item);
        return sorted;
    }
}
