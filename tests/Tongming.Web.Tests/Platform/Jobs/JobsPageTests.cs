using System.Net;
using System.Security.Claims;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Tests.Platform.Jobs;

public sealed class JobsPageTests : IDisposable
{
    private readonly Guid body = Guid.CreateVersion7();
    private readonly WebApplicationFactory<Program> bare = new();
    private readonly WebApplicationFactory<Program> app;

    public JobsPageTests() =>
        app = bare.WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddTransient<IStartupFilter, SignedInByHeader>())
        );

    public void Dispose()
    {
        app.Dispose();
        bare.Dispose();
    }

    [Fact]
    public async Task Whoever_is_not_a_system_administrator_sees_nothing()
    {
        using var registrar = await SignedInAsync(Role.Registrar);
        using var stranger = app.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal("/sign-in?to=%2Fdesk%2Fjobs", (await stranger.GetAsync("/desk/jobs")).Headers.Location!.OriginalString);
        Assert.Equal("/error/403", (await registrar.GetAsync("/desk/jobs")).Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_job_is_run_at_once_by_a_button_and_the_act_is_kept()
    {
        using var client = await SignedInAsync(Role.SystemAdministrator);
        var page = await PageAsync(client, "/desk/jobs");
        var row = page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("platform.sweep-outbox", StringComparison.Ordinal));
        Assert.Contains("每天 03:10", row.TextContent, StringComparison.Ordinal);
        var answer = await PressAsync(client, row);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await PageAsync(client, answer.Headers.Location!.OriginalString);
        Assert.Contains("已安排", after.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        await using var db = app.Services.GetRequiredService<Engine>().OpenForReading();
        var act = await db.Set<LedgerEntry>().SingleAsync(act => act.BodyId == body);
        Assert.Equal(("job.run-now", """{"job":"platform.sweep-outbox"}"""), (act.Act, act.Facts));
    }

    [Fact]
    public async Task A_delivery_that_was_given_up_is_tried_again_by_a_button()
    {
        using var client = await SignedInAsync(Role.SystemAdministrator);
        var id = Guid.CreateVersion7();
        await SaveAsync(db =>
            db.Add(
                new OutboxEntry
                {
                    BodyId = body,
                    Id = id,
                    Kind = "trial.unknown",
                    Payload = "{}",
                    DueAt = DateTimeOffset.UnixEpoch,
                    Attempts = 12,
                    FailedAt = DateTimeOffset.UnixEpoch,
                    LastError = "timeout",
                }
            )
        );
        var page = await PageAsync(client, "/desk/jobs");
        var row = page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains($"{id}", StringComparison.Ordinal));
        Assert.Contains("已放弃", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("超时", row.TextContent, StringComparison.Ordinal);
        await PressAsync(client, row);
        await using var db = app.Services.GetRequiredService<Engine>().OpenForReading();
        Assert.Null((await db.Set<OutboxEntry>().SingleAsync(entry => entry.Id == id)).FailedAt);
    }

    private static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> PressAsync(HttpClient client, IElement row)
    {
        var form = row.QuerySelector("form")!;
        var fields = form.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        return client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }

    private async Task<HttpClient> SignedInAsync(Role role)
    {
        var id = Guid.CreateVersion7();
        await SaveAsync(db =>
        {
            var person = new Person(body, id, "试");
            person.Hold([role]);
            db.Add(new Body(body, $"云湖区统计局{body:N}", "云统公开"));
            db.Add(person);
        });
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(SignedInByHeader.Header, $"{body} {id}");
        return client;
    }

    private Task SaveAsync(Action<Db> work) =>
        app
            .Services.GetRequiredService<Changes>()
            .SaveAsync<string>(db =>
            {
                work(db);
                return Task.FromResult<Outcome<string>>("x");
            });

    private sealed class SignedInByHeader : IStartupFilter
    {
        public const string Header = "X-Trial-Person";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            builder =>
            {
                builder.Use(
                    (context, following) =>
                    {
                        if (context.Request.Headers[Header].ToString().Split(' ') is [var bodyId, var id])
                        {
                            Claim[] claims = [new(ClaimTypes.NameIdentifier, id), new(CurrentActor.BodyClaim, bodyId)];
                            context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "trial"));
                        }

                        return following(context);
                    }
                );
                next(builder);
            };
    }
}
