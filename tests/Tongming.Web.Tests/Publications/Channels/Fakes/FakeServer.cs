using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tongming.Web.Tests.Publications.Channels.Fakes;

/// <summary>
/// A small server on this machine. A test can have its next answer to a path lost after the request was carried out, come late, or be
/// another one. Belongs to nothing else of this project, so that other test projects can link this folder.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, bool>>> faults = new(StringComparer.Ordinal);

    private FakeServer(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public string Address => app.Urls.Single();

    /// <summary>Method, path and query of what came, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path) => Requests.Count(one => one.Contains(path, StringComparison.Ordinal));

    /// <summary>The connection breaks after the next request to a path was carried out: nobody hears the answer.</summary>
    public void LoseAnswer(string path) =>
        Next(
            path,
            context =>
            {
                context.Abort();
                return true;
            }
        );

    /// <summary>The next request to a path is answered with a status, without being carried out.</summary>
    public void Refuse(string path, int status) => Refused.GetOrAdd(path, _ => new()).Enqueue(status);

    /// <summary>How long every answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Where every request is sent on to, if anywhere.</summary>
    public string? RedirectsTo { get; set; }

    private ConcurrentDictionary<string, ConcurrentQueue<int>> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts it with its routes.</summary>
    public static async Task<FakeServer> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        var server = new FakeServer(built);
        built.Use(server.AnswerAsync);
        map(built);
        await built.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Next(string path, Func<HttpContext, bool> fault) => faults.GetOrAdd(path, _ => new()).Enqueue(fault);

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue($"{context.Request.Method} {path}{context.Request.QueryString}");
        if (RedirectsTo is { } elsewhere)
        {
            context.Response.Redirect(elsewhere + path);
            return;
        }

        if (Refused.TryGetValue(path, out var statuses) && statuses.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            return;
        }

        // The answer is kept back until it is decided whether anybody hears it.
        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await next(context);
        context.Response.Body = wire;
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay);
        if (faults.TryGetValue(path, out var queue) && queue.TryDequeue(out var fault) && fault(context))
            return;
        kept.Position = 0;
        await kept.CopyToAsync(wire);
    }
}
