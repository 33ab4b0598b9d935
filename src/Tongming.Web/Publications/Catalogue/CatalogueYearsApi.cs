using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Publications.Items;
using static Tongming.Web.Platform.Hosting.ApiAnswers;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The years of the catalogue for programs of the desk: begun, imported, settled, and a nil declaration taken back.</summary>
internal static class CatalogueYearsApi
{
    private const string YearMeaning = "年度。";

    /// <summary>How many rows a year has.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Rows">Its rows.</param>
    internal sealed record CatalogueRowsJson(int Year, int Rows);

    /// <summary>What a file does or would do.</summary>
    /// <param name="IsImported">Whether it was imported; where not, nothing was saved.</param>
    /// <param name="Added">New rows.</param>
    /// <param name="Changed">Changed rows.</param>
    /// <param name="Missing">Rows that the file does not have.</param>
    /// <param name="Problems">What is wrong, by number of the row in the file.</param>
    internal sealed record CatalogueImportJson(
        bool IsImported,
        int Added,
        int Changed,
        int Missing,
        IReadOnlyList<RowProblemJson> Problems
    );

    /// <summary>What is wrong with a row of a file.</summary>
    /// <param name="Row">Its number.</param>
    /// <param name="Problems">One sentence each.</param>
    internal sealed record RowProblemJson(int Row, IReadOnlyList<string> Problems);

    public static void MapCatalogueYears(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk/catalogue").WithTags("主动公开目录").ProducesProblem(401).ProducesProblem(403);
        Acting(desk.MapPost("/years/{year:int}/begin", BeginAsync), "beginCatalogue", "载入起草用的目录，或者沿用别的年度")
            .Means(("from", "沿用哪个年度；不写是起草用的目录。"))
            .Produces<CatalogueRowsJson>();
        Acting(
                desk.MapPost(
                    "/years/{year:int}/settle",
                    (int year, HttpContext context, SettleCatalogue settle) => SettleAsync(year, false, context, settle)
                ),
                "settleCatalogue",
                "确定年度目录，公众随之能看到"
            )
            .Produces<CatalogueRowsJson>();
        Acting(
                desk.MapPost(
                    "/years/{year:int}/reopen",
                    (int year, HttpContext context, SettleCatalogue settle) => SettleAsync(year, true, context, settle)
                ),
                "reopenCatalogue",
                "重新打开年度目录，以便修改"
            )
            .Produces<CatalogueRowsJson>();
        desk.MapPost("/years/{year:int}/import", ImportAsync)
            .Refusing()
            .RequireRateLimiting(Turns.Costly)
            .WithName("importCatalogue")
            .WithSummary("从 Excel 导入目录；先核对，有误的不导入")
            .WithDescription("须用接口令牌。不写 confirm 只核对，什么都不保存。")
            .Means(("year", YearMeaning), ("confirm", "true 是导入。"), ("removeOthers", "true 是文件里没有的行从目录删除。"))
            .TakesFile(("files", "一个 .xlsx 文件，不超过 2 MB。"), ("token", "16 到 80 个字符；同样的标记是同一次导入。", false))
            .Produces<CatalogueImportJson>();
        desk.MapPost("/nil/{item:int}/lift", LiftAsync)
            .Refusing()
            .WithName("liftNil")
            .WithSummary("撤销本机关无此项的声明")
            .Means(("item", "第二十条的第几项，1 到 15。"))
            .Accepts<MarkSent>("application/json")
            .Example("""{"token":"0123456789abcdef"}""")
            .Produces<KeptJson>();
    }

    private static RouteHandlerBuilder Acting(RouteHandlerBuilder route, string name, string summary) =>
        route
            .Refusing()
            .WithName(name)
            .WithSummary(summary)
            .Means(("year", YearMeaning))
            .Accepts<MarkSent>("application/json")
            .Example("""{"token":"0123456789abcdef"}""");

    private static async Task<IResult> BeginAsync(int year, int? from, HttpContext context, BeginCatalogue begin)
    {
        var (mark, problem) = await RegisterAnswers.FormAsync<MarkSent>(context);
        return mark is null
            ? problem!
            : RegisterAnswers.Of(
                await begin.RunAsync(new(year, from, mark.Token), await ActorAsync(context), context.RequestAborted),
                rows => new CatalogueRowsJson(year, rows)
            );
    }

    private static async Task<IResult> SettleAsync(int year, bool reopen, HttpContext context, SettleCatalogue settle)
    {
        var (mark, problem) = await RegisterAnswers.FormAsync<MarkSent>(context);
        return mark is null
            ? problem!
            : RegisterAnswers.Of(
                await settle.RunAsync(new(year, reopen, mark.Token), await ActorAsync(context), context.RequestAborted),
                rows => new CatalogueRowsJson(year, rows)
            );
    }

    private static async Task<IResult> LiftAsync(int item, HttpContext context, DeclareNil declare)
    {
        var (mark, problem) = await RegisterAnswers.FormAsync<MarkSent>(context);
        return mark is null
            ? problem!
            : RegisterAnswers.Of(
                await declare.RunAsync(item, null, mark.Token, await ActorAsync(context), context.RequestAborted),
                id => new KeptJson(id)
            );
    }

    private static async Task<IResult> ImportAsync(int year, bool? confirm, bool? removeOthers, HttpContext context, ImportCatalogue import)
    {
        var (actor, cancel) = (await ActorAsync(context), context.RequestAborted);
        if (!PublicScope.KeepsRegisters(actor))
            return RegisterAnswers.NotPermitted();
        var (form, problem) = await ApiBody.FilesAsync(context, CatalogueFile.MostBytes + ApiBody.MostBytes);
        if (form is null)
            return problem ?? RegisterAnswers.Problem(new Refusal("register.unreadable"));
        if (form.Files is not [{ Name: "files", Length: > 0 and <= CatalogueFile.MostBytes } file])
            return RegisterAnswers.Problem(new Refusal("catalogue.file.missing"));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var input = new ImportCatalogue.Input(year, file.FileName, bytes.ToArray(), removeOthers == true) { Token = $"{form["token"]}" };
        var looked = await import.PreviewAsync(input, actor, cancel);
        if (looked.Value is not { } preview)
            return RegisterAnswers.Problem(looked.Refusal!);
        if (confirm == true && (await import.RunAsync(input, actor, cancel)).Refusal is { } refusal)
            return RegisterAnswers.Problem(refusal);
        return Json(
            new CatalogueImportJson(
                confirm == true,
                preview.Difference.Added.Count,
                preview.Difference.Changed.Count,
                preview.Difference.Removed.Count,
                [.. preview.Rows.Where(row => row.Row is null).Select(row => new RowProblemJson(row.Number, row.Problems))]
            )
        );
    }
}
