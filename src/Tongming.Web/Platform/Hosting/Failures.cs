using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What people and programs get when something goes wrong: a page in plain Chinese, or problem details under /api/.</summary>
internal static class Failures
{
    public static void AddAnswersToFailures(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context));

    public static void UseAnswersToFailures(this IApplicationBuilder app)
    {
        app.UseWhen(
            IsApi,
            api =>
            {
                api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
                api.UseStatusCodePages();
            }
        );
        app.UseWhen(
            context => !IsApi(context),
            pages =>
            {
                pages.UseExceptionHandler(
                    new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = PageStatusOf }
                );
                pages.UseStatusCodePagesWithReExecute("/error/{0}");
                pages.Use(
                    async (context, next) =>
                    {
                        await next(context);
                        SayTooLarge(context);
                    }
                );
            }
        );
    }

    /// <summary>Problem details whose type is a stable code and whose title is the sentence for people.</summary>
    public static ProblemHttpResult Problem(int status, string code, string sentence) =>
        TypedResults.Problem(statusCode: status, type: code, title: sentence);

    /// <summary>
    /// A form that is too large for its page cannot be read, and so not the token in it either: the framework takes it for a forged one.
    /// Whoever sent it must hear what is the matter.
    /// </summary>
    private static void SayTooLarge(HttpContext context)
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && context.Request.ContentLength > most)
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", out var rest) && rest.HasValue;

    /// <summary>What went wrong in reading a page is our error, whatever it was, but for the database.</summary>
    private static int PageStatusOf(Exception problem) =>
        problem is DatabaseAwayException ? StatusOf(problem) : StatusCodes.Status500InternalServerError;

    private static int StatusOf(Exception problem) =>
        problem switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            DatabaseAwayException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>The framework's own problems come with English titles and links to RFCs.</summary>
    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Type?.StartsWith("http", StringComparison.Ordinal) == false)
            return;
        (problem.Type, problem.Title) = problem.Status switch
        {
            400 => ("request.malformed", "请求的格式不对，没有读懂。"),
            404 => ("request.not-found", "没有这个地址。"),
            405 => ("request.method-not-allowed", "这个地址不接受这种请求方法。"),
            413 => ("request.too-large", "上传的内容太大。"),
            503 when context.Exception is DatabaseAwayException => ("program.data-away", "数据库暂时连不上，没有保存；请过几分钟再试。"),
            415 => ("request.unsupported-type", "不支持这种内容类型。"),
            >= 500 => ("program.failed", "程序出错了，没有完成；上传的内容没有保留。"),
            _ => ("request.refused", "服务器没有接受这次请求。"),
        };
    }
}
