using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Reports.Problems;
using Tongming.Reports.Tallies;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Reports.Papers;
using Tongming.Web.Reports.Problems;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Problems;

public abstract class KeepProblemTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_problem_of_one_year_stands_in_the_next_with_what_became_of_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var raised = await RunningOffice.PostAsync(
            head,
            "/desk/reports/2024/problems",
            new() { ["Words"] = "解读形式单一", ["Measure"] = "增加图表解读" },
            "form.input-form"
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, raised.StatusCode);
        Assert.Equal("本年度存在的主要问题：解读形式单一。\n改进措施：增加图表解读。", await WordsAsync(office, 2024));
        Assert.Equal("以前年度提出的问题：解读形式单一（待改进）。", await WordsAsync(office, 2025));

        const string Settle = "form[action$='handler=Settle']";
        var refused = await RunningOffice.PostAsync(
            head,
            "/desk/reports/2025/problems",
            new() { ["status"] = "Solved", ["note"] = "" },
            Settle
        );
        Assert.Contains(
            "已解决的，请写明做了什么",
            System.Net.WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        var solved = await RunningOffice.PostAsync(
            head,
            "/desk/reports/2025/problems",
            new() { ["status"] = "Solved", ["note"] = "图表解读十二篇" },
            Settle
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, solved.StatusCode);
        Assert.Equal("以前年度提出的问题：解读形式单一（已解决，图表解读十二篇）。", await WordsAsync(office, 2025));
        Assert.Equal("", await WordsAsync(office, 2026));
        await using var db = office.Engine.OpenForReading();
        var acts = await db.Set<LedgerEntry>()
            .Where(one => one.BodyId == office.BodyId && one.SubjectKind == KeepProblem.Subject)
            .ToListAsync();
        Assert.Equal([KeepProblem.Raised, KeepProblem.Settled], acts.OrderBy(one => one.Seq).Select(one => one.Act));
    }

    [Fact]
    public async Task A_stale_form_somebody_elses_problem_and_those_who_may_not_are_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var keep = office.Services.GetRequiredService<KeepProblem>();
        var input = new KeepProblem.Input { Words = "栏目更新不及时", Token = "eins" };
        var (id, again) = (
            (await keep.RunAsync(2025, input, office.ActorOf(Role.Registrar))).Value,
            (await keep.RunAsync(2025, input, office.ActorOf(Role.Registrar))).Value
        );
        Assert.Equal(id, again);
        (ProblemStatus, string) improving = (ProblemStatus.Improving, "逐月检查");
        Assert.Equal("report.not-permitted", (await keep.RunAsync(2025, input, office.ActorOf(Role.Signatory))).Refusal?.Code);
        Assert.Equal("report.not-found", (await keep.SettleAsync(2025, (id, 1), improving, other.ActorOf(Role.OfficeHead))).Refusal?.Code);
        Assert.True((await keep.SettleAsync(2025, (id, 1), improving, office.ActorOf(Role.OfficeHead))).Succeeded);
        Assert.Equal(
            "report.problem.stale",
            (await keep.SettleAsync(2025, (id, 1), (ProblemStatus.Solved, "做好了"), office.ActorOf(Role.OfficeHead))).Refusal?.Code
        );
    }

    private static async Task<string> WordsAsync(RunningOffice office, int year)
    {
        var read = office.Services.GetRequiredService<ReadReport>();
        return (await read.RunAsync(TallyPeriod.Of(office.BodyId, year).Value!)).Paper.Words[ReportPart.Problems];
    }
}

public sealed class KeepProblemOnSqliteTests(OnSqlite on) : KeepProblemTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class KeepProblemOnPostgresTests(OnPostgres on) : KeepProblemTests<OnPostgres>(on), IClassFixture<OnPostgres>;
