using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Statistics.Cubes;
using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Figures of numbers in the texts of the desk: only what is public, as it is published, and drawn on the public page.</summary>
public abstract class InsertedFiguresTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Find = "/desk/publications/figures?handler=Find&q=";

    private const string Make = "/desk/publications/figures?handler=Make&code=";

    [Fact]
    public async Task A_figure_is_put_behind_the_saved_draft_and_stays_as_it_is_through_saving_and_on_the_public_page()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await OutAsync(office, StatisticsOffice.Numbers());
        var column = await PublishingOffice.ColumnAsync(office.Office, $"f-{code}");
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var id = await PublishingOffice.DraftAsync(office.Office, column, "一季度工业解读", "<p>先写的。</p>", clerk);

        // Who wants a figure while he writes saves with the same button, so that nothing typed is lost.
        var fields = PublishingOffice.Fields(column, "一季度工业解读", "<p>还没有保存的话。</p>");
        fields["then"] = "figures";
        var saved = await RunningOffice.PostAsync(clerk, $"/desk/publications/{id}/acts/edit", fields);
        Assert.Equal($"/desk/publications/figures/{id}", $"{saved.Headers.Location}");
        var list = await RunningOffice.ReadAsync(await clerk.GetAsync($"{saved.Headers.Location}?q={code}"));
        Assert.Contains("工业总产值：走势", list.QuerySelector(".figure-offers")!.TextContent, StringComparison.Ordinal);
        var put = await RunningOffice.PostAsync(clerk, $"{saved.Headers.Location}?q={code}", [], ".figure-offers form");
        Assert.Equal($"/desk/publications/{id}/acts/edit", $"{put.Headers.Location}");

        await using var db = office.Office.Engine.OpenForReading();
        var text = (await db.Set<Edition>().SingleAsync(one => one.PublicationId == id)).Content().Html;
        Assert.StartsWith("<p>还没有保存的话。</p><figure data-chart=\"line\">", text, StringComparison.Ordinal);
        Assert.Equal(text, CleanHtml.Clean(text).Value);
        Assert.Contains("2025年3月，工业总产值（全区）为34.0亿元，比2025年2月增长6.3%。已连续 2 期上升。", text, StringComparison.Ordinal);
        Assert.Contains("有数的 2 个地区从高到低，西镇第 1 位（22.0亿元），东镇第 2 位（12.0亿元）。", text, StringComparison.Ordinal);
        Assert.Contains("版本 1.0.0，2026年3月2日 09:30 发布；2026年3月2日 09:31 取数。", text, StringComparison.Ordinal);

        var shown = await PublishingOffice.ShownAsync(
            office.Office,
            column,
            new EditionContent { Title = "解读", Html = text },
            since: office.Time.GetUtcNow()
        );
        using var stranger = office.Office.Visit();
        var page = await RunningOffice.ReadAsync(await stranger.GetAsync($"/items/{shown}"));
        Assert.NotNull(page.QuerySelector("script[src^='/statistics.js']"));
        Assert.Equal(3, page.QuerySelectorAll("article figure[data-chart=line] .table-frame tbody tr").Length);
        Assert.Equal($"/data/{code}?version=1.0.0", page.QuerySelector("article figure figcaption a")!.GetAttribute("href"));
        var plain = await PublishingOffice.ShownAsync(
            office.Office,
            column,
            new EditionContent { Title = "没有图" },
            since: office.Time.GetUtcNow()
        );
        Assert.Null(
            (await RunningOffice.ReadAsync(await stranger.GetAsync($"/items/{plain}"))).QuerySelector("script[src^='/statistics.js']")
        );
    }

    [Fact]
    public async Task Numbers_under_embargo_and_confidential_ones_are_in_no_figure()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"图 {code}");
        await office.ExplainAsync();
        var numbers = StatisticsOffice.Numbers(
            change: (builder, shape) =>
            {
                builder.Set(shape.PositionOf(0, 1, 2), 12.34, CellStatus.Confidential);
                builder.Set(shape.PositionOf(0, 2, 2), 21.66, CellStatus.Confidential);
            }
        );
        var version = await office.VersionAsync(set, numbers);
        StatisticsOffice.Must(await office.ExamineAsync(version));
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        using (var early = await office.Office.SignInAsync(Role.CaseOfficer))
        {
            Assert.Equal("[]", await early.GetStringAsync(Find + code));
            Assert.Equal(HttpStatusCode.NotFound, (await early.GetAsync($"{Make}{code}/gyzcz/trend")).StatusCode);
        }

        office.Time.Advance(TimeSpan.FromMinutes(31));
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var offers = JsonDocument.Parse(await clerk.GetStringAsync(Find + code)).RootElement.EnumerateArray().ToList();
        Assert.Contains($"{code}/gyzcz/regions", offers.Select(one => one.GetProperty("code").GetString()));
        foreach (var offer in offers)
        {
            var answer = await clerk.GetStringAsync(Make + Uri.EscapeDataString(offer.GetProperty("code").GetString()!));
            Assert.DoesNotContain("12.3", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("21.7", answer, StringComparison.Ordinal);
        }

        var regions = JsonDocument
            .Parse(await clerk.GetStringAsync($"{Make}{code}/gyzcz/regions"))
            .RootElement.GetProperty("html")
            .GetString()!;
        Assert.Contains("<td class=\"right\">×</td>", regions, StringComparison.Ordinal);
        Assert.DoesNotContain("从高到低", regions, StringComparison.Ordinal);
        Assert.Equal(regions, CleanHtml.Clean(regions).Value);
        foreach (var none in new[] { $"{code}/gyzcz/other", $"{code}/xx/trend", "xx/gyzcz/trend", "", "a/b/c/d" })
            Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(Make + Uri.EscapeDataString(none))).StatusCode);
    }

    [Fact]
    public async Task Figures_are_for_those_who_draft_and_go_only_into_drafts_that_they_see()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = await OutAsync(office, StatisticsOffice.Numbers());
        using var stranger = office.Office.Visit();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(Find + code)).StatusCode);
        using var supervisor = await office.Office.SignInAsync(Role.Supervisor);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync(Find + code)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync($"{Make}{code}/gyzcz/trend")).StatusCode);
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var nobodys = $"/desk/publications/figures/{Guid.NewGuid()}?q={code}";
        Assert.Equal(HttpStatusCode.NotFound, (await RunningOffice.PostAsync(clerk, nobodys, [], ".figure-offers form")).StatusCode);
        var empty = await clerk.GetStringAsync($"/desk/publications/figures/{Guid.NewGuid()}?q=没有这个");
        Assert.Contains("没有找到", WebUtility.HtmlDecode(empty), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_typed_nothing_is_offered_some_of_all()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        using (var early = await office.Office.SignInAsync(Role.CaseOfficer))
            Assert.Equal("[]", await early.GetStringAsync(Find));
        var code = await OutAsync(office, StatisticsOffice.Numbers());
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        foreach (var nothing in new[] { "", "%20%20" })
        {
            using var offers = JsonDocument.Parse(await clerk.GetStringAsync(Find + nothing));
            Assert.Equal(
                [$"{code}/gyzcz/trend", $"{code}/gyzcz/regions", $"{code}/zs/trend", $"{code}/zs/regions"],
                offers.RootElement.EnumerateArray().Select(one => one.GetProperty("code").GetString())
            );
        }
    }

    private static async Task<string> OutAsync(StatisticsOffice office, byte[] numbers)
    {
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code, $"图 {code}");
        await office.ExplainAsync();
        var version = await office.VersionAsync(set, numbers);
        await office.EmbargoAsync(await office.PlanAsync($"发布 {code}"), version.Id);
        office.Time.Advance(TimeSpan.FromMinutes(31));
        return code;
    }
}

public sealed class InsertedFiguresOnSqliteTests(OnSqlite on) : InsertedFiguresTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class InsertedFiguresOnPostgresTests(OnPostgres on) : InsertedFiguresTests<OnPostgres>(on), IClassFixture<OnPostgres>;
