using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Documents.Office;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Volumes.Files;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>A volume as a file.</summary>
internal static class VolumeFiles
{
    /// <summary>Media type of documents.</summary>
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Codes and names of the formats in which a volume can be had; PDF where a converter has made one.</summary>
    public static IEnumerable<(string Code, string Name)> Of(Volume volume) =>
        volume.PdfFile.Length > 0
            ? [("docx", "Word（.docx）"), ("xlsx", "Excel（.xlsx）"), ("pdf", "PDF")]
            : [("docx", "Word（.docx）"), ("xlsx", "Excel（.xlsx）")];

    public static void MapVolumeFiles(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/volumes/{id:guid}/files/{format}", ["GET", "HEAD"], AnswerAsync)
            .ExcludeFromDescription()
            .RequireRateLimiting(Turns.Costly)
            .WithMetadata(new PublicPageAttribute());

    private static async Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(
        Guid id,
        string format,
        PublicVolumes volumes,
        IFileStore store,
        CancellationToken cancel
    )
    {
        if (await volumes.FindAsync(id, cancel) is not { } look || !Of(look.Volume).Any(one => one.Code == format))
            return TypedResults.NotFound();
        var name = $"{look.Content.Title}.{format}";
        return format switch
        {
            "docx" => TypedResults.File(
                VolumeDocument.Write(look.Content, look.BodyName, LegalClock.DayOf(look.Volume.ShownFrom!.Value)),
                Word,
                name
            ),
            "xlsx" => TypedResults.File(VolumeWorkbook.Write(look.Content), ListSheet.MediaType, name),
            _ => TypedResults.File(
                await store.ReadAsync(new StoredName(look.Volume.BodyId, look.Volume.PdfFile), cancel),
                "application/pdf",
                name
            ),
        };
    }
}
