using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.People;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Portal.Form;

namespace Tongming.Web.Requests.Portal.Api;

/// <summary>
/// Takes applications from other systems. It reads no cookies, so it needs no antiforgery token. The same
/// <c>Idempotency-Key</c> with the same content is the same application, however often it is sent; the content is part of the key, so that
/// nobody gets somebody else's query code by guessing keys.
/// </summary>
internal static class SubmissionsApi
{
    /// <summary>Name of the operation in the OpenAPI document.</summary>
    public const string Operation = "submitRequest";

    private const int MostBytes = 256 * 1024;
    private const int ShortestKey = 16;
    private const int LongestKey = 200;

    public static void MapSubmissionsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/v1/requests", SubmitAsync)
            .WithName(Operation)
            .WithTags("依申请公开")
            .WithSummary("提交政府信息公开申请")
            .WithDescription("重试时用同一个 Idempotency-Key，只算一份。受委托人代办的、要附材料的，请用网页提交。")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .Accepts<SubmittedForm>("application/json")
            .Produces<SubmittedReceipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> SubmitAsync(
        HttpContext context,
        SubmitRequest submit,
        PortalBodies bodies,
        RequestOptions options,
        Floods floods,
        LegalClock clock
    )
    {
        var cancel = context.RequestAborted;
        var mark = context.Request.Headers["Idempotency-Key"].ToString();
        if (mark.Length is < ShortestKey or > LongestKey)
            return Problem(StatusCodes.Status400BadRequest, new Refusal("request.idempotency-key.missing"));
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancel);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (Read(bytes.Span) is not { } form)
            return Problem(StatusCodes.Status400BadRequest, new Refusal("request.submission.unreadable"));
        if (await bodies.FindAsync(form.Body, cancel) is null)
            return Problem(StatusCodes.Status404NotFound, new Refusal("request.body.unknown"));
        var draft = form.ToDraft(Key(mark, bytes.Span));
        if (Wrong(draft, options.MostMatters) is { } wrong)
            return Problem(StatusCodes.Status422UnprocessableEntity, wrong);
        if (floods.Admit(form.Body, context.Connection.RemoteIpAddress, null) is { Ticks: > 0 } wait)
            return Later(context, wait);
        var receipt = await submit.RunAsync(SubmitDraft.Input(draft, clock.Now().Day), Actor.Stranger, cancel);
        return receipt.Refusal is { } refusal ? Problem(StatusCodes.Status422UnprocessableEntity, refusal) : Created(receipt.Value!);
    }

    private static SubmittedForm? Read(ReadOnlySpan<byte> content)
    {
        try
        {
            var form = JsonSerializer.Deserialize(content, SubmissionJson.Default.SubmittedForm);
            return form?.Matters is null || form.Matters.Any(matter => matter is null) ? null : form;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Key(string mark, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(mark));
        hash.AppendData([0]);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Refusal? Wrong(FormDraft draft, int mostMatters)
    {
        if (draft.Matters.Count == 0)
            return new Refusal("request.matter.missing");
        var problems = FormSteps
            .Counted(draft)
            .SelectMany(step => DraftCheck.Problems(draft, step, mostMatters))
            .Select(problem => problem.Message);
        object[] sentences = [.. problems.Distinct(StringComparer.Ordinal)];
        return sentences.Length == 0 ? null : new Refusal("request.submission.wrong", sentences);
    }

    private static JsonHttpResult<SubmittedReceipt> Created(SubmitRequest.Receipt receipt) =>
        TypedResults.Json(
            new SubmittedReceipt(
                receipt.Code,
                receipt.SubmittedOn,
                receipt.ApplicationId,
                receipt.RequestIds,
                "工作人员会与申请人确认，确认之日起 20 个工作日内答复。"
            ),
            SubmissionJson.Default.SubmittedReceipt,
            statusCode: StatusCodes.Status201Created
        );

    private static ProblemHttpResult Later(HttpContext context, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = $"{seconds}";
        return Failures.Problem(
            StatusCodes.Status429TooManyRequests,
            "request.too-often",
            $"短时间内提交的次数太多，请 {seconds} 秒后再试。"
        );
    }

    private static ProblemHttpResult Problem(int status, Refusal refusal) =>
        Failures.Problem(status, refusal.Code, PortalText.Say(refusal));
}
