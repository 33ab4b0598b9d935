using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Tongming.Reports;

namespace Tongming.Web.Reports;

/// <summary>What a request to the API wants checked: a form with files, or a text.</summary>
internal static class CheckRequest
{
    private const int MostFiles = 500;
    private const int Megabyte = 1024 * 1024;

    /// <summary>The input, or why the request cannot be understood.</summary>
    public static async Task<Outcome<CheckReports.Input>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > ReportsApi.MostBytes)
            return TooLarge;
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        try
        {
            return type switch
            {
                "multipart/form-data" => OfForm(await request.ReadFormAsync(Limits(), cancel)),
                "text/plain" => await OfTextAsync(request, cancel),
                "application/json" => await OfJsonAsync(request, cancel),
                _ => new Refusal("check.unsupported-type"),
            };
        }
        catch (BadHttpRequestException problem)
        {
            return problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : new Refusal("check.malformed-form");
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return new Refusal("check.malformed-form");
        }
    }

    private static Refusal TooLarge => new("check.too-large", ReportsApi.MostBytes / Megabyte);

    /// <summary>Files of more than a few kilobytes wait in a temporary file until the request is done.</summary>
    private static FormOptions Limits() =>
        new()
        {
            MultipartBodyLengthLimit = ReportsApi.MostBytes,
            ValueCountLimit = MostFiles + 10,
            ValueLengthLimit = 4096,
            KeyLengthLimit = 100,
            MultipartHeadersLengthLimit = 4096,
        };

    private static Outcome<CheckReports.Input> OfForm(IFormCollection form)
    {
        if (form.Keys.FirstOrDefault(key => key != "body") is { } strange)
            return new Refusal("check.unexpected-field", strange);
        if (form.Files.FirstOrDefault(file => file.Name is not ("files" or "previous" or "subordinates")) is { } other)
            return new Refusal("check.unexpected-field", other.Name);
        if (form.Files.Count > MostFiles)
            return new Refusal("check.too-many-files", MostFiles);
        var previous = form.Files.GetFiles("previous");
        if (previous.Count > 1)
            return new Refusal("check.previous-one-file", previous.Count);
        var subordinates = form.Files.GetFiles("subordinates");
        return new CheckReports.Input(
            [.. form.Files.GetFiles("files").Select(ReportFile.OfUpload)],
            previous.Count == 0 ? null : ReportFile.OfUpload(previous[0]),
            subordinates.Count == 0 ? null : [.. subordinates.Select(ReportFile.OfUpload)],
            NameOrNull(form["body"])
        );
    }

    private static async Task<Outcome<CheckReports.Input>> OfTextAsync(HttpRequest request, CancellationToken cancel)
    {
        if (
            await BoundedContent.ReadAsync(request.Body, request.ContentLength ?? 0, ReportsModule.Limits.MaxFileBytes, cancel)
            is not { } content
        )
            return TooLongText;
        return content.IsEmpty ? new Refusal("check.no-file") : new CheckReports.Input([ReportFile.OfBytes("text", content)]);
    }

    private static async Task<Outcome<CheckReports.Input>> OfJsonAsync(HttpRequest request, CancellationToken cancel)
    {
        if (
            await BoundedContent.ReadAsync(request.Body, request.ContentLength ?? 0, ReportsModule.Limits.MaxFileBytes, cancel)
            is not { } content
        )
            return TooLongText;
        try
        {
            if (JsonSerializer.Deserialize(content.Span, CheckJson.Context.TextInput) is not { } input)
                return new Refusal("check.malformed-json");
            return string.IsNullOrWhiteSpace(input.Text)
                ? new Refusal("check.no-file")
                : new CheckReports.Input([ReportFile.OfText("text", input.Text)], Body: NameOrNull(input.Body));
        }
        catch (JsonException)
        {
            return new Refusal("check.malformed-json");
        }
    }

    private static Refusal TooLongText => new("check.text-too-long", ReportsModule.Limits.MaxFileBytes / Megabyte);

    private static string? NameOrNull(string? body) => string.IsNullOrWhiteSpace(body) ? null : body.Trim();
}
