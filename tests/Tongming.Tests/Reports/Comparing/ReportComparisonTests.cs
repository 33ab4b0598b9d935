using Tongming.Reports.Comparing;
using Tongming.Texts;

namespace Tongming.Tests.Reports.Comparing;

public sealed class ReportComparisonTests
{
    [Fact]
    public void Numbers_stand_side_by_side_and_what_one_does_not_state_is_no_zero()
    {
        var comparison = new ReportComparison(
            Side("2024", [("t3.R1.c1", 3), ("t3.R2.c1", 0), ("t2.penalties.before", 4)], []),
            Side("2025", [("t3.R1.c1", 5), ("t2.penalties.decisions", 6), ("t3.R2.c1", 0)], [])
        );
        Assert.Equal(
            [("t2.penalties.decisions", null, 6m, null), ("t3.R1.c1", 3m, 5m, 2m), ("t2.penalties.before", 4m, null, (decimal?)null)],
            comparison.Numbers().Select(one => (one.Key, one.Left, one.Right, one.Difference))
        );
    }

    [Fact]
    public void Sentences_are_told_apart()
    {
        var comparison = new ReportComparison(Side("左", [], ["甲。", "乙。"]), Side("右", [], ["乙。", "丙。", "丁。"]));
        var sentences = comparison.Sentences();
        Assert.Equal(["甲。"], sentences.OnlyLeft);
        Assert.Equal(["丙。", "丁。"], sentences.OnlyRight);
        Assert.Equal((0, 1, false), (sentences.Changed.Count, sentences.Same, sentences.AreMostlySame));
        Assert.True(ComparedSentences.Of(["甲。", "乙。", "丙。"], ["甲。", "乙。", "丁。"]).AreMostlySame);
    }

    [Fact]
    public void A_sentence_that_was_changed_shows_its_changed_words_once_beside_the_most_alike()
    {
        var sentences = ComparedSentences.Of(
            ["本年度新收政府信息公开申请3件", "落实公开审查", "网站公开信息20条"],
            ["网站公开信息25条", "本年度新收政府信息公开申请12件", "开展业务培训"]
        );
        Assert.Equal(["网站公开信息25条", "本年度新收政府信息公开申请12件"], sentences.Changed.Select(one => one.Right));
        Assert.Equal(
            [
                ("本年度新收政府信息公开申请", DifferenceKind.Same),
                ("3", DifferenceKind.Gone),
                ("12", DifferenceKind.New),
                ("件", DifferenceKind.Same),
            ],
            sentences.Changed[1].Parts.Select(part => (part.Text, part.Kind))
        );
        Assert.Equal(["落实公开审查"], sentences.OnlyLeft);
        Assert.Equal(["开展业务培训"], sentences.OnlyRight);
    }

