using Tongming.Requests;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class CaseOrderTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly OwnOffice office = OwnOffice.At(on, 2026, 3, 18);

    [Theory]
    [InlineData("submitted", false)]
    [InlineData("submitted", true)]
    [InlineData("due", false)]
    [InlineData("due", true)]
    [InlineData("closed", false)]
    [InlineData("closed", true)]
    public async Task Pages_show_every_case_once_and_in_order_and_lead_back_the_same_way(string column, bool descending)
    {
        var order = CaseOrder.All.Single(one => one.Column == column);
        var cases = await ManyAsync();
        await using var db = office.Engine.OpenForReading();
        var requests = db.Set<InformationRequest>().Where(request => request.BodyId == office.BodyId);
        var found = new FilterCases.Found(requests, IsCut: false);
        Task<CaseList> PageAsync(CaseKey? from, bool back) =>
            CaseList.LoadAsync(found, office.Bounds, order, new CasePage(from, back, descending, 7), TestContext.Current.CancellationToken);

        var pages = new List<CaseList> { await PageAsync(null, false) };
        while (pages[^1].Next is { } next)
            pages.Add(await PageAsync(next, false));
        var ids = pages.SelectMany(page => page.Lines).Select(line => line.Id).ToList();
        Assert.Equal(cases.Count, ids.Count);
        Assert.Equal(cases.Select(request => request.Id).Order(), ids.Order());
        Assert.All(pages, page => Assert.Equal(cases.Count, page.Total));
        var days = pages.SelectMany(page => page.Lines).Select(line => order.KeyOf(line).Day).ToList();
        var dated = days.TakeWhile(day => day is not null).ToList();
        Assert.Equal(descending ? dated.OrderDescending() : dated.Order(), dated);
        Assert.All(days.Skip(dated.Count), day => Assert.Null(day));

        var back = new List<CaseList> { pages[^1] };
        while (back[^1].Previous is { } previous)
            back.Add(await PageAsync(previous, true));
        back.Reverse();
        Assert.Equal(pages.SelectMany(page => page.Lines), back.SelectMany(page => page.Lines));
    }

    [Fact]
    public void A_key_that_is_nonsense_is_the_first_page()
    {
        Assert.Null(CaseKey.Parse(""));
        Assert.Null(CaseKey.Parse("20260231-00000000000000000000000000000001"));
        Assert.Null(CaseKey.Parse("x"));
        var key = new CaseKey(new DateOnly(2026, 3, 2), Guid.CreateVersion7());
        Assert.Equal(key, CaseKey.Parse(key.ToString()));
        Assert.Equal(key with { Day = null }, CaseKey.Parse((key with { Day = null }).ToString()));
    }

    /// <summary>Days that several share, and cases without.</summary>
    private async Task<IReadOnlyList<InformationRequest>> ManyAsync()
    {
        var cases = Enumerable.Range(0, 38).Select(_ => office.Case()).ToList();
        var number = 0;
        await office.SaveAsync(
            cases,
            (request, set) =>
            {
                var i = number++;
                set(nameof(request.SubmittedOn), office.Today.AddDays(-(i * 7 % 5)));
                set(nameof(request.ReplyDue), i % 3 == 0 ? null : office.Today.AddDays(i * 5 % 4));
                set(nameof(request.ClosedOn), i % 4 == 0 ? null : office.Today.AddDays(-(i * 3 % 6)));
            }
        );
        return cases;
    }
}

public sealed class CaseOrderOnSqliteTests(OnSqlite on) : CaseOrderTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CaseOrderOnPostgresTests(OnPostgres on) : CaseOrderTests<OnPostgres>(on), IClassFixture<OnPostgres>;
