using Tongming.Publications.Channels;
using Tongming.Publications.Documents;
using Tongming.Reports;
using Tongming.Reports.Compiling;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Compiling;

/// <summary>The acts behind two yearly reports of district bureaus give the numbers of those reports, in every cell that both forms have.</summary>
public abstract class SampleYearsTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_acts_of_2019_give_the_report_of_2019()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var acts = await ReportActs.OfAsync(office, Today);
        acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2019, 4, 8), ("A2", new DateOnly(2019, 4, 20)));
        acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2019, 9, 3), ("A1", new DateOnly(2019, 9, 5)));
        foreach (var month in Enumerable.Range(3, 6))
            acts.Decide(EnforcementKind.Penalty, new DateOnly(2019, month, 10));
        foreach (var yuan in new[] { 100_000m, 60_000m, 75_976.05m, 40_000m, 50_000m, 50_000m, 50_000m, 50_000m })
            acts.Buy(yuan, new DateOnly(2019, 6, 1));
        Publish(acts, 2019, (ChannelKind.Platform, 377), (ChannelKind.WeChat, 170), (ChannelKind.Weibo, 912));
        await acts.SaveAsync();

        var report = await ReportActs.CompileAsync(office, 2019);
        var sample = await SampleAsync("tabbed-cells-2019.txt");
        Assert.Equal([], Differences(report, sample));
        Assert.Equal(sample.Table2["procurement.items"].Value, report.Narrative["n.procurement.items"]);
        Assert.Equal(sample.Table2["procurement.amount"].Value, report.Narrative["n.procurement.amount"]);
        Assert.Equal((377m, 170m, 912m, 1459m), Channels(report, "platform", "wechat", "weibo"));
        await ReportActs.EveryNumberOpensAsync(office, report);
    }

    [Fact]
    public async Task The_acts_of_2022_give_the_report_of_2022_but_for_the_withdrawn_request_which_has_a_row_of_its_own()
    {
        await using var office = await RunningOffice.StartAsync(on, new ManualTime(Start));
        var acts = await ReportActs.OfAsync(office, Today);
        foreach (var month in Enumerable.Range(1, 8))
            acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2022, month, 10), ("A2", new DateOnly(2022, month, 25)));
        acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2022, 9, 5), ("U2", new DateOnly(2022, 9, 9)));
        acts.Ask(ApplicantClass.NaturalPerson, new DateOnly(2022, 10, 10), ("O3", new DateOnly(2022, 10, 12)));
        foreach (var month in Enumerable.Range(2, 6))
            acts.Decide(EnforcementKind.Penalty, new DateOnly(2022, month, 15));
        Publish(acts, 2022, (ChannelKind.WeChat, 210));
        await acts.SaveAsync();

        var report = await ReportActs.CompileAsync(office, 2022);
        var sample = await SampleAsync("withdrawn-2022.txt");
        // The report counts the withdrawn one among the answers that disclose; §2.2 gives it （六）3.其他, and the sums hold either way.
        Assert.Equal(
            ["t3.R3.c1: 8, not 9", "t3.R3.c7: 8, not 9", "t3.R23.c1: 1, not 0", "t3.R23.c7: 1, not 0"],
            Differences(report, sample)
        );
        var withdrawn = Assert.Single(await ReportActs.OpenAsync(office, report, "t3.R23.c1"));
        Assert.Contains("撤回", withdrawn.Note, StringComparison.Ordinal);
        Assert.Equal(210, report.Narrative["n.channel.wechat"]);
        await ReportActs.EveryNumberOpensAsync(office, report);
    }

    private static void Publish(ReportActs acts, int year, params (ChannelKind Kind, int Count)[] channels)
    {
        foreach (var (kind, count) in channels)
        {
            var channel = acts.Open(kind, new DateOnly(year, 1, 1));
            for (var at = 0; at < count; at++)
                acts.Post(channel, new DateOnly(year, 1, 1).AddDays(at % 365));
        }
    }

    private static (decimal, decimal, decimal, decimal) Channels(CompiledReport report, string first, string second, string third) =>
        (
            report.Narrative[$"n.channel.{first}"],
            report.Narrative[$"n.channel.{second}"],
            report.Narrative[$"n.channel.{third}"],
            report.Narrative["n.channel.total"]
        );

    /// <summary>What the report prints otherwise than the sample in cells that the sample's form has too, （六） taken as a whole where it is one row.</summary>
    private static IReadOnlyList<string> Differences(CompiledReport report, ReportTables sample)
    {
        var found = new List<string>();
        foreach (var (key, cell) in sample.Table2)
            if (ReportCells.Find($"t2.{key}") is { } same && !key.StartsWith("regulations.", StringComparison.Ordinal))
                Compare(same.Key, report[same.Key], cell);
        for (var row = 1; row <= Table3Form.RowCount; row++)
        for (var column = 1; column <= Table3Form.ColumnCount; column++)
            if (sample.Table3[row - 1] is { } cells)
                Compare(ReportCells.Of3(row, column), Of3(row, column), cells[column - 1]);
        for (var at = 0; at < sample.Table4.Count; at++)
            Compare(ReportCells.Of4((at / 5) + 1, (at % 5) + 1), report[ReportCells.Of4((at / 5) + 1, (at % 5) + 1)], sample.Table4[at]);
        return found;

        decimal Of3(int row, int column) =>
            row == 21 && sample.Table3[21] is null
                ? Enumerable.Range(21, 3).Sum(one => report[ReportCells.Of3(one, column)])
                : report[ReportCells.Of3(row, column)];

        void Compare(string key, decimal ours, ReadCell theirs)
        {
            if (ours != theirs.Value)
                found.Add($"{key}: {ours}, not {theirs.Value}");
        }
    }

    private static async Task<ReportTables> SampleAsync(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory.Split("/tests/")[0], "samples", "reports", name);
        var read = await new DocumentReader(new DocumentLimits()).ReadAsync(name, await File.ReadAllBytesAsync(file), default);
        return ReportChecker.Check(read.Value!).Tables!;
    }
}

public sealed class SampleYearsOnSqliteTests(OnSqlite on) : SampleYearsTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SampleYearsOnPostgresTests(OnPostgres on) : SampleYearsTests<OnPostgres>(on), IClassFixture<OnPostgres>;
