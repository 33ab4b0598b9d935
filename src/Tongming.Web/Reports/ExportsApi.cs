using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Reports;

/// <summary>
/// The downloads of the page. Nothing is kept after a check, so the page sends the result back and gets it as a file;
/// what is sent is taken for words and numbers only.
/// </summary>
internal static class ExportsApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Characters of the JSON.</summary>
    private const int MostCharacters = 32 * 1024 * 1024;

    /// <summary>A form writes a Chinese character as nine bytes.</summary>
    private const long MostBytes = 128L * 1024 * 1024;

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var export = routes
            .MapGroup("/check")
            .ExcludeFromDescription()
            .RequireRateLimiting(Turns.Costly)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        export.MapPost(
            "/export.xlsx",
            (HttpRequest request, CancellationToken cancel) => WriteAsync(request, FindingsWorkbook.Write, Workbook, "xlsx", cancel)
        );
        export.MapPost(
            "/export.docx",
            (HttpRequest request, CancellationToken cancel) => WriteAsync(request, FindingsDocument.Write, Document, "docx", cancel)
        );
    }

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> WriteAsync(
        HttpRequest request,
        Func<CheckResult, byte[]> write,
        string type,
        string ending,
        CancellationToken cancel
    )
    {
        if (!request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MostBytes)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        try
        {
            var limits = new FormOptions
            {
                ValueLengthLimit = MostCharacters,
                ValueCountLimit = 4,
                BufferBodyLengthLimit = MostBytes,
                MultipartBodyLengthLimit = MostBytes,
            };
            var form = await request.ReadFormAsync(limits, cancel);
            if (CheckJson.Read(form["result"].ToString()) is not { Files.Count: > 0 } result)
                return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
            return TypedResults.File(write(result), type, $"{NameOf(result)}.{ending}");
        }
        catch (InvalidDataException)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException problem)
        {
            return TypedResults.StatusCode(problem.StatusCode);
        }
    }

    private static string NameOf(CheckResult result)
    {
        var name = result.Files.Count == 1 ? Path.GetFileNameWithoutExtension(result.Files[0].File) : $"{result.Files.Count}个文件";
        return $"核对结果 {string.Concat(name.Where(character => char.IsLetterOrDigit(character) || character is '-' or '_' or ' '))}".TrimEnd();
    }
}
