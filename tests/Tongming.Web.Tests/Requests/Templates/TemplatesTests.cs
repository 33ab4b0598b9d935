using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Requests.Templates;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Requests.Templates;

public abstract class TemplatesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_template_that_fits_becomes_the_next_version_and_one_that_does_not_is_told_why()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var put = office.Services.GetRequiredService<PutTemplate>();
        var head = office.ActorOf(Role.OfficeHead);
        var good = DefaultTemplates.Of(PaperKind.T03).ToArray();
        foreach (var version in new[] { 1, 2 })
            Assert.Equal(version, (await put.RunAsync(new PutTemplate.Input(office.BodyId, PaperKind.T03, good), head)).Version);
        // A receipt is no decision: it lacks the paragraph on relief.
        var wrong = DefaultTemplates.Of(PaperKind.T02).ToArray();
        Assert.NotEmpty((await put.RunAsync(new PutTemplate.Input(office.BodyId, PaperKind.T14, wrong), head)).Problems);
        Assert.NotEmpty((await put.RunAsync(new PutTemplate.Input(office.BodyId, PaperKind.T14, [1, 2, 3]), head)).Problems);
        var registrar = office.ActorOf(Role.Registrar);
        Assert.NotEmpty((await put.RunAsync(new PutTemplate.Input(office.BodyId, PaperKind.T03, good), registrar)).Problems);

        await using var db = office.Engine.OpenForReading();
        Assert.Equal(2, await db.Set<BodyTemplate>().CountAsync(one => one.BodyId == office.BodyId));
        Assert.Equal([PutTemplate.Act, PutTemplate.Act], await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task The_page_gives_every_template_and_every_example()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var registrar = await office.SignInAsync(Role.Registrar);
        Assert.Equal(HttpStatusCode.Forbidden, (await registrar.GetAsync("/desk/templates")).StatusCode);
        using var client = await office.SignInAsync(Role.OfficeHead);
        var page = await RunningOffice.ReadAsync(await client.GetAsync("/desk/templates"));
        Assert.Equal(PaperKinds.All.Count, page.QuerySelectorAll("main tbody tr").Length);
        foreach (var kind in PaperKinds.All)
        foreach (var handler in new[] { "Default", "Example" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/desk/templates?handler={handler}&kind={kind.Code()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/templates?handler=Own&kind=T03")).StatusCode);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("T03"), "Kind" },
            { new ByteArrayContent(DefaultTemplates.Of(PaperKind.T03).ToArray()), "Upload", "T03.docx" },
        };
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync("/desk/templates", upload)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/templates?handler=Own&kind=T03&version=1")).StatusCode);
    }
}

public sealed class TemplatesOnSqliteTests(OnSqlite on) : TemplatesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class TemplatesOnPostgresTests(OnPostgres on) : TemplatesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
