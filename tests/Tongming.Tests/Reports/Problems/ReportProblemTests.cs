using Tongming.Reports.Problems;

namespace Tongming.Tests.Reports.Problems;

public sealed class ReportProblemTests
{
    private static readonly Guid Body = Guid.CreateVersion7();

    [Fact]
    public void A_problem_stands_in_every_report_until_the_year_in_which_it_is_solved()
    {
        var problem = Raise("解读形式单一。", "增加图表解读。");
        Assert.Equal((false, true, true), (problem.StandsIn(2022), problem.StandsIn(2023), problem.StandsIn(2024)));
        Assert.Equal("report.problem.year", problem.Settle(2022, ProblemStatus.Open, "").Refusal?.Code);
        Assert.True(problem.Settle(2024, ProblemStatus.Improving, "每月一篇图表解读").Succeeded);
        Assert.Equal("report.problem.note-missing", problem.Settle(2025, ProblemStatus.Solved, " 。").Refusal?.Code);
        Assert.True(problem.Settle(2025, ProblemStatus.Solved, "全年图表解读十二篇").Succeeded);
        Assert.Equal((true, false), (problem.StandsIn(2025), problem.StandsIn(2026)));
        Assert.Equal("report.problem.year", problem.Settle(2026, ProblemStatus.Open, "").Refusal?.Code);
        Assert.True(problem.Settle(2025, ProblemStatus.Open, "又少了").Succeeded);
        Assert.True(problem.StandsIn(2026));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" 。；", "")]
    [InlineData("好", "长")]
    public void Words_are_there_and_not_too_long(string words, string measure)
    {
        var given = measure.Length > 0 ? string.Concat(Enumerable.Repeat(measure, ReportProblem.LongestWords + 1)) : "";
        Assert.Equal("report.problem.words", ReportProblem.Raise(Body, Guid.NewGuid(), 2025, (words, given)).Refusal?.Code);
    }

    [Fact]
    public void The_draft_tells_first_what_became_of_earlier_problems()
    {
        var earlier = Raise("解读形式单一。", "增加图表解读");
        Assert.True(earlier.Settle(2025, ProblemStatus.Improving, "每月一篇图表解读").Succeeded);
        var own = ReportProblem.Raise(Body, Guid.CreateVersion7(), 2025, ("答复时间偏长", "简化会签；")).Value!;
        Assert.Equal(
            "以前年度提出的问题：解读形式单一（改进中，每月一篇图表解读）。\n本年度存在的主要问题：答复时间偏长。\n改进措施：简化会签。",
            ProblemDraft.Of([own, earlier], 2025)
        );
        Assert.Equal("本年度存在的主要问题：解读形式单一。\n改进措施：增加图表解读。", ProblemDraft.Of([own, earlier], 2023));
        Assert.Equal("", ProblemDraft.Of([own, earlier], 2022));
    }

    private static ReportProblem Raise(string words, string measure) =>
        ReportProblem.Raise(Body, Guid.CreateVersion7(), 2023, (words, measure)).Value!;
}
