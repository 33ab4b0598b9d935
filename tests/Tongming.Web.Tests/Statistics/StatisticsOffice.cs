using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.JsonStat;
using Tongming.Statistics.Releases;
using Tongming.Web.Statistics.Confidentiality;
using Tongming.Web.Statistics.Imports;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Sets;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>An office on 2 March 2026 at 9 o'clock that works with numbers.</summary>
internal sealed class StatisticsOffice : IAsyncDisposable
{
    /// <summary>The announced minute: half past nine.</summary>
    public static readonly DateTimeOffset Minute = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    private StatisticsOffice(RunningOffice office, ManualTime time) => (Office, Time) = (office, time);

    public RunningOffice Office { get; }

    public ManualTime Time { get; }

    public static async Task<StatisticsOffice> StartAsync(TestEngine on, bool alone = false)
    {
        var time = new ManualTime(Minute.AddMinutes(-30));
        return new StatisticsOffice(alone ? await RunningOffice.StartAloneAsync(on, time) : await RunningOffice.StartAsync(on, time), time);
    }

    public T Get<T>()
        where T : notnull => Office.Services.GetRequiredService<T>();

    public Actor By(Role role) => Office.ActorOf(role);

    /// <summary>A code that nobody else has: codes are unique in the installation, which the tests of an engine share.</summary>
    public static string FreshCode() => $"s-{Guid.NewGuid():N}"[..20];

    /// <summary>
    /// A cube of two indicators, a city with two districts and three months, given as JSON-stat. The city is the sum of its districts: 30, 32, 34.
    /// </summary>
    public static byte[] Numbers(string title = "工业生产", double add = 0, Action<CubeBuilder, CubeShape>? change = null, int months = 3)
    {
        var shape = CubeShape
            .Create(
                new CubeHeading(title),
                [
                    new Dimension(
                        "zb",
                        "指标",
                        DimensionRole.Indicator,
                        [
                            new Category("gyzcz", "工业总产值") { Unit = new IndicatorUnit("亿元", 1) },
                            new Category("zs", "增速") { Unit = new IndicatorUnit("%", 1) },
                        ]
                    ),
                    new Dimension(
                        "dq",
                        "地区",
                        DimensionRole.Region,
                        [
                            new Category("00", "全区"),
                            new Category("01", "东镇") { Parent = "00" },
                            new Category("02", "西镇") { Parent = "00" },
                        ]
                    ),
                    new Dimension(
                        "sj",
                        "时间",
                        DimensionRole.Time,
                        [.. Enumerable.Range(1, months).Select(month => new Category($"2025{month:00}", $"2025年{month}月"))]
                    ),
                ]
            )
            .Value!;
        var builder = new CubeBuilder(shape);
        for (var month = 0; month < months; month++)
        {
            builder.Set(shape.PositionOf(0, 0, month), 30 + (2 * month) + add);
            builder.Set(shape.PositionOf(0, 1, month), 10 + month + add);
            builder.Set(shape.PositionOf(0, 2, month), 20 + month);
            for (var place = 0; place < 3; place++)
                builder.Set(shape.PositionOf(1, place, month), 5.5);
        }

        change?.Invoke(builder, shape);
        using var bytes = new MemoryStream();
        using (var json = JsonStatDataset.Writer(bytes))
            JsonStatDataset.Write(builder.Build(), json);
        return bytes.ToArray();
    }

    public async Task<Guid> DataSetAsync(string code, string title = "工业生产", bool respondents = false) =>
        Must(
            await Get<KeepDataSet>()
                .CreateAsync(
                    new KeepDataSet.Input
                    {
                        Code = code,
                        Title = title,
                        Field = StatisticsField.Industry,
                        FromRespondents = respondents,
                    },
                    $"{Guid.NewGuid():N}",
                    By(Role.CaseOfficer)
                )
        );

    /// <summary>Brings a file and screens it.</summary>
    public async Task<BroughtNumbers> ImportAsync(Guid dataSet, byte[] content, string name = "gy.json")
    {
        var id = Must(await Get<BringNumbers>().RunAsync(dataSet, (name, content), $"{Guid.NewGuid():N}", By(Role.CaseOfficer)));
        await ScreenAsync();
        return await RunOfAsync(id);
    }

