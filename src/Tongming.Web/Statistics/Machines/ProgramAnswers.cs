using System.Text;
using System.Text.Json;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.PxWeb;

namespace Tongming.Web.Statistics.Machines;

/// <summary>Answers to programs, and what they are told when something is wrong. Any site may read them.</summary>
internal static class ProgramAnswers
{
    /// <summary>Content type of JSON.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>An answer of JSON, written into the room of the answer itself.</summary>
    public static IResult OfJson(Action<Utf8JsonWriter> write, string contentType = Json) => new Written(write, contentType);

    /// <summary>An answer of text, UTF-8 without a mark.</summary>
    public static IResult OfText(Action<TextWriter> write, string contentType)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            write(text);
        return TypedResults.Bytes(bytes.ToArray(), contentType);
    }

    /// <summary>
    /// What a refusal is for a program: 404 for what is not there, 406 for a form that is not given out, 413 for too much, with where all of it is to be had, 501 for what there
    /// is not, 503 where too many fetch the same at once.
    /// </summary>
    public static IResult Refuse(Refusal refusal, string? bulk = null)
    {
        var status = refusal.Code switch
        {
            "sdmx.not-found" or "sdmx.no-results" or "pxweb.table" => StatusCodes.Status404NotFound,
            "sdmx.not-acceptable" => StatusCodes.Status406NotAcceptable,
            "selection.too-large" => StatusCodes.Status413PayloadTooLarge,
            "sdmx.not-implemented" => StatusCodes.Status501NotImplemented,
            "pxweb.calls" => StatusCodes.Status429TooManyRequests,
            "data.bulk.busy" => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
        return new Problem(
            new PxWebProblem(status, StatisticsText.Say(refusal))
            {
                Code = refusal.Code,
                Bulk = status == StatusCodes.Status413PayloadTooLarge ? bulk : null,
            }
        );
    }

    /// <summary>The parameters of an address, those that stand there several times each.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ParametersOf(HttpRequest request) =>
        request.Query.SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value ?? "")));

    /// <summary>Lets any site read the answer, errors among them, and says when there were too many calls.</summary>
    public static TBuilder ForPrograms<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                http.Response.Headers.AccessControlAllowOrigin = "*";
                return Charge(http, budget => budget.Admit(http.Connection.RemoteIpAddress)) ?? await next(context);
            }
        );

    /// <summary>Charges for the cells of an answer before any is read; null where it may go on, else the refusal that says when to come again.</summary>
    public static IResult? ChargeCells(HttpContext http, long cells) =>
        Charge(http, budget => budget.Admit(http.Connection.RemoteIpAddress, CallBudget.CostOf(cells), paid: 1));

    private static IResult? Charge(HttpContext http, Func<CallBudget, TimeSpan> admit)
    {
        var wait = admit(http.RequestServices.GetRequiredService<CallBudget>());
        if (wait == TimeSpan.Zero)
            return null;
        http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        return Refuse(new Refusal("pxweb.calls", CallBudget.Calls, CallBudget.Seconds, CallBudget.CellsOfAPoint));
    }

    private sealed class Written(Action<Utf8JsonWriter> write, string contentType) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = contentType;
            await using (var json = JsonStatDataset.Writer(response.BodyWriter))
                write(json);
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }
    }

    private sealed class Problem(PxWebProblem problem) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            using var bytes = new MemoryStream();
            await using (var json = new Utf8JsonWriter(bytes))
                problem.Write(json);
            httpContext.Response.StatusCode = problem.Status;
            httpContext.Response.ContentType = "application/problem+json; charset=utf-8";
            httpContext.Response.ContentLength = bytes.Length;
            await httpContext.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), httpContext.RequestAborted);
        }
    }
}
