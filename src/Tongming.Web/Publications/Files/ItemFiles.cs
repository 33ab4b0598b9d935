using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Tongming.Publications;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Files;

/// <summary>
/// The address of an attachment and of a picture in a text. The public gets those of what it sees at this moment, earlier editions
/// among them; whoever sees the item at the desk gets those of drafts too.
/// </summary>
internal static class ItemFiles
{
    /// <summary>Pictures are shown where they stand; everything else is saved, no browser opens it inside this program.</summary>
    private static readonly string[] Shown = ["image/jpeg", "image/png"];

    /// <summary>Its address.</summary>
    public static string AddressOf(Guid id) => $"/files/{id:N}";

    /// <summary>Whether a browser may show it where it stands.</summary>
    public static bool IsPicture(string mediaType) => Shown.Contains(mediaType);

    /// <summary>Maps the address.</summary>
    public static void MapItemFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/files/{id:guid}", Verbs.Reading, ReadAsync).ExcludeFromDescription();

    /// <summary>Whether an edition has a file, as an attachment or as a picture in its text.</summary>
    public static bool Has(EditionContent content, Guid file) =>
        content.Files.Any(one => one.Id == file) || content.Html.Contains(AddressOf(file), StringComparison.Ordinal);

    private static async Task<IResult> ReadAsync(Guid id, HttpContext context, Db db, CancellationToken cancel)
    {
        var row = await db.Set<KeptFile>().FirstOrDefaultAsync(one => one.Id == id && one.SubjectKind == FilesChange.Subject, cancel);
        if (row is null)
            return TypedResults.NotFound();
        var isPublic = await IsPublicAsync(context, db, row, cancel);
        if (!isPublic && !await IsOnDeskAsync(context, db, row, cancel))
            return TypedResults.NotFound();
        var store = context.RequestServices.GetRequiredService<IFileStore>();
        if (!await store.ExistsAsync(row.Stored, cancel))
            return TypedResults.NotFound();
        // Asked anew each time, for it may have been withdrawn; whoever has it already gets no second copy.
        context.Response.Headers.CacheControl = isPublic ? "no-cache" : "no-store";
        var tag = new EntityTagHeaderValue($"\"{row.Sha256[..32]}\"");
        return TypedResults.Stream(
            await store.OpenAsync(row.Stored, cancel),
            row.MediaType,
            IsPicture(row.MediaType) ? null : row.Name,
            entityTag: isPublic ? tag : null
        );
    }

    /// <summary>Whether the public sees it now: its item is shown, and an edition that was ever released has it.</summary>
    private static async Task<bool> IsPublicAsync(HttpContext context, Db db, KeptFile row, CancellationToken cancel)
    {
        var now = context.RequestServices.GetRequiredService<LegalClock>().Now().Instant;
        var editions = await db.Set<Edition>().SeenSoFar(now, row.SubjectId).Select(edition => edition.ContentText).ToListAsync(cancel);
        return editions.Exists(text => Has(EditionText.Read(text), row.Id));
    }

    private static async Task<bool> IsOnDeskAsync(HttpContext context, Db db, KeptFile row, CancellationToken cancel)
    {
        if (context.User.Identity?.IsAuthenticated != true)
            return false;
        var actor = await ApiAnswers.ActorAsync(context);
        var rights = await PublishingOfBodies.RightsAsync(db, actor.BodyId, cancel);
        return row.BodyId == actor.BodyId
            && await db.Set<Edition>().VisibleTo(actor, rights).AnyAsync(edition => edition.PublicationId == row.SubjectId, cancel);
    }
}
