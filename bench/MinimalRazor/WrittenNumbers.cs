using System.Runtime.InteropServices;
using System.Text.Json;

namespace MinimalRazor;

/// <summary>The least that answers with numbers: they lie in memory, and each call writes them anew with the framework's writer.</summary>
internal static class WrittenNumbers
{
    /// <summary>Maps <c>/numbers</c> over the doubles of a file.</summary>
    public static void MapNumbers(this IEndpointRouteBuilder routes, string file)
    {
        var numbers = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(file)).ToArray();
        routes.MapGet(
            "/numbers",
            async (HttpContext context) =>
            {
                context.Response.ContentType = "application/json; charset=utf-8";
                await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
                json.WriteStartObject();
                json.WriteStartArray("value");
                foreach (var number in numbers)
                    json.WriteNumberValue(number);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }
}
