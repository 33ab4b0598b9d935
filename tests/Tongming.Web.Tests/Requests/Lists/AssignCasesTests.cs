using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class AssignCasesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_will_be_done_is_shown_then_done_once_however_often_it_is_sent()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var fresh = await ListPagesTests<TEngine>.AddAsync(office, "新件", RequestState.Received, due: 5);
        var done = await ListPagesTests<TEngine>.AddAsync(office, "已发出的件", RequestState.Issued, due: 5);
        using var registrar = await office.SignInAsync(Role.Registrar);
        var address = $"/desk/requests/assign?id={fresh}&id={done}&section={office.Section.Id}";
        var preview = await RunningOffice.ReadAsync(await registrar.GetAsync(address, Cancel));
        Assert.Contains("将要分派 1 件，共选中 2 件", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不能分派", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var fields = new Dictionary<string, string> { ["Token"] = "abc" };
        for (var time = 0; time < 2; time++)
        {
            var posted = await PostAsync(registrar, address, fields);
            Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        }

        await using var db = office.Engine.OpenForReading();
        var row = await db.Set<InformationRequest>().SingleAsync(one => one.BodyId == office.BodyId && one.Id == fresh, Cancel);
        Assert.Equal((RequestState.Assigned, office.Section.Id), (row.State, row.SectionId!.Value));
        Assert.Equal(1, await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.BodyId && one.Act == "request.assign", Cancel));
    }

    [Fact]
    public async Task Nothing_is_given_to_a_section_or_an_officer_that_is_not_there()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await ListPagesTests<TEngine>.AddAsync(office, "新件", RequestState.Received, due: 5);
        using var registrar = await office.SignInAsync(Role.Registrar);
        foreach (
            var hands in (string[])
                [$"section={Guid.NewGuid()}", $"section={office.Section.Id}&officer={office.PersonOf(Role.Archivist).Id}"]
        )
        {
            var page = await RunningOffice.ReadAsync(await registrar.GetAsync($"/desk/requests/assign?id={id}&{hands}", Cancel));
            Assert.NotNull(page.QuerySelector(".problems"));
            Assert.Null(page.QuerySelector("main form[method=post]"));
        }
    }

    [Fact]
    public async Task Of_many_that_stayed_the_first_five_are_named_and_the_rest_counted()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var ids = new List<Guid> { await ListPagesTests<TEngine>.AddAsync(office, "新件", RequestState.Received, due: 5) };
        for (var i = 0; i < 8; i++)
            ids.Add(await ListPagesTests<TEngine>.AddAsync(office, "已发出的件", RequestState.Issued, due: 5));
        using var registrar = await office.SignInAsync(Role.Registrar);
        var address = $"/desk/requests/assign?{string.Join('&', ids.Select(id => $"id={id}"))}&section={office.Section.Id}";
        var posted = await PostAsync(registrar, address, new() { ["Token"] = $"{Guid.NewGuid():N}" });
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        var told = (await RunningOffice.ReadAsync(await registrar.GetAsync(posted.Headers.Location, Cancel))).QuerySelector(".told")!;
        Assert.Contains("已把 1 件分派", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有分派的 8 件", told.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, told.TextContent.Split("不能分派").Length - 1);
        Assert.Contains("另有 3 件", told.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_that_somebody_does_not_see_are_not_shown_to_be_assigned()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await ListPagesTests<TEngine>.AddAsync(office, "别科的件", RequestState.Assigned, due: 5, section: Guid.CreateVersion7());
        using var reviewer = await office.SignInAsync(Role.FirstReviewer);
        var page = await reviewer.GetStringAsync($"/desk/requests/assign?id={id}&section={office.Section.Id}", Cancel);
        Assert.DoesNotContain("别科的件", page, StringComparison.Ordinal);
    }

    /// <summary>The hidden ids come several times, which the fixture's dictionary cannot say.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, Dictionary<string, string> fields)
    {
        var form = (await RunningOffice.ReadAsync(await client.GetAsync(page, Cancel))).QuerySelector("main form[method=post]");
        if (form is null)
        {
            // Sent again after it was done: the page has nothing left to do, the browser still has the form.
            return await client.PostAsync("/desk/requests/assign", new FormUrlEncodedContent(Last!), Cancel);
        }

        Last =
        [
            .. form.QuerySelectorAll("input[name]")
                .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
                .Where(field => !fields.ContainsKey(field.Key)),
            .. fields,
        ];
        return await client.PostAsync("/desk/requests/assign", new FormUrlEncodedContent(Last), Cancel);
    }

    private static List<KeyValuePair<string, string>>? Last { get; set; }
}

public sealed class AssignCasesOnSqliteTests(OnSqlite on) : AssignCasesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class AssignCasesOnPostgresTests(OnPostgres on) : AssignCasesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
