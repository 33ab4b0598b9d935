using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.People;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
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

    private const int ShortestKey = 16;
    private const int LongestKey = 200;

    public static void MapSubmissionsApi(this IEndpointRouteBuilder routes)
    {
        Described(routes.MapPost("/api/v1/requests", SubmitAsync))
            .WithName(Operation)
            .WithSummary("提交政府信息公开申请")
            .WithDescription("重试时用同一个 Idempotency-Key，只算一份。受委托人代办的、要附材料的，用 /api/v1/requests/with-files。")
            .WithMetadata(new RequestSizeLimitAttribute(ApiBody.MostBytes))
            .Accepts<SubmittedForm>("application/json");
        Described(routes.MapPost("/api/v1/requests/with-files", SubmitFilesAsync))
            .WithName("submitRequestWithFiles")
            .WithSummary("提交政府信息公开申请，附材料")
            .WithDescription("受委托人代办的，在 agent 里写受委托人的姓名和电话，并附授权委托书。文件的检查与网页相同。")
            .WithMetadata(new RequestSizeLimitAttribute(TakeUpload.MostAtOnce))
            .RequireRateLimiting(Turns.Costly)
            .Accepts<SubmittedForm>("multipart/form-data")
            .TakesFiles(
                (FilePurposes.Authority, "授权委托书；有 agent 的必须有。"),
                (FilePurposes.Identity, "身份证明。"),
                (FilePurposes.Attachment, "附件。")
            )
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>What both endpoints need.</summary>
    internal sealed record Needed(
        [FromServices] SubmitRequest Submit,
        [FromServices] PortalBodies Bodies,
        [FromServices] RequestOptions Options,
        [FromServices] Floods Floods,
        [FromServices] LegalClock Clock,
        [FromServices] TakeUpload Take
    );

    private static RouteHandlerBuilder Described(RouteHandlerBuilder route) =>
        route
            .WithTags("依申请公开")
            .MeansHeader("Idempotency-Key", "16 至 200 个字符的提交编号；重试时用同一个。")
            .Produces<SubmittedReceipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> SubmitAsync(HttpContext context, [AsParameters] Needed needed)
    {
        if (MarkOf(context) is null)
            return Problem(StatusCodes.Status400BadRequest, new Refusal("request.idempotency-key.missing"));
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        return await TakeAsync(context, needed, content.GetBuffer().AsMemory(0, (int)content.Length), []);
    }

    private static async Task<IResult> SubmitFilesAsync(HttpContext context, [AsParameters] Needed needed)
    {
        if (MarkOf(context) is null)
            return Problem(StatusCodes.Status400BadRequest, new Refusal("request.idempotency-key.missing"));
        if (await ApiBody.FormAsync(context, TakeUpload.MostAtOnce) is not { } form)
            return Problem(StatusCodes.Status400BadRequest, new Refusal("request.submission.unreadable"));
        string[] purposes = [FilePurposes.Authority, FilePurposes.Identity, FilePurposes.Attachment];
        var files = purposes.SelectMany(purpose => form.Files.GetFiles(purpose).Select(file => (purpose, file))).ToList();
        return await TakeAsync(context, needed, Encoding.UTF8.GetBytes(form[ApiBody.Part].ToString()), files);
    }

    private static string? MarkOf(HttpContext context) =>
        context.Request.Headers["Idempotency-Key"].ToString() is { Length: >= ShortestKey and <= LongestKey } mark ? mark : null;

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        Needed needed,
        ReadOnlyMemory<byte> content,
        IReadOnlyList<(string Purpose, IFormFile File)> files
    )
    {
        var cancel = context.RequestAborted;
        if (Read(content.Span) is not { } form)
            return Problem(StatusCodes.Status400BadRequest, new Refusal("request.submission.unreadable"));
        if (await needed.Bodies.FindAsync(form.Body, cancel) is null)
            return Problem(StatusCodes.Status404NotFound, new Refusal("request.body.unknown"));
        // Checked with the files as they are announced: nothing is stored for a form that is wrong.
        var draft = form.ToDraft("") with
        {
            Files = [.. files.Select(one => Announced(one.Purpose))],
        };
        if (Wrong(draft, needed.Options.MostMatters) is { } wrong)
            return Problem(StatusCodes.Status422UnprocessableEntity, wrong);
        if (needed.Floods.Admit(form.Body, context.Connection.RemoteIpAddress, null) is { Ticks: > 0 } wait)
            return Later(context, wait);
        var (kept, unfit) = await KeepAsync(needed.Take, form.Body, files, cancel);
        if (unfit is not null)
            return unfit;
        draft = draft with { Files = kept, SubmissionKey = Key(MarkOf(context)!, content.Span, kept) };
        var receipt = await needed.Submit.RunAsync(SubmitDraft.Input(draft, needed.Clock.Now().Day), Actor.Stranger, cancel);
        return receipt.Refusal is { } refusal ? Problem(StatusCodes.Status422UnprocessableEntity, refusal) : Created(receipt.Value!);
    }

    private static IntakeFile Announced(string purpose) => new(Guid.Empty, new StoredFile("", 0), "", "", purpose);

    private static async Task<(IReadOnlyList<IntakeFile> Kept, IResult? Problem)> KeepAsync(
        TakeUpload take,
        Guid body,
        IReadOnlyList<(string Purpose, IFormFile File)> files,
        CancellationToken cancel
    )
    {
        var kept = new List<IntakeFile>();
        foreach (var group in files.GroupBy(one => one.Purpose))
        {
            if (group.Count() > FormBounds.Attachments)
                return ([], Problem(StatusCodes.Status422UnprocessableEntity, new Refusal("upload.too-many", FormBounds.Attachments)));
            foreach (var (purpose, file) in group)
            {
                var taken = await take.RunAsync(body, file, purpose, cancel);
                if (taken.Refusal is { } refusal)
                    return (
                        [],
                        Failures.Problem(StatusCodes.Status422UnprocessableEntity, refusal.Code, TakeUpload.Say(refusal, file.FileName))
                    );
                kept.Add(taken.Value!);
            }
        }

        return (kept, null);
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

    private static string Key(string mark, ReadOnlySpan<byte> content, IReadOnlyList<IntakeFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(mark));
        hash.AppendData([0]);
        hash.AppendData(content);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{file.Purpose} {file.Stored.Sha256}"));
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
