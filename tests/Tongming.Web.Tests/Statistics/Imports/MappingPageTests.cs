using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Mappings;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Statistics.Imports.Mappings;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics.Imports;

/// <summary>A table that was read wrongly, or not at all, is read as a person says, and so is the next one.</summary>
public abstract class MappingPageTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    /// <summary>The second column is a class, which nobody can know.</summary>
    private const string Year =
        "工业主要指标,,,\n地区,登记类型,产值,产值\n,,1月,2月\n全区,合计,30,32\n全区,外资,10,11\n东镇,合计,12,14\n东镇,外资,1,2\n";

    [Fact]
    public async Task What_stands_where_is_said_on_a_page_and_the_next_table_is_read_alike()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, Encoding.UTF8.GetBytes(Year), "gy.csv");
        var here = $"/desk/statistics/imports/{run.Id}";
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var first = await RunningOffice.ReadAsync(await clerk.GetAsync(here));
        Assert.NotNull(first.QuerySelector($"a[href='{here}/mapping']"));
        var page = await RunningOffice.ReadAsync(await clerk.GetAsync($"{here}/mapping"));
        Assert.Equal("登记类型", page.QuerySelector("table.sheet-top tbody tr:nth-child(2) td:nth-child(3)")!.TextContent);

        var sent = await PostAsync(clerk, here, Said("2", "3", "C起"));
        Assert.Equal(here, sent.Headers.Location?.OriginalString);
        Assert.Equal((ImportState.Waiting, 0), ((await office.RunOfAsync(run.Id)).State, (await office.RunOfAsync(run.Id)).Done));
        await office.ScreenAsync();
        var read = await office.RunOfAsync(run.Id);
        Assert.Equal((ImportState.Screened, ""), (read.State, read.Problem));
        var cube = await CubeAsync(office, read);
        Assert.Equal(
            ["zb 指标 产值", "dq 地区 全区 东镇", "lx 登记类型 合计 外资", "sj 时间 2026年1月 2026年2月"],
            cube.Shape.Dimensions.Select(one =>
                $"{one.Code} {one.Label} {string.Join(' ', one.Categories.Select(category => category.Label))}"
            )
        );
        Assert.Equal(14, cube.At(cube.Shape.PositionOf(0, 1, 0, 1)).Number);
        var unit = cube.Shape.Dimensions[0].Categories[0].Unit!;
        Assert.Equal(("亿元", 1, PriceBasis.Constant, PeriodBasis.Single), (unit.Unit, unit.Decimals, unit.Prices, unit.Period));
        // Who looked before it was read anew does not take what nobody saw.
        var late = new SettleImport.Input("", "", "late") { Seen = run.Version };
        Assert.Equal(
            "import.reread",
            (await office.Get<SettleImport>().TakeAsync(run.Id, late, office.By(Role.CaseOfficer))).Refusal?.Code
        );
        var stale = await office.Get<RereadImport>().RunAsync(run.Id, MappingForm.Plain, ("u", run.Version), office.By(Role.CaseOfficer));
        Assert.Equal("import.reread", stale.Refusal?.Code);
        StatisticsOffice.Must(await office.TakeAsync(run.Id));

        var next = await office.ImportAsync(set, Encoding.UTF8.GetBytes(Year.Replace("14", "15", StringComparison.Ordinal)), "gy2.csv");
        Assert.Equal((ImportState.Screened, "改动 1 个数", read.Mapping), (next.State, next.Extent, next.Mapping));
        // What was taken is not read again.
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.GetAsync($"{here}/mapping")).StatusCode);
        var again = await office.Get<RereadImport>().RunAsync(run.Id, MappingForm.Plain, ("t", null), office.By(Role.CaseOfficer));
        Assert.Equal("import.state", again.Refusal?.Code);
        await using var db = office.Office.Engine.OpenForReading();
        Assert.Equal(1, await db.Set<LedgerEntry>().CountAsync(one => one.SubjectId == set && one.Act == "data-set.reread"));
    }

    [Fact]
    public async Task A_table_that_could_not_be_guessed_can_be_described_and_what_was_typed_wrongly_stays()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, "只有一句话,再没有\n"u8.ToArray(), "gy.csv");
        Assert.Equal(ImportState.Failed, run.State);
        var here = $"/desk/statistics/imports/{run.Id}";
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        var failed = await RunningOffice.ReadAsync(await clerk.GetAsync(here));
        Assert.NotNull(failed.QuerySelector($"a[href='{here}/mapping']"));
        foreach (
            var (header, values, told) in new[]
            {
                ("二", "C起", "“二”不是行号"),
                ("2", "1到3", "“1到3”不是列"),
                ("2", "", "不是列"),
                ("900", "C", "表头从第 900 行到第 3 行"),
            }
        )
        {
            var refused = await PostAsync(clerk, here, Said(header, "3", values));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var page = await RunningOffice.ReadAsync(refused);
            Assert.Contains(told, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(header, page.QuerySelector("[name=HeaderFirst]")!.GetAttribute("value"));
            Assert.Equal("登记类型", page.QuerySelector("[name='Dimensions[2].Label']")!.GetAttribute("value"));
            Assert.NotNull(page.QuerySelector("[name='Dimensions[2].Places[0]'] option[value=c1][selected]"));
        }

        using var stranger = await office.Office.SignInAsync(Role.Supervisor);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{here}/mapping")).StatusCode);
        // A file that says everything itself has no such page.
        var px = await office.ImportAsync(set, StatisticsOffice.Numbers());
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/desk/statistics/imports/{px.Id}/mapping")).StatusCode);
    }

    [Fact]
    public void A_form_that_is_sent_back_as_it_was_changes_nothing()
    {
        var guessed = ImportMappingText
            .Read(
                ReadNumbers
                    .Run("gy.csv", Encoding.UTF8.GetBytes("2026年工业\n,单位：亿元,\n地区,1月,2月\n全区,30,32\n　东镇,10,11\n"), "", null)
                    .Value!.Mapping
            )
            .Value!;
        var sheets = MappingForm.Plain with { Sheets = ["Sheet1 (2)", "表1、工业"] };
        foreach (var mapping in new[] { guessed, MappingForm.Plain, sheets })
            Assert.Equal(
                ImportMappingText.Write(mapping),
                ImportMappingText.Write(StatisticsOffice.Must(MappingForm.Of(mapping).Change(mapping)))
            );
        Assert.Equal([0, 25, 26, 701], new[] { "a", "Z", "aa", "ZZ" }.Select(LabelPlaces.ColumnOf).Select(one => one!.Value));
        Assert.Equal(["A", "Z", "AA", "ZZ"], new[] { 0, 25, 26, 701 }.Select(LabelPlaces.LettersOf));
        Assert.All(new[] { "", "1", "甲", "AAAA", "ZZZ" }, text => Assert.Null(LabelPlaces.ColumnOf(text)));
    }

    private static Dictionary<string, string> Said(string first, string last, string values) =>
        new()
        {
            ["HeaderFirst"] = first,
            ["HeaderLast"] = last,
            ["Values"] = values,
            ["Unit"] = "亿元",
            ["Decimals"] = "1",
            ["Prices"] = "Constant",
            ["Period"] = "Single",
            ["Dimensions[0].Label"] = "指标",
            ["Dimensions[0].Code"] = "zb",
            ["Dimensions[0].Role"] = "Indicator",
            ["Dimensions[0].Places[0]"] = "h0",
            ["Dimensions[1].Label"] = "地区",
            ["Dimensions[1].Code"] = "dq",
            ["Dimensions[1].Role"] = "Region",
            ["Dimensions[1].Places[0]"] = "c0",
            ["Dimensions[2].Label"] = "登记类型",
            ["Dimensions[2].Code"] = "lx",
            ["Dimensions[2].Role"] = "Classification",
            ["Dimensions[2].Places[0]"] = "c1",
            ["Dimensions[3].Label"] = "时间",
            ["Dimensions[3].Code"] = "sj",
            ["Dimensions[3].Role"] = "Time",
            ["Dimensions[3].Text"] = "2026年",
            ["Dimensions[3].Places[0]"] = "text",
            ["Dimensions[3].Places[1]"] = "h1",
        };

    /// <summary>Sends a form of its own lines: the mark is taken out of the page.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient clerk, string here, Dictionary<string, string> said)
    {
        var page = await RunningOffice.ReadAsync(await clerk.GetAsync($"{here}/mapping"));
        foreach (var name in new[] { "__RequestVerificationToken", "token", "seen" })
            said[name] = page.QuerySelector($"form.mapping input[name={name}]")!.GetAttribute("value")!;
        return await clerk.PostAsync($"{here}/mapping", new FormUrlEncodedContent(said));
    }

    private static async Task<Cube> CubeAsync(StatisticsOffice office, BroughtNumbers run) =>
        (await office.Get<CubeStore>().OpenWholeAsync(new(run.BodyId, run.WholeFile), CancellationToken.None)).ReadAll().Value!;
}

public sealed class MappingPageOnSqliteTests(OnSqlite on) : MappingPageTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class MappingPageOnPostgresTests(OnPostgres on) : MappingPageTests<OnPostgres>(on), IClassFixture<OnPostgres>;
