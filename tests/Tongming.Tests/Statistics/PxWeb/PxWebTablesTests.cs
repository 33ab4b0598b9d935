using System.Text.Json;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.PxWeb;
using static Tongming.Tests.Statistics.PxWeb.PxWebAnswers;

namespace Tongming.Tests.Statistics.PxWeb;

public sealed class PxWebTablesTests
{
    [Theory]
    [InlineData(1, 5, "next=2 last=3")]
    [InlineData(2, 5, "previous=1 next=3 last=3")]
    [InlineData(3, 5, "previous=2 last=3")]
    [InlineData(9, 5, "previous=3 last=3")]
    [InlineData(1, 0, "last=1")]
    public void A_page_names_its_neighbours(int page, int all, string expected)
    {
        var request = new PxWebTablesRequest
        {
            PageNumber = page,
            PageSize = 2,
            Words = "a b&c",
        };
        using var document = JsonDocument.Parse(Text(to => PxWebTables.WriteList([], all, request, Links, to)));
        var links = document.RootElement.GetProperty("page").GetProperty("links").EnumerateArray();
        Assert.Equal(
            expected,
            string.Join(' ', links.Select(link => $"{link.GetProperty("rel").GetString()}={PageOf(link.GetProperty("href").GetString()!)}"))
        );
        var self = document.RootElement.GetProperty("links")[0].GetProperty("href").GetString()!;
        Assert.EndsWith($"/tables?pageNumber={page}&pageSize=2&query=a%20b%26c", self, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Annual", "2025", "2026")]
    [InlineData("Quarterly", "2025Q1", "2026Q2")]
    [InlineData("Monthly", "202501", "202612")]
    [InlineData("Other", "2025H1", "2025H2")]
    [InlineData("Other", "2025", "202601")]
    public void A_table_is_described_by_its_periods(string unit, string first, string last)
    {
        var times = new Dimension("sj", "时间", DimensionRole.Time, [new Category(first, "首期"), new Category(last, "末期")]);
        var table = PxWebTable.Of("T", Cubed.Shape(Cubed.Indicators, times));
        Assert.Equal((unit, "首期", "末期"), (table.TimeUnit, table.FirstPeriod, table.LastPeriod));
        Assert.Equal(["指标", "时间"], table.Variables);
        Assert.Null(PxWebTable.Of("T", Cubed.Shape(Cubed.Indicators)).LastPeriod);
    }

    private static string PageOf(string address) => address.Split("pageNumber=")[1].Split('&')[0];
}
