using System.Security.Claims;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Tests.Platform.Ui;

public sealed class DeskLayoutTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private readonly WebApplicationFactory<Program> desk = app.WithWebHostBuilder(builder =>
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new DeskEntry("试验申请", "/desk/requests", 10, actor => actor.Holds(Role.Registrar)));
            services.AddSingleton(new DeskEntry("试验审计", "/desk/audit", 20, actor => actor.Holds(Role.AuditAdministrator)));
            services.AddSingleton(new DeskTally("试验待办", "/desk", (_, _, _) => Task.FromResult(7)));
            services.AddSingleton(new DeskTally("试验空数", "/desk", (_, _, _) => Task.FromResult(0)));
        })
    );

    [Fact]
    public async Task The_navigation_shows_what_the_roles_allow()
    {
        var page = await PageOfAsync(demo: true, Role.Registrar, Role.Archivist);
        var side = page.QuerySelectorAll("nav.side a").Select(link => link.TextContent).ToList();
        Assert.Contains("试验申请", side);
        Assert.DoesNotContain("试验审计", side);
        Assert.Single(page.QuerySelectorAll("nav.side [aria-current=page]"));
        Assert.Equal(side, page.QuerySelectorAll("details.menu a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_top_bar_names_body_person_roles_and_what_waits()
    {
        var page = await PageOfAsync(demo: true, Role.Registrar);
        Assert.Contains("演示数据", page.QuerySelector(".demo")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("版式区统计局", page.QuerySelector(".bar .name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("张三", page.QuerySelector(".person")!.TextContent);
        Assert.Equal("受理员", page.QuerySelector(".roles")!.TextContent);
        Assert.Equal(
            "试验待办 7",
            page.QuerySelectorAll(".tally").Single(tally => tally.TextContent.StartsWith("试验", StringComparison.Ordinal)).TextContent
        );
        Assert.Equal("/desk/requests", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("form[action='/sign-out'][method=post] input[name=__RequestVerificationToken]"));
        Assert.Null((await PageOfAsync(demo: false, Role.Registrar)).QuerySelector(".demo"));
    }

    [Fact]
    public async Task Nothing_on_the_page_breaks_the_content_policy()
    {
        var page = await PageOfAsync(demo: false, Role.Registrar);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.All(
            page.QuerySelectorAll("script, link[rel=stylesheet]"),
            one => Assert.StartsWith("/", one.GetAttribute("src") ?? one.GetAttribute("href"), StringComparison.Ordinal)
        );
        Assert.Contains(
            "\"allowEval\":false",
            page.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content"),
            StringComparison.Ordinal
        );
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_stranger_sees_a_frame_without_a_person()
    {
        var page = await DrawAsync(new ClaimsPrincipal());
        Assert.Null(page.QuerySelector(".who"));
        Assert.Null(page.QuerySelector("form[action='/sign-out']"));
        Assert.DoesNotContain("试验申请", page.QuerySelector("nav.side")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> PageOfAsync(bool demo, params Role[] roles)
    {
        var body = new Body(Guid.CreateVersion7(), $"版式区统计局{Guid.NewGuid():N}"[..30], $"{Guid.NewGuid():N}"[..12]);
        if (demo)
            body.MarkAsDemo();
        var person = new Person(body.Id, Guid.CreateVersion7(), "张三");
        person.Hold(roles);
        await desk
            .Services.GetRequiredService<Changes>()
            .SaveAsync<Person>(db =>
            {
                db.Add(body);
                db.Add(person);
                return Task.FromResult<Outcome<Person>>(person);
            });
        Claim[] claims = [new(ClaimTypes.NameIdentifier, $"{person.Id}"), new(CurrentActor.BodyClaim, $"{body.Id}")];
        return await DrawAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, "test")));
    }

    private Task<IHtmlDocument> DrawAsync(ClaimsPrincipal user) =>
        Drawn.ViewAsync(
            desk.Services,
            "/Platform/Ui/Desk/_EmptyState.cshtml",
            new EmptyState("没有"),
            "/Platform/Ui/_DeskLayout.cshtml",
            user
        );
}
