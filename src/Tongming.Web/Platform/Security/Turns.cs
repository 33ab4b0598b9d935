using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Platform.Security;

/// <summary>How much work that costs memory goes on at once. Those who come later wait their turn, and are refused only when the queue is full.</summary>
internal static class Turns
{
    /// <summary>Name of the policy for endpoints that take files.</summary>
    public const string Costly = "costly";

    /// <summary>Name of the policy for pages that take a password or a code: only sending them counts, by network.</summary>
    public const string Guessing = "guessing";

    private const int AtOnce = 8;
    private const int Waiting = 64;
    private const int SecondsToWait = 10;

    /// <summary>Adds the policies.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="triesPerMinute">Passwords and codes that one network may send in a minute.</param>
    public static void AddTurns(this IServiceCollection services, int triesPerMinute) =>
        services.AddRateLimiter(options =>
        {
            options.AddConcurrencyLimiter(
                Costly,
                limit =>
                    (limit.PermitLimit, limit.QueueLimit, limit.QueueProcessingOrder) = (AtOnce, Waiting, QueueProcessingOrder.OldestFirst)
            );
            options.AddPolicy(Guessing, context => Tries(context, triesPerMinute));
            options.OnRejected = async (context, _) =>
            {
                var answer = context.HttpContext.Response;
                if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Guessing)
                {
                    // An empty answer becomes the page for this status.
                    answer.StatusCode = StatusCodes.Status429TooManyRequests;
                    return;
                }

                answer.Headers.RetryAfter = $"{SecondsToWait}";
                await Failures
                    .Problem(StatusCodes.Status503ServiceUnavailable, "request.busy", "正在办的太多，请稍后再试。")
                    .ExecuteAsync(context.HttpContext);
            };
        });

    private static RateLimitPartition<string> Tries(HttpContext context, int triesPerMinute) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress is { } address ? $"{Floods.Network(address)}" : "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = triesPerMinute, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("reading");
}
