using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.Reports;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Reports;

/// <summary>
/// The checker for programs. It reads no cookies and keeps nothing, so it needs no antiforgery token.
/// </summary>
internal static class ReportsApi
{
    /// <summary>Bytes of all files of a request together.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Name of the operation in the OpenAPI document.</summary>
    public const string CheckOperation = "checkReports";

    private const int MostNameCharacters = 100;

    public static void MapReportsApi(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/api/v1/reports").WithTags("年度报告");
        reports
            .MapPost("/check", CheckAsync)
            .WithName(CheckOperation)
            .WithSummary("核对年度报告")
            .WithDescription("读不出的文件也返回 200，在结果中说明。不保留任何内容。")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .RequireRateLimiting(Turns.Costly)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        reports
            .MapGet("/rules", () => TypedResults.Ok(RuleResult.All()))
            .WithName("listRules")
            .WithSummary("列出核对规则")
            .WithDescription("核对所用的全部规则：编号、含义、依据、通常的程度。");
    }

    private static async Task<Results<Ok<CheckResult>, ProblemHttpResult>> CheckAsync(
        HttpRequest request,
        CheckReports checker,
        CancellationToken cancel
    )
    {
        var body = await CheckRequest.ReadAsync(request, cancel);
        if (!body.Succeeded)
            return Problem(body.Refusal);
        if (body.Value.Body?.Length > MostNameCharacters)
            return Problem(new Refusal("check.name-too-long", MostNameCharacters));
        var checks = await checker.RunAsync(body.Value, cancel);
        if (!checks.Succeeded)
            return Problem(checks.Refusal);
        return TypedResults.Ok(new CheckResult([.. checks.Value.Select(CheckResultOf.File)], 0));
    }

    private static ProblemHttpResult Problem(Refusal refusal) =>
        Failures.Problem(
            refusal.Code switch
            {
                "check.too-large" or "check.text-too-long" => StatusCodes.Status413PayloadTooLarge,
                "check.unsupported-type" => StatusCodes.Status415UnsupportedMediaType,
                _ => StatusCodes.Status400BadRequest,
            },
            refusal.Code,
            ReportsText.Say(refusal)
        );
}
