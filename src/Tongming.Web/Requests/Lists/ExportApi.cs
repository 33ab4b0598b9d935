using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Desk.Api;

namespace Tongming.Web.Requests.Lists;

/// <summary>The list of cases as a workbook, for programs of the office.</summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/v1/desk/requests/export", ExportAsync)
            .RequireRateLimiting(Turns.Costly)
            .WithTags("工作台")
            .WithName("exportRequests")
            .WithSummary("导出依申请公开的件（.xlsx）")
            .WithDescription("筛选、排序与列表相同；申请人已脱敏，每次导出都记入台账。")
            .Means([.. ListsApi.Parameters.Where(one => one.Name is not ("size" or "after" or "before"))])
            .Produces<Stream>(StatusCodes.Status200OK, ExportCases.MediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> ExportAsync(HttpContext context, Db db, ReadListActor readers, ExportCases export)
    {
        var (address, cancel) = (ListAddress.Of(context.Request), context.RequestAborted);
        if (!ListsApi.TryBody(address["body"], out var body) || await readers.RunAsync(body, cancel) is not { } reader)
            return DeskAnswers.Problem(new Refusal("requests.list.not-permitted"));
        var asked = CaseFilter.Read(name => address[name]);
        if (!asked.Succeeded)
            return Failures.Problem(StatusCodes.Status400BadRequest, asked.Refusal.Code, ListsText.Say(asked.Refusal));
        var file = await export.RunAsync(db, reader, asked.Value, address.Sort, cancel);
        return TypedResults.File(file, ExportCases.MediaType, $"依申请公开-{reader.Today:yyyyMMdd}.xlsx");
    }
}
