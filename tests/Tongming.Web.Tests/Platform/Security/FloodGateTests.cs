using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Web.Platform.Security;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Security;

public sealed class FloodGateTests : IDisposable
{
    private static readonly Guid Body = Guid.NewGuid();

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 18, 4, 0, 0, TimeSpan.Zero));
    private readonly WebApplicationFactory<Program> bare = new();
    private readonly WebApplicationFactory<Program> app;

    public FloodGateTests() =>
        app = bare.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton(new Floods(new FloodOptions { SessionAtOnce = 2, SessionPerHour = 2 }, time));
                services.AddTransient<IStartupFilter, TrialForm>();
            })
        );

    public void Dispose()
    {
        app.Dispose();
        bare.Dispose();
    }

    [Fact]
    public async Task A_flood_is_answered_with_429_and_a_page_that_keeps_what_was_typed()
    {
        using var client = app.CreateClient();
        await client.GetAsync("/trial-form");
        await SubmitAsync(client, "一");
        await SubmitAsync(client, "二");
        var answer = await SubmitAsync(client, "三\n\"<b>&");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(30), answer.Headers.RetryAfter!.Delta);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal("请稍后再提交", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("大约 30 分钟", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector("main form"));
        Assert.Equal(("post", "/trial-form?step=2"), (form.Method, form.GetAttribute("action")));
        var kept = form.QuerySelectorAll("input").Cast<IHtmlInputElement>().Select(input => (input.Name, input.Value)).ToList();
        Assert.Equal([("what", "三\n\"<b>&"), ("way", "a"), ("way", "b")], kept);

        time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("taken", await (await SubmitAsync(client, kept[0].Value!)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_session_from_the_same_address_is_let_in()
    {
        using var one = app.CreateClient();
        await one.GetAsync("/trial-form");
        for (var i = 0; i < 3; i++)
            await SubmitAsync(one, "x");
        using var other = app.CreateClient();
        await other.GetAsync("/trial-form");
        Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(other, "y")).StatusCode);
    }

    [Fact]
    public async Task A_page_says_that_files_are_lost()
    {
        using var client = app.CreateClient();
        await client.GetAsync("/trial-form");
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 3; i++)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("x"), "what" },
                { new StringContent("y"), "file", "证明.txt" },
            };
            answer = await client.PostAsync("/trial-form", form);
        }

        Assert.Contains("附件没有保留", await answer!.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_says_nothing_and_is_closed_to_scripts()
    {
        var answer = await app.CreateClient().GetAsync("/trial-form");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^tongming-visit=[0-9a-f]{32};.*samesite=lax.*httponly", cookie);
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient client, string what) =>
        client.PostAsync("/trial-form?step=2", new FormUrlEncodedContent([new("what", what), new("way", "a"), new("way", "b")]));

    /// <summary>A form like the public one, in front of the program's own pages.</summary>
    private sealed class TrialForm : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            builder =>
            {
                builder.Use(
                    async (context, following) =>
                    {
                        if (context.Request.Path != "/trial-form")
                            await following(context);
                        else if (HttpMethods.IsGet(context.Request.Method))
                            FloodGate.Greet(context);
                        else if (await context.RequestServices.GetRequiredService<FloodGate>().RefuseAsync(context, Body) is { } notice)
                            await notice.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
                        else
                            await context.Response.WriteAsync("taken");
                    }
                );
                next(builder);
            };
    }
}
