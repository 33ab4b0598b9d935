using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;

namespace Tongming.Web.Tests.Reports.Comparing;

/// <summary>How long answers took, counted by hand, in the report and in the charts over the years.</summary>
public abstract class AnswerTimesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Today = new(2026, 5, 11);

    [Fact]
    public async Task Answers_take_the_days_by_the_clock_and_the_chart_shows_their_average()
    {
        await using var office = await RunningOffice.StartAsync(
            on,
            new ManualTime(new DateTimeOffset(2026, 5, 11, 1, 0, 0, TimeSpan.Zero))
        );
        var acts = await ReportActs.OfAsync(office, Today);
        DateOnly received = new(2026, 3, 2);
        // 20 working days; 1; 31 (清明 in between); 2, because 4 January was worked.
        var plain = acts.Ask(ApplicantClass.NaturalPerson, received, ("A2", new DateOnly(2026, 3, 30)));
        acts.Ask(ApplicantClass.Other, received, ("U1", new DateOnly(2026, 3, 3)));
        acts.Ask(ApplicantClass.Business, received, ("D4", new DateOnly(2026, 4, 15)));
        acts.Ask(ApplicantClass.Business, new DateOnly(2025, 12, 31), ("A1", new DateOnly(2026, 1, 5)));
        // 20 less the 9 in which a third party was asked.
        var consulted = Assigned(acts, office, received);
        Must(consulted.ConsultThirdParty(acts.Day(new DateOnly(2026, 3, 9))));
        Must(consulted.RecordThirdPartyAnswer(acts.Day(new DateOnly(2026, 3, 20)), new ConsultationAnswer(Opinion.Consents)));
        Must(consulted.TakeOverReply(acts.Day(new DateOnly(2026, 3, 30)), ReplyKind.Of("A2")));
        // 2, because the correction began the period anew.
        var corrected = Assigned(acts, office, received);
        Must(corrected.AskCorrection(acts.Day(new DateOnly(2026, 3, 4)), new CorrectionNotice(10, "请写明年份")));
        Must(corrected.ReceiveCorrection(acts.Day(new DateOnly(2026, 3, 18))));
        Must(corrected.TakeOverReply(acts.Day(new DateOnly(2026, 3, 20)), ReplyKind.Of("A3")));
        // No answers of the year: withdrawn, ended, open, and a decision made anew.
        acts.Ask(ApplicantClass.Other, received, ("O3", new DateOnly(2026, 3, 12)));
        acts.Ask(ApplicantClass.Other, received, ("O1", new DateOnly(2026, 4, 20)));
        acts.Ask(ApplicantClass.Other, received);
        Must(acts.Redo(plain, new DateOnly(2026, 4, 7)).TakeOverReply(acts.Day(new DateOnly(2026, 4, 28)), ReplyKind.Of("A2")));
        await acts.SaveAsync();

        var report = await ReportActs.CompileAsync(office, 2026);
        Assert.Equal(
            (6m, 5m, 67m),
            (report.Narrative["n.requests.answered"], report.Narrative["n.requests.in-period"], report.Narrative["n.requests.answer-days"])
        );
        await ReportActs.EveryNumberOpensAsync(office, report);
        var records = await ReportActs.OpenAsync(office, report, "n.requests.answer-days");
        Assert.Contains(records, one => one is { Amount: 11 } && one.Id == consulted.Id && one.Note == "2026-03-02 收到，用 11 个工作日");
        var early = await ReportActs.CompileAsync(office, 2026, new DateOnly(2026, 3, 20));
        Assert.Equal((3m, 5m), (early.Narrative["n.requests.answered"], early.Narrative["n.requests.answer-days"]));

        using var head = await office.SignInAsync(Role.OfficeHead);
        var trend = await RunningOffice.ReadAsync(await head.GetAsync("/desk/reports/trend"));
        string[] Row(string chart, int row) =>
            [.. trend.QuerySelectorAll($"#{chart}-title ~ .frame tbody tr")[row].QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.Equal(["—", "—", "—", "—", "—", "—", "—", "11.2"], Row("answer-days", 0));
        Assert.Equal(["—", "—", "—", "—", "—", "—", "—", "6"], Row("answers", 0));
        Assert.Equal("5", Row("answers", 1)[^1]);
    }

    private static InformationRequest Assigned(ReportActs acts, RunningOffice office, DateOnly received)
    {
        var request = acts.Ask(ApplicantClass.NaturalPerson, received);
        Must(request.Assign(acts.Day(received), office.Section.Id));
        return request;
    }

    private static void Must<T>(Outcome<T> outcome)
        where T : notnull => Assert.True(outcome.Succeeded, $"{outcome.Refusal}");
}

public sealed class AnswerTimesOnSqliteTests(OnSqlite on) : AnswerTimesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class AnswerTimesOnPostgresTests(OnPostgres on) : AnswerTimesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
