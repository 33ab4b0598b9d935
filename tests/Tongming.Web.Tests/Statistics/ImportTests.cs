using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Px;
using Tongming.Statistics.Screening;
using Tongming.Web.Platform.Files;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Bringing numbers: what is screened, what a person must say, and what is refused with which sentence.</summary>
public abstract class ImportTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Sound_numbers_pass_and_become_the_first_version_once()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, StatisticsOffice.Numbers());
        Assert.Equal((ImportState.Screened, 18L, "1.0.0"), (run.State, run.Cells, run.Number));
        Assert.Equal(ScreeningVerdict.Pass, run.Verdict());
        var input = new SettleImport.Input("", "", "the-same-mark-of-one-form");
        var taken = StatisticsOffice.Must(await office.Get<SettleImport>().TakeAsync(run.Id, input, office.By(Role.CaseOfficer)));
        Assert.Equal(taken, StatisticsOffice.Must(await office.Get<SettleImport>().TakeAsync(run.Id, input, office.By(Role.CaseOfficer))));
        Assert.Equal("import.state", (await office.TakeAsync(run.Id)).Refusal!.Code);
        await using var db = office.Office.Engine.OpenForReading();
        Assert.Equal(1, await db.Set<Vintage>().CountAsync(one => one.DataSetId == set));
        Assert.True(await db.Set<KeptFile>().AnyAsync(one => one.Sha256 == run.OpenFile));
        Assert.True(await db.Set<KeptFile>().AnyAsync(one => one.Sha256 == run.Sha256));
    }

    [Fact]
    public async Task A_file_that_breaks_the_screening_is_given_up_after_some_attempts_and_lets_the_others_through()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var broken = await BringAsync(0);
        var gone = await office.RunOfAsync(broken);
        Assert.True(await office.Get<IFileStore>().DeleteAsync(new(gone.BodyId, gone.Sha256), DateTimeOffset.MaxValue));
        office.Time.Advance(TimeSpan.FromSeconds(1));
        var sound = await BringAsync(1);
        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAsync<FileNotFoundException>(office.ScreenAsync);
        await office.ScreenAsync();
        var given = await office.RunOfAsync(broken);
        Assert.Equal(ImportState.Failed, given.State);
        Assert.Contains("读了三次", given.Problem, StringComparison.Ordinal);
        Assert.Equal(ImportState.Screened, (await office.RunOfAsync(sound)).State);

        async Task<Guid> BringAsync(int add) =>
            StatisticsOffice.Must(
                await office
                    .Get<BringNumbers>()
                    .RunAsync(set, ("gy.json", StatisticsOffice.Numbers(add: add)), $"{Guid.NewGuid():N}", office.By(Role.CaseOfficer))
            );
    }

    [Fact]
    public async Task A_total_that_does_not_add_up_cannot_be_taken()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var wrong = StatisticsOffice.Numbers(change: (builder, shape) => builder.Set(shape.PositionOf(0, 0, 1), 99));
        var run = await office.ImportAsync(set, wrong);
        Assert.Equal(ScreeningVerdict.Fail, run.Verdict());
        Assert.Equal("import.failed-checks", (await office.TakeAsync(run.Id, "仍要收入")).Refusal!.Code);
        using var officer = await office.Office.SignInAsync(Role.CaseOfficer);
        var page = (await RunningOffice.ReadAsync(await officer.GetAsync($"/desk/statistics/imports/{run.Id}"))).Body!.TextContent;
        Assert.Contains("合计是 99，各部分之和是 32", page, StringComparison.Ordinal);
        Assert.Contains("不能收入", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_need_an_answer_and_a_revision_needs_a_reason()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        await office.ExplainAsync();
        var shown = await office.VersionAsync(set, StatisticsOffice.Numbers());
        await office.EmbargoAsync(await office.PlanAsync($"发布 {set}"), shown.Id);
        var lost = StatisticsOffice.Numbers(
            change: (builder, shape) =>
            {
                for (var month = 0; month < 3; month++)
                    builder.Set(shape.PositionOf(1, 2, month), CubeCell.Missing);
            }
        );
        var run = await office.ImportAsync(set, lost);
        Assert.Equal(ScreeningVerdict.Warning, run.Verdict());
        Assert.Contains(run.Results(), result => result is { Rule: ScreeningRule.LostSeries, Count: 1 });
        Assert.Equal("import.answer", (await office.TakeAsync(run.Id, "", "减少一个镇")).Refusal!.Code);
        Assert.Equal("import.reason", (await office.TakeAsync(run.Id, "西镇撤并")).Refusal!.Code);
        StatisticsOffice.Must(await office.TakeAsync(run.Id, "西镇撤并", "减少一个镇"));
    }

    [Fact]
    public async Task A_px_file_is_brought_as_it_was_published_and_its_progress_is_shown_while_it_is_screened()
    {
        await using var office = await StatisticsOffice.StartAsync(on, alone: true);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var cube = JsonStatDataset.Read(StatisticsOffice.Numbers()).Value!.Cube;
        using var px = new StringWriter();
        PxFile.Write(cube, px);
        var id = StatisticsOffice.Must(
            await office
                .Get<BringNumbers>()
                .RunAsync(set, ("gy.px", Encoding.UTF8.GetBytes(px.ToString())), "px", office.By(Role.CaseOfficer))
        );
        using var clerk = await office.Office.SignInAsync(Role.CaseOfficer);
        Assert.Equal("0", await DoneAsync());
        foreach (var done in new[] { 10, 40, 80 })
        {
            await office.Office.Changes.SaveAsync<string>(async db =>
            {
                (await db.Set<BroughtNumbers>().SingleAsync(one => one.Id == id)).Advance(done);
                return "told";
            });
            Assert.Equal($"{done}", await DoneAsync());
        }

        await office.ScreenAsync();
        var run = await office.RunOfAsync(id);
        Assert.Equal((ImportState.Screened, 100, ScreeningVerdict.Pass), (run.State, run.Done, run.Verdict()));
        var page = await RunningOffice.ReadAsync(await clerk.GetAsync($"/desk/statistics/imports/{id}"));
        Assert.Null(page.QuerySelector("progress"));

        async Task<string?> DoneAsync()
        {
            var waiting = await RunningOffice.ReadAsync(await clerk.GetAsync($"/desk/statistics/imports/{id}"));
            Assert.Equal("2", waiting.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            return waiting.QuerySelector("progress[max='100']")!.GetAttribute("value");
        }
    }

    [Fact]
    public async Task Only_numbers_that_went_out_are_revised_and_need_a_reason()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        await office.ExplainAsync();
        var first = await office.VersionAsync(set, StatisticsOffice.Numbers());
        // A mistake that nobody saw is put right without telling the public why.
        var right = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 1));
        Assert.Equal((false, false, ""), (first.Revises, right.Revises, right.Reason));
        await office.EmbargoAsync(await office.PlanAsync($"发布 {set}"), right.Id);
        var more = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 1, months: 4));
        Assert.Equal((false, "1.1.0"), (more.Revises, more.Number));
        // Against what went out, not against the version before, which may have the same numbers.
        var wrong = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 5, months: 4), "改报");
        var back = await office.VersionAsync(set, StatisticsOffice.Numbers(add: 1, months: 5));
        Assert.Equal((true, false), (wrong.Revises, back.Revises));
        var both = await office.ImportAsync(set, StatisticsOffice.Numbers(add: 2, months: 6));
        Assert.True(both.Revises);
        Assert.Equal("import.reason", (await office.TakeAsync(both.Id, "已核实")).Refusal!.Code);
        Assert.Equal("import.reason", (await office.TakeAsync(both.Id, "已核实", new string('长', 1001))).Refusal!.Code);
        var grown = await office.ImportAsync(set, StatisticsOffice.Numbers(add: 1, months: 6));
        Assert.Equal("import.reason-long", (await office.TakeAsync(grown.Id, "已核实", new string('长', 1001))).Refusal!.Code);
    }

    [Fact]
    public async Task The_same_numbers_again_and_numbers_that_were_overtaken_are_refused()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        await office.VersionAsync(set, StatisticsOffice.Numbers());
        var same = await office.ImportAsync(set, StatisticsOffice.Numbers());
        Assert.Equal("import.same", (await office.TakeAsync(same.Id, "", "再来一次")).Refusal!.Code);
        var early = await office.ImportAsync(set, StatisticsOffice.Numbers(add: 2));
        await office.VersionAsync(set, StatisticsOffice.Numbers(add: 1), "更正");
        Assert.Equal("import.overtaken", (await office.TakeAsync(early.Id, "", "更正")).Refusal!.Code);
    }

    [Theory]
    [InlineData("gy.json", "{\"class\":\"dataset\"", "JSON 写得不对")]
    [InlineData("gy.json", "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[1,2]}", "JSON-stat")]
    [InlineData("gy.px", "这不是 PX", "PX 文件")]
    public async Task A_file_that_cannot_be_read_says_why(string name, string content, string sentence)
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var run = await office.ImportAsync(set, Encoding.UTF8.GetBytes(content), name);
        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains(sentence, run.Problem, StringComparison.Ordinal);
        Assert.Equal("import.state", (await office.TakeAsync(run.Id)).Refusal!.Code);
    }

    [Fact]
    public async Task The_form_refuses_other_kinds_and_empty_files_and_others_than_those_who_keep_numbers()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var set = await office.DataSetAsync(StatisticsOffice.FreshCode());
        var bring = office.Get<BringNumbers>();
        Assert.Equal(
            "import.kind",
            (await bring.RunAsync(set, ("a.exe", new byte[] { 1 }), "mark", office.By(Role.CaseOfficer))).Refusal!.Code
        );
        Assert.Equal(
            "import.file-empty",
            (await bring.RunAsync(set, ("a.px", Array.Empty<byte>()), "mark", office.By(Role.CaseOfficer))).Refusal!.Code
        );
        var numbers = StatisticsOffice.Numbers();
        Assert.Equal(
            "statistics.not-permitted",
            (await bring.RunAsync(set, ("a.json", numbers), "m", office.By(Role.Registrar))).Refusal!.Code
        );
        Assert.Equal(
            "data-set.not-found",
            (await bring.RunAsync(Guid.NewGuid(), ("a.json", numbers), "m", office.By(Role.CaseOfficer))).Refusal!.Code
        );
        using var registrar = await office.Office.SignInAsync(Role.Registrar);
        Assert.Equal(HttpStatusCode.Forbidden, (await registrar.GetAsync($"/desk/statistics/{set}")).StatusCode);
    }

    [Fact]
    public async Task An_import_can_be_given_up_and_a_code_is_taken_once()
    {
        await using var office = await StatisticsOffice.StartAsync(on);
        var code = StatisticsOffice.FreshCode();
        var set = await office.DataSetAsync(code);
        var run = await office.ImportAsync(set, StatisticsOffice.Numbers());
        StatisticsOffice.Must(await office.Get<SettleImport>().DiscardAsync(run.Id, office.By(Role.CaseOfficer)));
        Assert.Equal("import.state", (await office.TakeAsync(run.Id)).Refusal!.Code);
        using var officer = await office.Office.SignInAsync(Role.CaseOfficer);
        var again = await RunningOffice.PostAsync(
            officer,
            "/desk/statistics/new",
            new()
            {
                ["Code"] = code,
                ["Title"] = "另一个",
                ["Field"] = "Energy",
                ["Rhythm"] = "Month",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        var page = await RunningOffice.ReadAsync(again);
        Assert.Contains("已经有数据集在用", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("另一个", page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
    }
}

public sealed class ImportOnSqliteTests(OnSqlite on) : ImportTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ImportOnPostgresTests(OnPostgres on) : ImportTests<OnPostgres>(on), IClassFixture<OnPostgres>;
