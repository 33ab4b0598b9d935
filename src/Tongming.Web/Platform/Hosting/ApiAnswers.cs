using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.People;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Hosting;

/// <summary>What the endpoints of all modules ask and answer in the same way.</summary>
internal static class ApiAnswers
{
    /// <summary>Who asks.</summary>
    public static Task<Actor> ActorAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentActor>().ReadAsync(context.RequestAborted);

    /// <summary>A value.</summary>
    public static JsonHttpResult<T> Json<T>(T value, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(value, ApiBody.Options, statusCode: status);

    /// <summary>An endpoint that takes a body: how large it may be, and how it may refuse it.</summary>
    public static RouteHandlerBuilder RefusingBodies(this RouteHandlerBuilder route, long mostBytes = ApiBody.MostBytes) =>
        route
            .WithMetadata(new RequestSizeLimitAttribute(mostBytes))
            .ProducesProblem(400)
            .ProducesProblem(409)
            .ProducesProblem(413)
            .ProducesProblem(415)
            .ProducesProblem(422);
}
