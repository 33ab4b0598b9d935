using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Filing;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Security;
using Tongming.Web.Reports.Filing;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Filing;

/// <summary>Who is away is represented in the review of the report, by nobody twice and by nobody on his own text.</summary>
public abstract class SubstitutesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task Who_acts_for_the_leader_takes_his_step_and_the_ledger_names_both()
    {
        await using var office = await FrozenAsync();
        await ReplaceAsync(office, Role.Signatory, Role.Archivist, days: 3);
        var archivist = await TodayAsync(office, Role.Archivist);
        var (review, seen) = (office.Get<ReviewReport>(), await SeenAsync(office));
        FilingOffice.Must(await review.ApproveAsync(ReportStep.First, seen, FilingOffice.On(), office.By(Role.OfficeHead)));
        Assert.Equal("report.filing.not-permitted", (await Approve(ReportStep.Second, archivist)).Refusal?.Code);
        FilingOffice.Must(await review.ApproveAsync(ReportStep.Second, seen, FilingOffice.On(), office.By(Role.SecondReviewer)));
        Assert.Equal(1, await office.Get<DueReports>().ToReviewAsync(archivist, default));

        using var client = await office.Office.SignInAsync(Role.Archivist);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/desk/reports/2025/filing")).StatusCode);
        FilingOffice.Must(await Approve(ReportStep.Final, archivist));
        FilingOffice.Must(await office.FileAsync());
        await using var db = office.Office.Engine.OpenForReading();
        var entry = await db.Set<LedgerEntry>()
            .Where(one => one.BodyId == office.Office.BodyId && one.Act == ReportLedger.Reviewed)
            .OrderByDescending(one => one.Seq)
            .FirstAsync();
        Assert.Equal((archivist.Id, office.Office.PersonOf(Role.Signatory).Id), (entry.ActorId, entry.OnBehalfOf));
        Task<Outcome<PerformReportAct.Done>> Approve(ReportStep step, Actor by) => review.ApproveAsync(step, seen, FilingOffice.On(), by);
    }

    [Fact]
    public async Task After_the_last_day_of_the_absence_nobody_is_represented_any_more()
    {
        await using var office = await FrozenAsync();
        await ReplaceAsync(office, Role.OfficeHead, Role.Archivist, days: 1);
        office.Time.Advance(TimeSpan.FromDays(1));
        var archivist = await TodayAsync(office, Role.Archivist);
        Assert.Empty(archivist.ActsFor);
        var refused = await office
            .Get<ReviewReport>()
            .ApproveAsync(ReportStep.First, await SeenAsync(office), FilingOffice.On(), archivist);
        Assert.Equal("report.filing.not-permitted", refused.Refusal?.Code);
        using var client = await office.Office.SignInAsync(Role.Archivist);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await client.GetAsync("/desk/reports/2025/filing")).StatusCode);
    }

    [Fact]
    public async Task Nobody_takes_two_steps_not_even_one_of_them_for_somebody_else()
    {
        await using var office = await FrozenAsync();
        await ReplaceAsync(office, Role.OfficeHead, Role.SecondReviewer, days: 3);
        var reviewer = await TodayAsync(office, Role.SecondReviewer);
        var (review, seen) = (office.Get<ReviewReport>(), await SeenAsync(office));
        FilingOffice.Must(await review.ApproveAsync(ReportStep.First, seen, FilingOffice.On(), reviewer));
        Assert.Null(FilingRights.WaitingFor(reviewer, await office.ReportAsync()));
        var twice = await review.ApproveAsync(ReportStep.Second, seen, FilingOffice.On(), reviewer);
        Assert.Equal("report.filing.twice", twice.Refusal?.Code);
    }

    [Fact]
    public async Task Who_froze_the_text_does_not_review_it_for_somebody_who_is_away()
    {
        await using var office = await FrozenAsync();
        await ReplaceAsync(office, Role.OfficeHead, Role.Registrar, days: 3);
        var registrar = await TodayAsync(office, Role.Registrar);
        var own = await office.Get<ReviewReport>().ApproveAsync(ReportStep.First, await SeenAsync(office), FilingOffice.On(), registrar);
        Assert.Equal("report.filing.own", own.Refusal?.Code);
        Assert.Null(FilingRights.WaitingFor(registrar, await office.ReportAsync()));
    }

    private async Task<FilingOffice> FrozenAsync()
    {
        var office = await FilingOffice.StartAsync(on);
        await office.WriteAsync();
        FilingOffice.Must(await office.FreezeAsync());
        return office;
    }

    /// <summary>From today on, so many days, today included.</summary>
    private static async Task ReplaceAsync(FilingOffice office, Role away, Role by, int days) =>
        FilingOffice.Must(
            await office.Office.Changes.SaveAsync<string>(async db =>
            {
                var (person, substitute) = (await PersonAsync(away), await PersonAsync(by));
                var today = FilingOffice.Today;
                return person.BeReplacedBy(substitute, today, today.AddDays(days - 1)).Refusal is { } refusal ? refusal : "replaced";
                Task<Person> PersonAsync(Role role) =>
                    db.Set<Person>().SingleAsync(one => one.BodyId == office.Office.BodyId && one.Id == office.Office.PersonOf(role).Id);
            })
        );

    private static async Task<Actor> TodayAsync(FilingOffice office, Role role)
    {
        await using var db = office.Office.Engine.OpenForReading();
        var today = DateOnly.FromDateTime(office.Time.GetUtcNow().UtcDateTime);
        return await CurrentActor.OfPersonAsync(db, office.Office.BodyId, office.Office.PersonOf(role).Id, today, default);
    }

    private static async Task<ReviewReport.ApproveInput> SeenAsync(FilingOffice office) =>
        new((await office.ReportAsync()).ContentHash, Reviewed: true, Proofread: true);
}

public sealed class SubstitutesOnSqliteTests(OnSqlite on) : SubstitutesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SubstitutesOnPostgresTests(OnPostgres on) : SubstitutesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
