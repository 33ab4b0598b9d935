using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk;

/// <summary>Files and papers of a case for the people who see it. They come as attachments: no browser opens them inside this program.</summary>
internal static class Downloads
{
    /// <summary>Maps the downloads below an address that ends with the case's id.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/requests/{id:guid}/files/{fileId:guid}", FileAsync).ExcludeFromDescription();
        routes.MapGet("/desk/requests/{id:guid}/papers/{paperId:guid}", PaperAsync).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1/desk/requests/{id:guid}").WithTags("依申请公开（工作台）");
        api.MapGet("/files/{fileId:guid}", FileAsync)
            .WithName("downloadFile")
            .WithSummary("下载一份材料")
            .Means(("id", "申请件的 id。"), ("fileId", "材料的 id，见材料列表。"))
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/papers/{paperId:guid}", PaperAsync)
            .WithName("downloadPaper")
            .WithSummary("下载一份文书")
            .Means(("id", "申请件的 id。"), ("paperId", "文书的 id，见文书列表。"), ("as", "写 pdf 得到 PDF；不写是 docx。"))
            .Produces<Stream>(StatusCodes.Status200OK, SealPapers.Docx)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> FileAsync(
        Guid id,
        Guid fileId,
        HttpContext context,
        Db db,
        CancellationToken cancel
    )
    {
        var store = context.RequestServices.GetRequiredService<IFileStore>();
        var actor = await ApiAnswers.ActorAsync(context);
        if (await CaseView.FindAsync(db, actor, id, cancel) is not { } request)
            return TypedResults.NotFound();
        var file = await db.Set<KeptFile>()
            .SingleOrDefaultAsync(
                one => one.BodyId == request.BodyId && one.Id == fileId && (one.SubjectId == id || one.SubjectId == request.ApplicationId),
                cancel
            );
        if (file is null || !await store.ExistsAsync(file.Stored, cancel))
            return TypedResults.NotFound();
        await context.RequestServices.GetRequiredService<RecordDownload>().RunAsync(request, actor, "file", file.Id, cancel);
        return TypedResults.Stream(await store.OpenAsync(file.Stored, cancel), file.MediaType, file.Name);
    }

    private static async Task<IResult> PaperAsync(Guid id, Guid paperId, HttpContext context, Db db, CancellationToken cancel)
    {
        var (services, actor) = (context.RequestServices, await ApiAnswers.ActorAsync(context));
        if (await CaseView.FindAsync(db, actor, id, cancel) is not { } request)
            return TypedResults.NotFound();
        var paper = await db.Set<CasePaper>()
            .SingleOrDefaultAsync(one => one.BodyId == request.BodyId && one.Id == paperId && one.RequestId == id, cancel);
        if (paper is null)
            return TypedResults.NotFound();
        var docx = await DocxAsync(services, db, paper, cancel);
        if (docx.Refusal is { } refusal)
            return Sentence(refusal);
        if (!paper.Kind.HidesApplicant())
            await services.GetRequiredService<RecordDownload>().RunAsync(request, actor, "paper", paper.Id, cancel);
        if (context.Request.Query["as"] != "pdf")
            return TypedResults.File(docx.Value!, SealPapers.Docx, MakePaper.FileName(paper));
        var pdf = await new PdfPrinter(new DocumentLimits()).PrintAsync(docx.Value!, cancel);
        return pdf.Refusal is { } unprinted
            ? Sentence(unprinted)
            : TypedResults.File(pdf.Value!, "application/pdf", MakePaper.FileName(paper, "pdf"));
    }

    /// <summary>The sealed copy; one that is not sealed yet is made on the spot.</summary>
    private static async Task<Outcome<byte[]>> DocxAsync(IServiceProvider services, Db db, CasePaper paper, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IFileStore>();
        if (paper.Sha256 is not { } sha256 || !await store.ExistsAsync(new StoredName(paper.BodyId, sha256), cancel))
            return await services.GetRequiredService<MakePaper>().RunAsync(db, paper, cancel);
        await using var content = await store.OpenAsync(new StoredName(paper.BodyId, sha256), cancel);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static ContentHttpResult Sentence(Refusal refusal) =>
        TypedResults.Text(RefusalText.Say(refusal), "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
}
