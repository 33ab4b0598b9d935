using Tongming.People;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

/// <summary>Who asks is shown masked, in full only where that look stands in the ledger.</summary>
public abstract class CasePrivacyTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly DateOnly Today = LegalClock.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Who_asks_is_masked_until_the_look_is_recorded()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var page = await desk.PageAsync(Role.Registrar, id);
        Assert.DoesNotContain(CaseOffice.Secret, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("138****5678", page.QuerySelector("#applicant")!.TextContent, StringComparison.Ordinal);
        var answer = await RunningOffice.PostAsync(await desk.AsAsync(Role.Registrar), $"/desk/requests/{id}", [], "#applicant form");
        Assert.Contains(
            CaseOffice.Secret,
            (await RunningOffice.ReadAsync(answer)).QuerySelector("#applicant")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await desk.CountAsync(id, "request.view-full-data"));
        Assert.DoesNotContain(CaseOffice.Secret, (await desk.PageAsync(Role.Registrar, id)).Source.Text, StringComparison.Ordinal);
        Assert.Null((await desk.PageAsync(Role.CaseOfficer, id)).QuerySelector("#applicant form"));
    }

    [Fact]
    public async Task Taking_a_paper_that_names_the_applicant_stands_in_the_ledger()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var page = await desk.PageAsync(Role.Registrar, id);
        var link = page.QuerySelector($"a[href^='/desk/requests/{id}/papers/']")!.GetAttribute("href")!;
        using var answer = await (await desk.AsAsync(Role.Registrar)).GetAsync(link);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(1, await desk.CountAsync(id, "request.download"));
        Assert.Equal(0, await desk.CountAsync(id, "request.view-full-data"));
    }

    [Fact]
    public async Task A_draft_names_the_person_in_full_only_where_that_look_was_recorded()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        await desk.DoAsync(Role.CaseOfficer, id, "draft-decision", CaseOffice.Draft($"答复{CaseOffice.Secret}的汇总表。"));
        var page = await desk.PageAsync(Role.Registrar, id);
        Assert.DoesNotContain(CaseOffice.Secret, page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("隐**", page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            CaseOffice.Secret,
            (await desk.PageAsync(Role.FirstReviewer, id, "/acts/review-first")).QuerySelector(".paper")!.TextContent,
            StringComparison.Ordinal
        );
        var answer = await RunningOffice.PostAsync(await desk.AsAsync(Role.Registrar), $"/desk/requests/{id}", [], "#applicant form");
        Assert.Contains(
            CaseOffice.Secret,
            (await RunningOffice.ReadAsync(answer)).QuerySelector(".paper")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await desk.CountAsync(id, "request.view-full-data"));
    }
}

public sealed class CasePrivacyOnSqliteTests(OnSqlite on) : CasePrivacyTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CasePrivacyOnPostgresTests(OnPostgres on) : CasePrivacyTests<OnPostgres>(on), IClassFixture<OnPostgres>;
