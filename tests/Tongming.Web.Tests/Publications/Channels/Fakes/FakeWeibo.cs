using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tongming.Web.Tests.Publications.Channels.Fakes;

/// <summary>A microblog's interface: posts of at most 140 Chinese characters, with a link on the bound domain and without topics.</summary>
internal sealed class FakeWeibo : IAsyncDisposable
{
    public const string Token = "weibo-token-77c4";

    /// <summary>The domain that the application is bound to.</summary>
    public const string Domain = "https://portal.example";

    private int numbers;

    /// <summary>The server beneath, to be disturbed.</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>What was posted.</summary>
    public ConcurrentQueue<string> Posts { get; } = new();

    /// <summary>Codes with which posts are refused, one for each.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    public static async Task<FakeWeibo> StartAsync()
    {
        var fake = new FakeWeibo();
        fake.Server = await FakeServer.StartAsync(app => app.MapPost("/2/statuses/share.json", fake.ShareAsync));
        return fake;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task ShareAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var status = form["status"].ToString();
        var error =
            Refusals.TryDequeue(out var refused) ? refused
            : form["access_token"] != Token ? 21332
            : form["rip"].ToString().Length == 0 ? 10016
            : Weight(status) > 140 ? 20012
            : status.Contains('#', StringComparison.Ordinal) ? 20012
            : !status.Contains(Domain, StringComparison.Ordinal) ? 10017
            : Posts.Contains(status) ? 20019
            : 0;
        if (error != 0)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    error = "refused",
                    error_code = error,
                    request = "/2/statuses/share.json",
                }
            );
            return;
        }

        Posts.Enqueue(status);
        await context.Response.WriteAsJsonAsync(new { idstr = $"{5_000_000_000 + Interlocked.Increment(ref numbers)}", text = status });
    }

    private static double Weight(string text) => text.Sum(character => character <= '\u007f' ? 0.5 : 1);
}
