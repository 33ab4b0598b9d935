using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Platform.Security;

/// <summary>How much work that costs memory goes on at once. Those who come later wait their turn, and are refused only when the queue is full.</summary>
internal static class Turns
{
    /// <summary>Name of the policy for endpoints that take files.</summary>
    public const string Costly = "costly";

    private const int AtOnce = 8;
    private const int Waiting = 64;
    private const int SecondsToWait = 10;

    public static void AddTurns(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.AddConcurrencyLimiter(
                Costly,
                limit =>
                    (limit.PermitLimit, limit.QueueLimit, limit.QueueProcessingOrder) = (AtOnce, Waiting, QueueProcessingOrder.OldestFirst)
            );
            options.OnRejected = async (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = $"{SecondsToWait}";
                await Failures
                    .Problem(StatusCodes.Status503ServiceUnavailable, "request.busy", "正在办的太多，请稍后再试。")
                    .ExecuteAsync(context.HttpContext);
            };
        });
}
