using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Vintages;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Releases;

namespace Tongming.Web.Statistics.Demo;

/// <summary>Ten years of months in the eleven fields, two releases that are out, and the calendar of the coming months.</summary>
internal sealed class StatisticsDemo(CubeStore cubes, DataOptions options) : IDemoSource
{
    public int Order => 160;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        await DemoMap.PutAsync(options, cancel);
        var sets = new Dictionary<string, DataSet>();
        foreach (var table in DemoFigures.Tables)
            sets[table.Code] = await SetAsync(office, table, cancel);
        var day = office.Now.Day;
        var month = new DateOnly(day.Year, day.Month, 1);
        // The numbers of a month come out on the 18th of the next one at 10 o'clock.
        var last = MinuteOf(month) <= office.Now.Instant ? month.AddMonths(-1) : month.AddMonths(-2);
        await ReleaseAsync(office, sets, (last.AddMonths(-1), true), cancel);
        await ReleaseAsync(office, sets, (last, false), cancel);
        for (var ahead = 1; ahead <= 6; ahead++)
            await PlanAsync(office, last.AddMonths(ahead), cancel);
    }

    private static async Task<DataSet> SetAsync(DemoOffice office, DemoFigures.Table table, CancellationToken cancel)
    {
        var (rhythm, name) = table == DemoPeople.Table ? (DataSetRhythm.Year, "年度") : (DataSetRhythm.Month, "月度");
        var words = $"{table.Title}的{name}数据。演示数据，不是任何地方的统计数据。";
        var facts = new DataSet.Facts(table.Code, $"{table.Title}（{name}）", table.Field, rhythm, words, false);
        var set = DataSet.Create(office.BodyId, Guid.CreateVersion7(office.Now.Instant), facts).Value!;
        await office.Changes.SaveAsync<string>(
            db =>
            {
                db.Add(set);
                foreach (var line in table.Lines)
                    db.Add(Explained(office.BodyId, table, line));
                StatisticsLedger.Record(
                    db,
                    ("data-set.created", StatisticsLedger.DataSet, set.Id),
                    (office[Role.CaseOfficer], office.Now),
                    new { code = set.Code }
                );
                return Task.FromResult<Outcome<string>>("made");
            },
            cancel
        );
        return set;
    }

    private static IndicatorEntry Explained(Guid bodyId, DemoFigures.Table table, DemoFigures.Line line)
    {
        var entry = new IndicatorEntry(bodyId, line.Code);
        _ = entry.Say(
            new IndicatorEntry.Words(
                line.Name,
                $"{line.Name}，{(table == DemoPeople.Table ? "按年" : "按月")}统计，计量单位{line.Unit}。（演示）",
                "本区范围内的有关单位。（演示）",
                line.Name.Contains("规上", StringComparison.Ordinal)
                    ? "规模以上单位全面调查。（演示）"
                    : "全面调查和部门资料相结合。（演示）",
                line.IsRate ? "本期数与上年同期数之比减一，按可比口径计算。（演示）" : "各单位上报数直接汇总。（演示）",
                "全面调查",
                line.Also
            )
        );
        return entry;
    }

    /// <summary>The release of a month's numbers, with the acts dated as they would have been.</summary>
    private async Task ReleaseAsync(
        DemoOffice office,
        Dictionary<string, DataSet> sets,
        (DateOnly Month, bool IsFirst) of,
        CancellationToken cancel
    )
    {
        var at = MinuteOf(of.Month.AddMonths(1));
        var before = new Now(at.AddDays(-2), LegalClock.DayOf(at.AddDays(-2)));
        var release = Release.Create(office.BodyId, Guid.CreateVersion7(before.Instant), PlanOf(of.Month, at), at.AddDays(-20)).Value!;
        var carried = new List<(Vintage Vintage, BroughtNumbers Run)>();
        foreach (var table in DemoFigures.Tables)
            carried.Add(await VintageAsync(office, (sets[table.Code], table), of, before, cancel));
        var hash = CarriedHash.Of(carried.Select(one => one.Vintage));
        _ = release.Prepare(hash, office[Role.CaseOfficer].Id);
        _ = release.CheckData(hash, office[Role.FirstReviewer].Id, null);
        _ = release.CheckConfidentiality(hash, office[Role.SecrecyReviewer].Id, null);
        _ = release.Review(ReleaseStep.First, office[Role.OfficeHead].Id, before.Day, hash);
        _ = release.Review(ReleaseStep.Second, office[Role.SecondReviewer].Id, before.Day, hash);
        _ = release.Review(ReleaseStep.Final, office[Role.Signatory].Id, before.Day, hash);
        _ = release.Embargo(before.Instant);
        await office.Changes.SaveAsync<string>(
            db =>
            {
                db.Add(release);
                foreach (var (vintage, run) in carried)
                {
                    _ = vintage.Put(release.Id);
                    vintage.Show(release.ShownFrom);
                    db.Add(vintage);
                    db.Add(run);
                    KeptContents.KeepCube(
                        db,
                        new(run.BodyId, StatisticsLedger.DataSet, run.DataSetId),
                        (run.OpenFile, run.WholeFile, run.Bytes),
                        $"{vintage.Number}.cube",
                        (run.By, run.At)
                    );
                    StatisticsLedger.Record(
                        db,
                        ("data-set.version", StatisticsLedger.DataSet, vintage.DataSetId),
                        (office[Role.CaseOfficer], before),
                        new { version = vintage.Number, digest = vintage.Digest }
                    );
                }

                StatisticsLedger.Record(
                    db,
                    ("release.embargoed", StatisticsLedger.Release, release.Id),
                    (office[Role.Publisher], before),
                    new { at = release.At, content = hash }
                );
                return Task.FromResult<Outcome<string>>("released");
            },
            cancel
        );
    }

    private async Task<(Vintage Vintage, BroughtNumbers Run)> VintageAsync(
        DemoOffice office,
        (DataSet Set, DemoFigures.Table Table) what,
        (DateOnly Month, bool IsFirst) of,
        Now before,
        CancellationToken cancel
    )
    {
        var cube = DemoFigures.Of(what.Table, of.Month, of.IsFirst);
        Cube? earlier = of.IsFirst ? null : DemoFigures.Of(what.Table, of.Month.AddMonths(-1), isFirst: true);
        var (results, number, extent, revises) = ScreenNumbers.Run(cube, earlier, DataSetVersion.First, earlier);
        var content = (await cubes.PutAsync(office.BodyId, cube, cancel)).Value!;
        var maker = office[Role.CaseOfficer].Id;
        var run = new BroughtNumbers(
            (office.BodyId, Guid.CreateVersion7(before.Instant), what.Set.Id),
            new(content.OpenFile, content.Bytes, $"{what.Set.Code}-{of.Month:yyyyMM}.px", "application/octet-stream"),
            (maker, before.Instant)
        );
        run.Finish(content, results, (null, $"{number}", extent, revises));
        var vintage = new Vintage(
            (office.BodyId, what.Set.Id, Guid.CreateVersion7(before.Instant), of.IsFirst ? 1 : 2),
            $"{number}",
            content,
            (maker, before.Instant)
        );
        vintage.Tell(run.Screening, "", of.IsFirst ? "" : ReasonOf(what.Table), (extent, revises));
        run.Take(vintage.Id);
        return (vintage, run);
    }

    private static string ReasonOf(DemoFigures.Table table) =>
        table == DemoPeople.Table ? "上年数按核实后的数修订。（演示）" : "增加一个月，上月数按调查单位核实后的数修订。（演示）";

    private static async Task PlanAsync(DemoOffice office, DateOnly month, CancellationToken cancel)
    {
        var at = MinuteOf(month.AddMonths(1));
        var release = Release.Create(office.BodyId, Guid.CreateVersion7(office.Now.Instant), PlanOf(month, at), office.Now.Instant).Value!;
        await office.Changes.SaveAsync<string>(
            db =>
            {
                db.Add(release);
                StatisticsLedger.Record(
                    db,
                    ("release.planned", StatisticsLedger.Release, release.Id),
                    (office[Role.Publisher], office.Now),
                    new { at, kind = $"{release.Kind}" }
                );
                return Task.FromResult<Outcome<string>>("planned");
            },
            cancel
        );
    }

    private static DateTimeOffset MinuteOf(DateOnly month) =>
        new DateTimeOffset(month.AddDays(17).ToDateTime(new TimeOnly(10, 0)), LegalClock.Zone).ToUniversalTime();

    private static Release.Plan PlanOf(DateOnly month, DateTimeOffset at) =>
        new(
            ReleaseKind.Numbers,
            $"{month.Year}年{month.Month}月份主要统计数据",
            at,
            "工业、投资、消费、房地产、能源、服务业等十二张月度表（演示数据）。",
            "发布当日由综合统计科在网站解读。"
        );
}
