using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Requests.Portal.Found;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public abstract class FoundTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task What_is_public_already_is_shown_before_submission_and_counted()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishAsync(office, "2024年全区分行业用电量");
        using var citizen = new Citizen(office);
        await citizen.FillInAsync("想要2024年全区分行业用电量的数据");
        Assert.Equal(citizen.At("found"), Citizen.Where(await citizen.Browser.GetAsync(citizen.At("confirm"))));
        var page = await citizen.ReadAsync(citizen.At("found"));
        await citizen.ReadAsync(citizen.At("found"));
        var link = page.QuerySelector(".matches a")!.GetAttribute("href")!;
        var shown = (await citizen.ReadAsync(link)).QuerySelector("main")!.TextContent;
        Assert.Contains("2024年全区分行业用电量", shown);
        Assert.DoesNotContain("先前的申请人", shown);

        Assert.Equal("/requests?found=true", Citizen.Where(await citizen.SendAsync("found", [], "found")));
        Assert.Equal(citizen.At("kind"), Citizen.Where(await citizen.Browser.GetAsync($"/requests/new?body={office.BodyId}")));
        Assert.Equal((1, 1, 1), await CountsAsync(office));
    }

    [Fact]
    public async Task Whoever_passes_the_hints_by_submits_and_is_not_asked_again()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await PublishAsync(office, "2024年全区分行业用电量");
        using var citizen = new Citizen(office);
        await citizen.FillInAsync("2024年全区分行业用电量");
        await citizen.ReadAsync(citizen.At("found"));
        Assert.Equal(citizen.At("confirm"), await citizen.StepAsync("found", []));
        Assert.StartsWith("/requests/receipt/", await citizen.SubmitAsync());
        Assert.Equal((1, 0, 0), await CountsAsync(office));
    }

    [Fact]
    public async Task A_request_that_is_not_public_is_neither_found_nor_shown()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync("2023年全区就业人数");
        await citizen.SubmitAsync();
        await using var db = on.Engine.OpenForReading();
        var request = await db.Set<InformationRequest>().SingleAsync(request => request.BodyId == office.BodyId);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await citizen.Browser.GetAsync($"/requests/public/{office.BodyId}/{request.Id}")).StatusCode
        );
        Assert.Empty(await new PublicRequests(on.Engine).FindAsync(office.BodyId, "2023年全区就业人数"));
    }

    private async Task<(int Shown, int Clicked, int NotSubmitted)> CountsAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        var counts = await db.Set<FoundCounts>().SingleAsync(counts => counts.BodyId == office.BodyId);
        return (counts.Shown, counts.Clicked, counts.NotSubmitted);
    }

    /// <summary>Publishes by the database: that a request becomes public is another module's act.</summary>
    private static async Task PublishAsync(RunningOffice office, string title)
    {
        using var earlier = new Citizen(office);
        await earlier.FillInAsync(title);
        await earlier.SubmitAsync();
        await office.Changes.SaveAsync<string>(async db =>
        {
            await db.Set<InformationRequest>()
                .Where(request => request.BodyId == office.BodyId)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Visibility, Visibility.Public).SetProperty(one => one.ClosedOn, new DateOnly(2026, 3, 2))
                );
            return "public";
        });
    }
}

public sealed class FoundOnSqliteTests(OnSqlite on) : FoundTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FoundOnPostgresTests(OnPostgres on) : FoundTests<OnPostgres>(on), IClassFixture<OnPostgres>;