    public async Task ScreenAsync()
    {
        await using var scope = Office.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ScreenImports>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    public async Task<BroughtNumbers> RunOfAsync(Guid id)
    {
        await using var db = Office.Engine.OpenForReading();
        return await db.Set<BroughtNumbers>().SingleAsync(one => one.Id == id);
    }

    public Task<Outcome<Guid>> TakeAsync(Guid run, string answer = "", string reason = "") =>
        Get<SettleImport>().TakeAsync(run, new SettleImport.Input(answer, reason, $"{Guid.NewGuid():N}"), By(Role.CaseOfficer));

    /// <summary>Brings numbers, screens them, takes them as a version.</summary>
    public async Task<Vintage> VersionAsync(Guid dataSet, byte[] content, string reason = "")
    {
        var run = await ImportAsync(dataSet, content);
        var id = Must(await TakeAsync(run.Id, "和以前不同，已核实", reason));
        await using var db = Office.Engine.OpenForReading();
        return await db.Set<Vintage>().SingleAsync(one => one.Id == id);
    }

    public async Task ExplainAsync()
    {
        foreach (var (code, name) in new[] { ("gyzcz", "工业总产值"), ("zs", "增速") })
            Must(
                await Get<ExplainIndicator>()
                    .RunAsync(
                        code,
                        0,
                        new ExplainIndicator.Input
                        {
                            Name = name,
                            Meaning = "含义",
                            Scope = "范围",
                            Method = "方法",
                            Calculation = "算法",
                            Sample = "全面调查",
                        },
                        By(Role.CaseOfficer)
                    )
            );
    }

    public async Task<Guid> PlanAsync(string title = "2026年2月工业", ReleaseKind kind = ReleaseKind.Numbers, TimeOnly? time = null) =>
        Must(await TryPlanAsync(title, kind, time));

    public Task<Outcome<Guid>> TryPlanAsync(string title, ReleaseKind kind = ReleaseKind.Numbers, TimeOnly? time = null) =>
        Get<PlanRelease>()
            .CreateAsync(
                new PlanRelease.Input
                {
                    Kind = kind,
                    Title = title,
                    Day = new DateOnly(2026, 3, 2),
                    Time = time ?? new TimeOnly(9, 30),
                    Contents = "规模以上工业",
                },
                $"{Guid.NewGuid():N}",
                By(Role.Publisher)
            );

    public static PerformReleaseAct.Target On(Guid release, int? version = null, string? token = null) =>
        new(release, version, token ?? $"{Guid.NewGuid():N}");

    /// <summary>Prepares, checks and reviews it to the end.</summary>
    public async Task ApproveAsync(Guid release, params IReadOnlyList<Guid> vintages)
    {
        Must(await Get<PrepareRelease>().RunAsync(On(release), vintages, By(Role.CaseOfficer)));
        await ReviewAsync(release);
    }

    /// <summary>Checks and reviews what is prepared.</summary>
    public async Task ReviewAsync(Guid release)
    {
        var hash = (await ReleaseAsync(release)).ContentHash;
        Must(await Get<CheckRelease>().DataAsync(On(release), hash, By(Role.FirstReviewer)));
        Must(await Get<CheckRelease>().ConfidentialityAsync(On(release), hash, "逐格核查，没有少于三户的格", By(Role.SecrecyReviewer)));
        Must(await Get<CheckRelease>().ReviewAsync(On(release), (ReleaseStep.First, hash, true), By(Role.OfficeHead)));
        Must(await Get<CheckRelease>().ReviewAsync(On(release), (ReleaseStep.Second, hash, true), By(Role.SecondReviewer)));
        Must(await Get<CheckRelease>().ReviewAsync(On(release), (ReleaseStep.Final, hash, true), By(Role.Signatory)));
    }

    /// <summary>The same, and the embargo.</summary>
    public async Task EmbargoAsync(Guid release, params IReadOnlyList<Guid> vintages)
    {
        await ApproveAsync(release, vintages);
        Must(await Get<MoveRelease>().EmbargoAsync(On(release), (await ReleaseAsync(release)).ContentHash, By(Role.Publisher)));
    }

    /// <summary>Has the confidentiality of a version examined, on words alone or on a file.</summary>
    public async Task<Outcome<Guid>> ExamineAsync(Vintage version, string? records = null, string words = "由上级反馈的汇总数")
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(records ?? ""));
        var begun = await Get<ExamineVersion>()
            .RunAsync(
                new(version.DataSetId, version.No, records is null ? null : ("单位.csv", content), words, $"{Guid.NewGuid():N}"),
                By(Role.CaseOfficer),
                CancellationToken.None
            );
        if (begun.Refusal is null)
            await ExamineWaitingAsync();
        return begun;
    }

    public async Task ExamineWaitingAsync()
    {
        await using var scope = Office.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<RunExaminations>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    public async Task<Release> ReleaseAsync(Guid id)
    {
        await using var db = Office.Engine.OpenForReading();
        return await db.Set<Release>().SingleAsync(one => one.Id == id);
    }

    public static T Must<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.Succeeded, $"{outcome.Refusal} {string.Join('；', outcome.Refusal?.Arguments ?? [])}");
        return outcome.Value!;
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
