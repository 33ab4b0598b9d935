using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Requests.Desk.Api;
using static Tongming.Web.Platform.Hosting.ApiAnswers;
using static Tongming.Web.Requests.Desk.Api.DeskAnswers;

namespace Tongming.Web.Requests.Import;

/// <summary>The import of an office's own ledger for programs: the same preview, then the same file again.</summary>
internal static class ImportApi
{
    private const string FileMeaning = "台账，一个 .xlsx 文件，不超过 2 MB，不超过 2000 行。";
    private const string SectionMeaning = "承办科室的 id。";

    /// <summary>What is wrong with a cell.</summary>
    /// <param name="Cell">Its address, such as B7.</param>
    /// <param name="Sentence">What is wrong, and how to mend it.</param>
    internal sealed record CellJson(string Cell, string Sentence);

    /// <summary>A row of the ledger.</summary>
    /// <param name="Row">Its number in the file.</param>
    /// <param name="ReceivedOn">Day on which it was received; null where it cannot be read.</param>
    /// <param name="Name">Who asked.</param>
    /// <param name="Matter">For what.</param>
    /// <param name="IsDone">Whether it was imported before; it is not imported again.</param>
    /// <param name="State">State of the case that it would become; null where it cannot be imported.</param>
    /// <param name="Reply">Its reply.</param>
    /// <param name="ReplyDue">Last day for its answer.</param>
    /// <param name="Problems">Why it cannot be imported.</param>
    /// <param name="Notices">What is taken differently than written.</param>
    internal sealed record RowJson(
        int Row,
        DateOnly? ReceivedOn,
        string Name,
        string Matter,
        bool IsDone,
        CodeJson? State,
        CodeJson? Reply,
        DateOnly? ReplyDue,
        IReadOnlyList<CellJson> Problems,
        IReadOnlyList<string> Notices
    );

    /// <summary>What the import would do.</summary>
    /// <param name="Fine">Rows that can be imported.</param>
    /// <param name="Wrong">Rows that cannot.</param>
    /// <param name="Done">Rows that were imported before.</param>
    /// <param name="Rows">Row by row.</param>
    internal sealed record PreviewJson(int Fine, int Wrong, int Done, IReadOnlyList<RowJson> Rows);

    /// <summary>What the import has done.</summary>
    /// <param name="Made">Cases that were made.</param>
    /// <param name="Known">Rows that were imported before.</param>
    /// <param name="LeftOut">Wrong rows that were left out.</param>
    internal sealed record ImportedJson(int Made, int Known, int LeftOut);

    /// <summary>Most bytes of the form: the file, and what the form needs around it.</summary>
    private static long MostBytes => LedgerFile.MostBytes + ApiBody.MostBytes;

    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        var import = routes.MapGroup("/api/v1/desk/request-import").WithTags("导入台账").ProducesProblem(401);
        import
            .MapGet("/example", ExampleAsync)
            .WithName("getImportExample")
            .WithSummary("下载示例文件")
            .Produces<Stream>(200, ImportPage.Workbook)
            .ProducesProblem(403);
        import
            .MapPost("/preview", PreviewAsync)
            .Refusing(MostBytes)
            .RequireRateLimiting(Turns.Costly)
            .WithName("previewImport")
            .WithSummary("逐行核对台账")
            .WithDescription("受理员和公开机构负责人可以导入。什么都不改。须用接口令牌。")
            .TakesFile(("files", FileMeaning), ("section", SectionMeaning, true))
            .Produces<PreviewJson>();
        import
            .MapPost("", RunAsync)
            .Refusing(MostBytes)
            .RequireRateLimiting(Turns.Costly)
            .WithName("importLedger")
            .WithSummary("导入台账")
            .WithDescription("送核对过的同一个文件。有误的行默认一行也不导入。同一个文件送两次，不会重复。须用接口令牌。")
            .TakesFile(
                ("files", FileMeaning),
                ("section", SectionMeaning, true),
                ("leaveOutWrong", "true：有误的行先不导入；不写是 false。", false)
            )
            .Produces<ImportedJson>();
    }

    private static async Task<IResult> ExampleAsync(CurrentActor current, CancellationToken cancel) =>
        ImportLedger.May(await current.ReadAsync(cancel))
            ? TypedResults.File(ExampleLedger.Write(), ImportPage.Workbook, ImportPage.ExampleName)
            : Refused(new Refusal("import.not-permitted"));

    private static async Task<IResult> PreviewAsync(HttpContext context, ImportLedger import)
    {
        var actor = await ActorAsync(context);
        var (input, _, problem) = await ReadAsync(context, actor);
        if (input is null)
            return problem!;
        var looked = await import.PreviewAsync(input, actor, context.RequestAborted);
        return looked.Value is { } preview
            ? Json(new PreviewJson(preview.Fine, preview.Wrong, preview.Done, [.. preview.Rows.Select(Of)]))
            : Refused(looked.Refusal!);
    }

    private static async Task<IResult> RunAsync(HttpContext context, ImportLedger import)
    {
        var actor = await ActorAsync(context);
        var (input, leaveOutWrong, problem) = await ReadAsync(context, actor);
        if (input is null)
            return problem!;
        var made = await import.RunAsync(input, leaveOutWrong, actor, context.RequestAborted);
        return made.Value is { } result ? Json(new ImportedJson(result.Made, result.Known, result.LeftOut)) : Refused(made.Refusal!);
    }

    /// <summary>The file with the section; whether wrong rows are to be left out.</summary>
    private static async Task<(ImportLedger.Input? Input, bool LeaveOutWrong, IResult? Problem)> ReadAsync(HttpContext context, Actor actor)
    {
        if (!ImportLedger.May(actor))
            return (null, false, Refused(new Refusal("import.not-permitted")));
        var (form, problem) = await ApiBody.FilesAsync(context, MostBytes);
        if (form is null)
            return (null, false, problem ?? Unreadable());
        var leave = form["leaveOutWrong"].ToString();
        if (leave is not ("" or "true" or "false"))
            return (null, false, Unreadable());
        if (form.Files is not [{ Name: "files", Length: > 0 } file])
            return (null, false, Refused(new Refusal("import.file-missing")));
        if (file.Length > LedgerFile.MostBytes)
            return (null, false, Refused(new Refusal("import.too-large")));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, context.RequestAborted);
        // What is no id is no section either, and refused as one that is not there.
        _ = Guid.TryParse(form["section"], out var section);
        var input = new ImportLedger.Input(actor.BodyId, section, Path.GetFileName(file.FileName), bytes.ToArray());
        return (input, leave == "true", null);
    }

    private static ProblemHttpResult Refused(Refusal refusal)
    {
        var status = refusal.Code switch
        {
            "import.not-permitted" => StatusCodes.Status403Forbidden,
            "import.too-large" => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Failures.Problem(status, refusal.Code, ImportText.Say(refusal));
    }

    private static RowJson Of(LedgerPreview.Line line) =>
        new(
            line.Row.Row,
            line.Row.ReceivedOn == default ? null : line.Row.ReceivedOn,
            line.Row.Name,
            line.Row.Matter,
            line.IsDone,
            line.Request is { } request ? CaseJsonOf.State(request.State) : null,
            line.Request?.Reply is { } reply ? new CodeJson(reply.Code, reply.Wording) : null,
            line.Request?.ReplyDue,
            [.. line.Problems.Select(problem => new CellJson(problem.Cell, problem.Sentence))],
            line.Notices
        );
}