    [Fact]
    public void However_sentences_are_paired_none_is_lost_and_none_stands_twice()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            List<string> left = [.. Draw(random)],
                right = [.. Draw(random)];
            var sentences = ComparedSentences.Of(left, right);
            Assert.Equal(
                right.Where(one => !left.Contains(one)).Order(),
                sentences.OnlyRight.Concat(sentences.Changed.Select(one => one.Right)).Order()
            );
            Assert.Equal(
                left.Where(one => !right.Contains(one)).Order(),
                sentences.OnlyLeft.Concat(sentences.Changed.Select(one => one.Left)).Order()
            );
            foreach (var changed in sentences.Changed)
                Assert.Equal(
                    changed.Right,
                    string.Concat(changed.Parts.Where(part => part.Kind != DifferenceKind.Gone).Select(part => part.Text))
                );
        }

        static IEnumerable<string> Draw(Random random) =>
            Enumerable
                .Range(0, random.Next(8))
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "公开信息申请"[random.Next(6)])));
    }

    [Fact]
    public void The_sixth_row_is_compared_as_a_whole_with_a_form_that_prints_it_so()
    {
        var comparison = new ReportComparison(
            Side("2020", [("t3.R21.c1", 4), ("t3.R21.c7", 4)], []),
            Side("2021", [("t3.R21.c1", 1), ("t3.R21.c7", 1), ("t3.R22.c1", 0), ("t3.R22.c7", 0), ("t3.R23.c1", 2), ("t3.R23.c7", 2)], [])
        );
        Assert.Equal(
            [("t3.R21.c1", 4m, 3m, true), ("t3.R21.c7", 4m, 3m, true)],
            comparison.Numbers().Select(one => (one.Key, one.Left!.Value, one.Right!.Value, one.IsFolded))
        );
    }

    [Fact]
    public void What_a_year_does_not_state_is_no_zero_and_refusals_before_2019_are_those_of_all_reasons()
    {
        IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years =
        [
            new Dictionary<string, decimal>
            {
                ["t3.R1.c7"] = 5,
                ["t3.R4.c7"] = 4,
                ["a.refused"] = 2,
            },
        ];
        Assert.Equal([5m, null, null], ReportTrend.Requests(years).Select(line => line.Values[0]));
        Assert.Equal([null, 4m, 2m, null, null, null], ReportTrend.Results(years).Select(line => line.Values[0]));
        Assert.All(ReportTrend.Applicants(years), line => Assert.Null(line.Values[0]));
        Assert.All(ReportTrend.Answers(years).Concat(ReportTrend.AnswerDays(years)), line => Assert.Null(line.Values[0]));
    }

    [Fact]
    public void An_answer_takes_the_average_of_the_days_and_without_answers_there_is_none()
    {
        IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years =
        [
            new Dictionary<string, decimal>
            {
                ["n.requests.answered"] = 3,
                ["n.requests.answer-days"] = 31,
                ["n.requests.in-period"] = 2,
            },
            new Dictionary<string, decimal> { ["n.requests.answered"] = 0, ["t3.R24.c7"] = 4 },
        ];
        Assert.Equal([10.3m, null], ReportTrend.AnswerDays(years).Single().Values);
        Assert.Equal([3m, null, 2m, null], ReportTrend.Answers(years).SelectMany(line => line.Values));
    }

    [Fact]
    public void Over_the_years_results_add_up_to_what_was_dealt_with_and_unknown_years_stay_unknown()
    {
        var year = new Dictionary<string, decimal>
        {
            ["t3.R1.c7"] = 9,
            ["t3.R1.c1"] = 5,
            ["t3.R1.c2"] = 4,
            ["t3.R3.c7"] = 2,
            ["t3.R5.c7"] = 1,
            ["t3.R12.c7"] = 3,
            ["t3.R23.c7"] = 1,
            ["t3.R24.c7"] = 7,
        };
        IReadOnlyList<IReadOnlyDictionary<string, decimal>?> years = [null, year];
        Assert.Equal(7, ReportTrend.Results(years).Sum(line => line.Values[1]));
        Assert.Equal(9, ReportTrend.Applicants(years).Sum(line => line.Values[1]));
        Assert.All(ReportTrend.Requests(years), line => Assert.Null(line.Values[0]));
        Assert.Equal([4m], ReportTrend.Results(years).Where(line => line.Name == "不予公开").Select(line => line.Values[1]!.Value));
    }

    private static ReportSide Side(string name, (string Key, decimal Value)[] numbers, string[] sentences) =>
        new(name, numbers.ToDictionary(one => one.Key, one => one.Value), sentences);

    [Fact]
    public void Texts_that_differ_in_thousands_of_sentences_are_not_looked_through_for_changed_words()
    {
        string[] left = [.. Enumerable.Range(0, 3000).Select(at => $"第{at}项工作由甲科室负责。")];
        string[] right = [.. left.Select(one => one.Replace('甲', '乙')), "同一句。"];
        var many = ComparedSentences.Of([.. left, "同一句。"], right);
        Assert.Equal((0, 3000, 3000, 1), (many.Changed.Count, many.OnlyLeft.Count, many.OnlyRight.Count, many.Same));
        Assert.Equal(40, ComparedSentences.Of(left[..40], right[..40]).Changed.Count);
    }
}
