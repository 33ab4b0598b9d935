using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class LoadPageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_of_the_load_opens_the_list_that_it_counts()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await AddLoadAsync(office);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var page = await RunningOffice.ReadAsync(await head.GetAsync("/desk/load", Cancel));
        var rows = page.QuerySelectorAll("table.list tbody tr")
            .ToDictionary(
                row => row.QuerySelector("th")!.TextContent,
                row => string.Join(' ', row.QuerySelectorAll("a").Select(one => one.TextContent))
            );
        Assert.Equal(["2 1 1 1", "0 0 0 1", "1 1 0 1"], [rows["综合统计科"], rows["测试-承办人"], rows["还没有分派"]]);
        foreach (var link in page.QuerySelectorAll("table.list tbody a"))
        {
            var address = link.GetAttribute("href")!;
            var list = await RunningOffice.ReadAsync(await head.GetAsync(address, Cancel));
            Assert.Contains($"共 {link.TextContent} 件", Flat(list.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
            Assert.Equal(link.TextContent, $"{(await ListPagesTests<TEngine>.IdsAsync(head, address.Split('?')[1])).Count}");
        }
    }

    /// <summary>Open ones in a section and in none, and closed ones of which some were answered.</summary>
    private static async Task AddLoadAsync(RunningOffice office)
    {
        var today = OwnOffice.Of(office).Today;
        (string, object?)[] answered = [(nameof(InformationRequest.ReceivedOn), today), (nameof(InformationRequest.IssuedOn), today)];
        (string, object?) noSection = (nameof(InformationRequest.SectionId), null);
        await ListPagesTests<TEngine>.AddAsync(office, "一", RequestState.Assigned, due: -2);
        await ListPagesTests<TEngine>.AddAsync(office, "二", RequestState.Assigned, due: 0);
        await ListPagesTests<TEngine>.AddAsync(office, "撤回", RequestState.Closed, due: 0);
        await ListPagesTests<TEngine>.AddAsync(
            office,
            "答复",
            RequestState.Archived,
            due: 0,
            columns: [.. answered, (nameof(InformationRequest.OfficerId), office.PersonOf(Role.CaseOfficer).Id)]
        );
        await ListPagesTests<TEngine>.AddAsync(office, "没有科室", RequestState.Received, due: 0);
        await ListPagesTests<TEngine>.AddAsync(office, "没有科室的撤回", RequestState.Closed, due: 0, columns: [noSection]);
        await ListPagesTests<TEngine>.AddAsync(office, "没有科室的答复", RequestState.Archived, due: 0, columns: [.. answered, noSection]);
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}

public sealed class LoadPageOnSqliteTests(OnSqlite on) : LoadPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class LoadPageOnPostgresTests(OnPostgres on) : LoadPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
