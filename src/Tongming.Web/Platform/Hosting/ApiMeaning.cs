using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What the OpenAPI document says of one endpoint beyond what can be read from the code.</summary>
internal static class ApiMeaning
{
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
    /// Says that the same JSON may come as the part <c>sent</c> of a form, beside files, whose parts are named here.
    /// </summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder route, params (string Name, string Meaning)[] parts) =>
        route.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                var form = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { ApiBody.Part },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        [ApiBody.Part] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.String,
                            Description = "与 application/json 相同的 JSON。",
                        },
                    },
                };
                foreach (var (name, meaning) in parts)
                    form.Properties[name] = Files(meaning);
                if (operation.RequestBody?.Content is { } content)
                    content["multipart/form-data"] = new OpenApiMediaType { Schema = form };
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
            (known.Name, known.Description) = (name, meaning);
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
