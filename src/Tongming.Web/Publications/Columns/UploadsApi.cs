using Microsoft.EntityFrameworkCore;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Columns;

/// <summary>Exemptions and upload checklists for programs of the desk.</summary>
internal static class UploadsApi
{
    /// <summary>An entry of a checklist.</summary>
    /// <param name="UploadId">The line.</param>
    /// <param name="Year">The year of the period.</param>
    /// <param name="Number">The number of the period in the year.</param>
    /// <param name="Period">Its name.</param>
    /// <param name="Name">What is uploaded.</param>
    /// <param name="ColumnId">Into which column.</param>
    /// <param name="Owner">Who uploads it.</param>
    /// <param name="Reviewer">Who checks it.</param>
    /// <param name="DueOn">The last day in time.</param>
    /// <param name="Standing">How it stands, such as Open, Overdue, DoneInTime.</param>
    internal sealed record UploadTaskJson(
        Guid UploadId,
        int Year,
        int Number,
        string Period,
        string Name,
        Guid ColumnId,
        string Owner,
        string Reviewer,
        DateOnly DueOn,
        string Standing
    );

    /// <summary>An exemption of a column.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="ColumnId">The column.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="First">The first day that it covers.</param>
    /// <param name="Last">The last day that it covers.</param>
    internal sealed record ExemptionJson(Guid Id, Guid ColumnId, string Reason, DateOnly First, DateOnly Last);

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk/columns").WithTags("栏目").ProducesProblem(401).ProducesProblem(403);
        desk.MapGet("/uploads", BoardAsync)
            .WithName("readUploads")
            .WithSummary("读一个年度的上传清单")
            .Means(("year", "年度；不写是今年。"))
            .Produces<List<UploadTaskJson>>();
        desk.MapPost("/uploads", KeepAsync)
            .Refusing()
            .WithName("addUpload")
            .WithSummary("添加常态化上传事项，并生成今年的清单")
            .Accepts<KeepUpload.Input>("application/json")
            .Example(
                """{"name":"统计月报","columnId":"…","rhythm":"Month","dueAfter":10,"ownerId":"…","reviewerId":"…","token":"0123456789abcdef"}"""
            )
            .Produces<KeptJson>();
        desk.MapPost("/uploads/ticks", TickAsync)
            .Refusing()
            .WithName("tickUpload")
            .WithSummary("勾选已上传、复核、退回")
            .Accepts<TickUpload.Input>("application/json")
            .Example("""{"act":"upload.ticked","uploadId":"…","year":2026,"number":3,"token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
        desk.MapGet("/exemptions", ExemptionsAsync)
            .WithName("listExemptions")
            .WithSummary("列出栏目的报备")
            .Produces<List<ExemptionJson>>();
        desk.MapPost("/{id:guid}/exemptions", FileAsync)
            .Refusing()
            .WithName("fileExemption")
            .WithSummary("提前报备：栏目在一段时间里不用更新")
            .Means(("id", "栏目的 id。"))
            .Accepts<FileExemption.Input>("application/json")
            .Example(
                """{"reason":"本季度没有行政执法事项","approvedBy":"…","first":"2026-04-01","last":"2026-06-30","token":"0123456789abcdef"}"""
            )
            .Produces<KeptJson>();
    }

    private static async Task<IResult> BoardAsync(int? year, HttpContext context, Db db, Calendars calendars, LegalClock clock)
    {
        var actor = await ActorAsync(context);
        if (!PublicScope.SeesItems(actor))
            return RegisterAnswers.NotPermitted();
        var today = clock.Now().Day;
        var lines = await UploadBoard.LoadAsync(db, calendars, (actor.BodyId, year ?? today.Year, today), context.RequestAborted);
        return Json(lines.Select(Of).ToList());
    }

    private static async Task<IResult> KeepAsync(HttpContext context, KeepUpload keep, Db db)
    {
        var actor = await ActorAsync(context);
        var choices = await KeepUpload.Input.ChoicesAsync(db, actor.BodyId, context.RequestAborted);
        var (input, problem) = await RegisterAnswers.FormAsync<KeepUpload.Input>(context, choices);
        return input is null
            ? problem!
            : RegisterAnswers.Of(await keep.RunAsync(null, input, actor, context.RequestAborted), id => new KeptJson(id));
    }

    private static async Task<IResult> TickAsync(HttpContext context, TickUpload tick)
    {
        var (input, problem) = await ApiBody.ReadAsync<TickUpload.Input>(context);
        return input is null
            ? problem ?? RegisterAnswers.Problem(new Refusal("register.unreadable"))
            : RegisterAnswers.Of(await tick.RunAsync(input, await ActorAsync(context), context.RequestAborted), id => new KeptJson(id));
    }

    private static async Task<IResult> ExemptionsAsync(CurrentActor current, Db db, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (!PublicScope.SeesItems(actor))
            return RegisterAnswers.NotPermitted();
        var all = await db.Set<FreshnessExemption>().Where(one => one.BodyId == actor.BodyId).OrderBy(one => one.First).ToListAsync(cancel);
        return Json(all.Select(one => new ExemptionJson(one.Id, one.ColumnId, one.Reason, one.First, one.Last)).ToList());
    }

    private static async Task<IResult> FileAsync(Guid id, HttpContext context, FileExemption file, Db db)
    {
        var actor = await ActorAsync(context);
        var choices = await FileExemption.ChoicesAsync(db, actor, context.RequestAborted);
        var (input, problem) = await RegisterAnswers.FormAsync<FileExemption.Input>(context, choices);
        return input is null
            ? problem!
            : RegisterAnswers.Of(await file.RunAsync(id, input, actor, context.RequestAborted), kept => new KeptJson(kept));
    }

    private static UploadTaskJson Of(UploadBoard.Line line) =>
        new(
            line.Task.UploadId,
            line.Task.Year,
            line.Task.Number,
            line.Period,
            line.Task.Name,
            line.Task.ColumnId,
            line.Owner,
            line.Reviewer,
            line.Task.DueOn,
            $"{line.Standing}"
        );
}
