using System.Net;
using Tongming.People;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications;

public abstract class PublishedItemsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Similar = "/api/v1/requests/similar";

    [Fact]
    public async Task Who_is_about_to_ask_is_shown_what_is_published_and_nothing_that_is_not()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var column = await PublishingOffice.ColumnAsync(office);
        var id = await PublishingOffice.DraftAsync(office, column, "2025年全区工业用电量", "<p>字</p>");
        using var citizen = office.Visit();
        var address = $"{Similar}?body={office.BodyId}&words={Uri.EscapeDataString("想要全区工业用电量的数据")}";
        Assert.Equal(0, (await OfficeProgram.GetAsync(citizen, address)).GetArrayLength());
        await PublishingOffice.ReviewAsync(office, id);
        Assert.Equal(0, (await OfficeProgram.GetAsync(citizen, address)).GetArrayLength());
        using var publisher = await office.SignInAsync(Role.Publisher);
        await PublishingOffice.ActAsync(publisher, id, "publish", []);
        var found = Assert.Single((await OfficeProgram.GetAsync(citizen, address)).EnumerateArray());
        Assert.Equal(("公开信息", $"/items/{id}"), (found.GetProperty("kind").GetString(), found.GetProperty("address").GetString()));
        await PublishingOffice.ActAsync(publisher, id, "withdraw", new() { ["Reason"] = "口径有误" });
        Assert.Equal(0, (await OfficeProgram.GetAsync(citizen, address)).GetArrayLength());
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = office.Visit();
        await OfficeProgram.GetAsync(citizen, $"{Similar}?body={office.BodyId}", HttpStatusCode.BadRequest);
        await OfficeProgram.GetAsync(citizen, $"{Similar}?words=x", HttpStatusCode.BadRequest);
        await OfficeProgram.GetAsync(citizen, $"{Similar}?body={Guid.NewGuid()}&words=x", HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(citizen, $"/api/v1/requests/public/{office.BodyId}/{Guid.NewGuid()}", HttpStatusCode.NotFound);
    }
}

public sealed class PublishedItemsOnSqliteTests(OnSqlite on) : PublishedItemsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class PublishedItemsOnPostgresTests(OnPostgres on) : PublishedItemsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
