using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Hosting;

/// <summary>
/// What programs send: JSON, or a form of several parts whose part <c>sent</c> is that JSON and whose parts <c>files</c> are files. A page
/// of another site can send forms but neither JSON nor headers, so forms are taken only with an access token or another header of ours.
/// </summary>
internal static class ApiBody
{
    /// <summary>Most bytes of JSON.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Name of the part that carries the JSON.</summary>
    public const string Part = "sent";

    /// <summary>Names in camelCase, members of enumerations by name, nothing unknown.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };

    /// <summary>The same for what is sent: null is taken only where the field says so, like any other content that does not fit.</summary>
    private static readonly JsonSerializerOptions Reading = new(Options) { RespectNullableAnnotations = true };

    /// <summary>Whether a request is a form of several parts.</summary>
    public static bool IsForm(HttpContext context) =>
        context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The JSON as a value; null for what cannot be read, with the problem where it is not that the content is wrong.</summary>
    /// <param name="context">The request.</param>
    /// <param name="mostBytesOfForm">Most bytes of a form with its files; 0 where only JSON is taken.</param>
    /// <param name="isOwnHeader">Whether another header of ours stands for the token.</param>
    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(
        HttpContext context,
        long mostBytesOfForm = 0,
        bool isOwnHeader = false
    )
        where T : class
    {
        try
        {
            if (context.Request.HasJsonContentType())
                return (await ReadJsonAsync<T>(context), null);
            if (!IsForm(context) || mostBytesOfForm == 0)
                return (null, TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
            if (!isOwnHeader && BearerToken.Of(context) is null)
                return (null, TokenNeeded());
            return (JsonSerializer.Deserialize<T>(await PartAsync(context, mostBytesOfForm), Reading), null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    /// <summary>
    /// A form that brings files and nothing in JSON, taken with an access token only; null with the problem where it is no form or comes
    /// without token, null without problem where it cannot be read.
    /// </summary>
    public static async Task<(IFormCollection? Form, IResult? Problem)> FilesAsync(HttpContext context, long mostBytes)
    {
        if (!IsForm(context))
            return (null, TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        if (BearerToken.Of(context) is null)
            return (null, TokenNeeded());
        if (context.Request.ContentLength > mostBytes)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        return (await FormAsync(context, mostBytes), null);
    }

    /// <summary>A form of several parts; null for what cannot be read as one.</summary>
    public static async Task<IFormCollection?> FormAsync(HttpContext context, long mostBytes)
    {
        var limits = new FormOptions { MultipartBodyLengthLimit = mostBytes, ValueLengthLimit = MostBytes };
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, limits));
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The same with a part of the JSON whose type is known only now; null for what cannot be read.</summary>
    public static object? Parse(JsonElement part, Type type)
    {
        try
        {
            return part.ValueKind == JsonValueKind.Object ? part.Deserialize(type, Reading) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<T?> ReadJsonAsync<T>(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Reading, context.RequestAborted);
    }

    /// <summary>The text of the part; empty where it is not there, which is no JSON.</summary>
    private static async Task<string> PartAsync(HttpContext context, long mostBytes) =>
        (await FormAsync(context, mostBytes))?[Part].ToString() ?? "";

    private static ProblemHttpResult TokenNeeded() =>
        Failures.Problem(StatusCodes.Status403Forbidden, "token.needed", "用接口上传文件，请使用接口令牌，不能用网页的登录。");
}
