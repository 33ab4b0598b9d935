using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What the OpenAPI document says of one endpoint beyond what can be read from the code.</summary>
internal static class ApiMeaning
{
    private const string FormType = "multipart/form-data";

    /// <summary>Says what parameters mean; those that stand neither in the address nor in the signature are added to the query.</summary>
    public static RouteHandlerBuilder Means(this RouteHandlerBuilder route, params (string Name, string Meaning)[] parameters) =>
        route.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                foreach (var (name, meaning) in parameters)
                    Describe(operation, name, meaning, ParameterLocation.Query);
                return Task.CompletedTask;
            }
        );

    /// <summary>Says what headers mean.</summary>
    public static RouteHandlerBuilder MeansHeader(this RouteHandlerBuilder route, string name, string meaning) =>
        route.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                Describe(operation, name, meaning, ParameterLocation.Header);
                operation.Parameters!.OfType<OpenApiParameter>().First(one => one.Name == name).Required = true;
                return Task.CompletedTask;
            }
        );

    /// <summary>
    /// Says that JSON comes as the part <c>sent</c> of a form, beside files, whose parts are named here: the same JSON as without files
    /// where the endpoint takes it bare too.
    /// </summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder route, params (string Name, string Meaning)[] parts) =>
        route.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                if (operation.RequestBody?.Content is not { } content)
                    return Task.CompletedTask;
                var sent = new OpenApiSchema { Type = JsonSchemaType.String, Description = SentMeaning(content) };
                var form = Form([ApiBody.Part], [(ApiBody.Part, sent), .. parts.Select(part => (part.Name, Files(part.Meaning)))]);
                content[FormType] = new OpenApiMediaType { Schema = form };
                return Task.CompletedTask;
            }
        );

    /// <summary>Says that one file is sent, as a part of a form, with plain fields beside it.</summary>
    public static RouteHandlerBuilder TakesFile(
        this RouteHandlerBuilder route,
        (string Name, string Meaning) file,
        params (string Name, string Meaning, bool IsRequired)[] fields
    ) =>
        route
            .Accepts<string>(FormType)
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    var parts = fields.Select(field =>
                        (field.Name, new OpenApiSchema { Type = JsonSchemaType.String, Description = field.Meaning })
                    );
                    var binary = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Format = "binary",
                        Description = file.Meaning,
                    };
                    var required = fields.Where(field => field.IsRequired).Select(field => field.Name);
                    operation.RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = new Dictionary<string, OpenApiMediaType>
                        {
                            [FormType] = new() { Schema = Form([file.Name, .. required], [(file.Name, binary), .. parts]) },
                        },
                    };
                    return Task.CompletedTask;
                }
            );

    /// <summary>An example of what is sent.</summary>
    public static RouteHandlerBuilder Example(this RouteHandlerBuilder route, string json) =>
        route.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                if (operation.RequestBody?.Content is { } all && all.TryGetValue("application/json", out var content))
                    content.Example = JsonNode.Parse(json);
                return Task.CompletedTask;
            }
        );

    private static string SentMeaning(IDictionary<string, OpenApiMediaType> content) =>
        content.ContainsKey("application/json") ? "与 application/json 相同的 JSON。"
        : content.TryGetValue(FormType, out var form) && form.Schema is OpenApiSchemaReference { Reference.Id: { } name }
            ? $"JSON，字段见 {name}。"
        : "JSON。";

    private static OpenApiSchema Form(IEnumerable<string> required, IEnumerable<(string Name, OpenApiSchema Schema)> parts) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(required),
            Properties = parts.ToDictionary(part => part.Name, IOpenApiSchema (part) => part.Schema),
        };

    private static OpenApiSchema Files(string meaning) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Description = meaning,
            Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        };

    private static void Describe(OpenApiOperation operation, string name, string meaning, ParameterLocation place)
    {
        operation.Parameters ??= [];
        // What is read into a record has the names of its members, which the query takes in any case.
        var known = operation
            .Parameters.OfType<OpenApiParameter>()
            .FirstOrDefault(one => name.Equals(one.Name, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
            // What may be given several times may be left out; endpoints that are compiled with the program do not say so.
            (known.Name, known.Description, known.Required) = (name, meaning, known.Required && known.Schema?.Type != JsonSchemaType.Array);
        else
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = place,
                    Description = meaning,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
    }
}
