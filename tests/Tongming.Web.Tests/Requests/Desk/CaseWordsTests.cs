using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Desk;
using Tongming.Web.Requests.Desk.Acting;
using Tongming.Web.Tests.House;

namespace Tongming.Web.Tests.Requests.Desk;

public sealed class CaseWordsTests
{
    [Fact]
    public void Every_refusal_of_the_staff_side_has_its_sentence()
    {
        var codes = Tree.WithEnding(".cs")
            .Where(file =>
                file.StartsWith("src/Tongming.Web/Requests/", StringComparison.Ordinal)
                && !file.Contains("/Portal/", StringComparison.Ordinal)
            )
            .SelectMany(file => RefusalsInCode.Made(Tree.Read(file)))
            .ToList();
        Assert.NotEmpty(codes);
        Assert.All(
            codes,
            made =>
                Assert.EndsWith(
                    "。",
                    RefusalText.Say(new Refusal(made.Code, [.. Enumerable.Range(0, made.Arguments).Select(one => (object)"甲")])),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Every_act_has_a_word_and_every_open_state_a_next_step()
    {
        Assert.All(RequestActs.All, entry => Assert.Equal(entry.Label, CaseWords.ActOf($"request.{entry.Code}")));
        Assert.All(RequestStates.Open, state => Assert.NotNull(CaseWords.Next(state)));
    }

    [Fact]
    public void A_comparison_shows_what_went_before_what_came()
    {
        var lines = DraftComparison.Of("甲\n乙\n丙", "甲\n丁\n丙");
        Assert.Equal(
            [("甲", LineChange.Same), ("乙", LineChange.Removed), ("丁", LineChange.Added), ("丙", LineChange.Same)],
            lines.Select(line => (line.Text, line.Change))
        );
        Assert.All(DraftComparison.Of(null, "甲\n乙"), line => Assert.Equal(LineChange.Same, line.Change));
    }

    [Fact]
    public void A_month_of_the_working_begins_on_Monday_and_marks_every_day()
    {
        DayCount[] days =
        [
            new(new DateOnly(2026, 2, 27), false, null, "起", null),
            new(new DateOnly(2026, 2, 28), true, 1, "调休上班，计入", null),
        ];
        var month = Assert.Single(TermMonth.Of(days, day => new TermDay(day.Date.Day, day.Counted ? "counted" : "start", "", day.Why)));
        Assert.Equal("2026年2月", month.Name);
        Assert.All(month.Weeks, week => Assert.Equal(7, week.Count));
        Assert.Null(month.Weeks[0][0]);
        Assert.Equal(1, month.Weeks[0][6]!.Number);
        Assert.Equal(("start", "counted"), (month.Weeks[^1][4]!.Kind, month.Weeks[^1][5]!.Kind));
    }
}
