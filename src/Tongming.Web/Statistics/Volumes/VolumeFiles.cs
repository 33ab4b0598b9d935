using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Statistics.Volumes.Files;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>
/// A volume as a file. Its tag follows from the frozen content, so that whoever has it already costs nothing. Documents and
/// workbooks are written once for all who ask (<see cref="WrittenVolumes"/>), a PDF is sent while it is read; nobody holds a turn while it is sent.
/// </summary>
internal static class VolumeFiles
{
    /// <summary>Media type of documents.</summary>
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Goes up when documents or workbooks are written otherwise, so that nobody takes the old file for the new one.</summary>
    private const string Form = "1";

    /// <summary>Codes and names of the formats in which a volume can be had; PDF where a converter has made one.</summary>
    public static IEnumerable<(string Code, string Name)> Of(ListedVolume volume) =>
        volume.PdfFile.Length > 0
            ? [("docx", "Word（.docx）"), ("xlsx", "Excel（.xlsx）"), ("pdf", "PDF")]
            : [("docx", "Word（.docx）"), ("xlsx", "Excel（.xlsx）")];

    public static void MapVolumeFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/volumes/{id:guid}/files/{format}", Verbs.Reading, AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(Guid id, string format, PublicVolumes volumes, CancellationToken cancel) =>
        await volumes.FindAsync(id, cancel) is { } look && Of(look.Volume).Any(one => one.Code == format)
            ? new Answer(look, format)
            : TypedResults.NotFound();

    private sealed class Answer(PublicVolumes.Look look, string format) : IResult
    {
        private readonly ListedVolume volume = look.Volume;

        /// <summary>The day of its release stands in the document.</summary>
        private readonly DateOnly day = LegalClock.DayOf(look.Volume.Shown);

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            var tag = Tag();
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "public, no-cache";
            if (request.Headers.IfNoneMatch.Count > 0 && KeptPage.HasAlready(request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            var named = new ContentDispositionHeaderValue("attachment");
            named.SetHttpFileName($"{volume.Title}.{format}");
            response.Headers.ContentDisposition = named.ToString();
            response.ContentType = format switch
            {
                "docx" => Word,
                "xlsx" => ListSheet.MediaType,
                _ => "application/pdf",
            };
            if (HttpMethods.IsHead(request.Method))
                return;
            await using var content = await OpenAsync(httpContext);
            response.ContentLength = content.Length;
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
        }

        private async Task<Stream> OpenAsync(HttpContext context)
        {
            var services = context.RequestServices;
            if (format == "pdf")
                return await services
                    .GetRequiredService<IFileStore>()
                    .OpenAsync(new StoredName(volume.BodyId, volume.PdfFile), context.RequestAborted);
            var volumes = services.GetRequiredService<PublicVolumes>();
            var bytes = await services
                .GetRequiredService<WrittenVolumes>()
                .GetAsync(
                    Tag(),
                    async () =>
                    {
                        var content = await volumes.ReadAsync(look);
                        return format == "docx" ? VolumeDocument.Write(content, look.BodyName, day) : VolumeWorkbook.Write(content);
                    }
                );
            return new MemoryStream(bytes, writable: false);
        }

        private string Tag()
        {
            var file = format == "pdf" ? volume.PdfFile : volume.ContentFile;
            var of = Encoding.UTF8.GetBytes($"{Form}\n{format}\n{file}\n{day:O}\n{look.BodyName}");
            return $"\"{Convert.ToHexStringLower(SHA256.HashData(of))[..32]}\"";
        }
    }
}
