using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Platform.Security;

/// <summary>
/// How much work that costs memory goes on at once, and how often passwords may be guessed. Those who come later wait their turn, and are refused only when the queue is full.
/// Endpoints say by <see cref="EnableRateLimitingAttribute"/> which policy is theirs. The framework's own middleware is not used: it never gives up its limiters, whose timers
/// hold a program that has ended.
/// </summary>
internal sealed class Turns : IDisposable
{
    /// <summary>Name of the policy for endpoints that take files.</summary>
    public const string Costly = "costly";

    /// <summary>Name of the policy for pages that take a password or a code: only sending them counts, by network.</summary>
    public const string Guessing = "guessing";

    private const int AtOnce = 8;
    private const int Waiting = 64;
    private const int SecondsToWait = 10;

    private readonly PartitionedRateLimiter<HttpContext> costly = PartitionedRateLimiter.Create<HttpContext, string>(_ =>
        RateLimitPartition.GetConcurrencyLimiter(
            Costly,
            _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = AtOnce,
                QueueLimit = Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        )
    );

    private readonly PartitionedRateLimiter<HttpContext> guessing;

    /// <summary>All turns of a program.</summary>
    /// <param name="triesPerMinute">Passwords and codes that one network may send in a minute.</param>
    public Turns(int triesPerMinute) =>
        guessing = PartitionedRateLimiter.Create<HttpContext, string>(context => Tries(context, triesPerMinute));

    public void Dispose()
    {
        costly.Dispose();
        guessing.Dispose();
    }

    /// <summary>Lets a request go on when its turn comes, or answers it.</summary>
    public async Task GoOnAsync(HttpContext context, RequestDelegate next)
    {
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        if (policy is null)
        {
            await next(context);
            return;
        }

        using var lease = await (policy == Guessing ? guessing : costly).AcquireAsync(context, 1, context.RequestAborted);
        if (lease.IsAcquired)
            await next(context);
        else if (policy == Guessing)
            // An empty answer becomes the page for this status.
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else
        {
            context.Response.Headers.RetryAfter = $"{SecondsToWait}";
            await Failures
                .Problem(StatusCodes.Status503ServiceUnavailable, "request.busy", "正在办的太多，请稍后再试。")
                .ExecuteAsync(context);
        }
    }

    private static RateLimitPartition<string> Tries(HttpContext context, int triesPerMinute) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress is { } address ? $"{Floods.Network(address)}" : "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = triesPerMinute, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("reading");
}

/// <summary>Puts turns into a program.</summary>
internal static class TurnsInUse
{
    /// <param name="services">The program's services.</param>
    /// <param name="triesPerMinute">As in <see cref="Turns(int)"/>.</param>
    public static void AddTurns(this IServiceCollection services, int triesPerMinute) =>
        services.AddSingleton(_ => new Turns(triesPerMinute));

    /// <summary>From here on requests wait for their turn.</summary>
    public static void UseTurns(this IApplicationBuilder app)
    {
        var turns = app.ApplicationServices.GetRequiredService<Turns>();
        app.Use(next => context => turns.GoOnAsync(context, next));
    }
}
