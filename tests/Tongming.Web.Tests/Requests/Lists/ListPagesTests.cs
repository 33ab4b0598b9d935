using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class ListPagesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_works_on_no_cases_sees_none()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await AddAsync(office, "看不到的件", RequestState.Received, due: 1);
        using var administrator = await office.SignInAsync(Role.SystemAdministrator);
        Assert.DoesNotContain("看不到的件", await administrator.GetStringAsync("/desk", Cancel), StringComparison.Ordinal);
        foreach (var path in (string[])["/desk/requests", "/desk/load", "/desk/requests/assign", "/desk/requests?handler=Export"])
            Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(path, Cancel)).StatusCode);
        foreach (var path in (string[])["/api/v1/desk/requests", "/api/v1/desk/today"])
            Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(path, Cancel)).StatusCode);
        using var stranger = office.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/desk/requests", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/v1/desk/requests", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_word_of_two_characters_finds_what_was_submitted_and_what_was_corrected()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await SubmitAsync(office, "查找人", "2025年分行业用电量");
        using var registrar = await office.SignInAsync(Role.Registrar);
        Assert.Equal([id], await IdsAsync(registrar, "q=用电"));
        Assert.Empty(await IdsAsync(registrar, "q=用水"));
        var json = await registrar.GetFromJsonAsync<JsonElement>("/api/v1/desk/requests?q=用电", Cancel);
        Assert.False(json.GetProperty("isCut").GetBoolean());
        await RunningOffice.PostAsync(
            registrar,
            $"/desk/requests/{id}/acts/correct-entry",
            new() { ["Title"] = "2025年分行业用水量", ["Description"] = "全区" }
        );
        Assert.Equal([id], await IdsAsync(registrar, "q=用水"));
        Assert.Empty(await IdsAsync(registrar, "q=用电"));
    }

    [Fact]
    public async Task An_applicant_is_found_by_the_full_name_only_and_the_look_is_recorded_without_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await SubmitAsync(office, "欧阳测试", "某事项");
        using var registrar = await office.SignInAsync(Role.Registrar);
        Assert.Equal([id], await IdsAsync(registrar, "applicant=欧阳测试"));
        Assert.Empty(await IdsAsync(registrar, "applicant=欧阳"));
        await using var db = office.Engine.OpenForReading();
        var looks = await db.Set<LedgerEntry>()
            .Where(entry => entry.BodyId == office.BodyId && entry.Act == "request.find-applicant")
            .ToListAsync(Cancel);
        Assert.Equal(2, looks.Count);
        Assert.All(looks, look => Assert.Equal(office.PersonOf(Role.Registrar).Id, look.ActorId));
        Assert.All(looks, look => Assert.DoesNotContain("欧阳", look.Facts + look.Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_nonsense_is_said()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var open = await AddAsync(office, "未结", RequestState.Assigned, due: 1);
        var closed = await AddAsync(office, "已结", RequestState.Archived, due: -5);
        using var registrar = await office.SignInAsync(Role.Registrar);
        Assert.Equal([open], await IdsAsync(registrar, "state=open"));
        Assert.Equal([closed], await IdsAsync(registrar, "state=closed"));
        Assert.Equal([closed], await IdsAsync(registrar, "state=Archived"));
        Assert.Equal([open], await IdsAsync(registrar, "urgency=Due1&channel=InPerson&class=NaturalPerson"));
        Assert.Empty(await IdsAsync(registrar, "channel=Fax"));
        Assert.Equal([open], await IdsAsync(registrar, $"section={office.Section.Id}&state=Assigned"));
        foreach (
            var wrong in (string[])["state=3", "urgency=x", "from=2026-02-30", "section=1", "from=2026-03-02&until=2026-03-01", "size=0"]
        )
            Assert.Equal(HttpStatusCode.BadRequest, (await registrar.GetAsync($"/api/v1/desk/requests?{wrong}", Cancel)).StatusCode);
        var page = await RunningOffice.ReadAsync(await registrar.GetAsync("/desk/requests?state=nonsense", Cancel));
        Assert.Contains("读不懂", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_found_exactly()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var id = await AddAsync(office, "有号", RequestState.Assigned, due: 3, number: "20260302-017");
        await AddAsync(office, "也有号", RequestState.Assigned, due: 3, number: "20260302-018");
        using var registrar = await office.SignInAsync(Role.Registrar);
        Assert.Equal([id], await IdsAsync(registrar, "q=20260302-017"));
    }

    [Fact]
    public async Task The_list_goes_into_a_workbook_with_masked_applicants_and_that_is_recorded()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await SubmitAsync(office, "司马测试员", "=1+1 的事项");
        using var registrar = await office.SignInAsync(Role.Registrar);
        using var stream = new MemoryStream(await registrar.GetByteArrayAsync("/desk/requests?handler=Export&state=open", Cancel));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.InnerText).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("=1+1 的事项司马**自然人", rows[1], StringComparison.Ordinal);
        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(
            1,
            await db.Set<LedgerEntry>().CountAsync(entry => entry.BodyId == office.BodyId && entry.Act == "request.export", Cancel)
        );
    }

    [Theory]
    [InlineData("due")]
    [InlineData("-due")]
    public async Task In_a_workbook_those_without_the_day_stand_last_whichever_way_it_is_sorted(string sort)
    {
        await using var office = await RunningOffice.StartAsync(on);
        await SubmitAsync(office, "甲", "没有期限的事项");
        await DueAsync(office, await SubmitAsync(office, "乙", "先到期的事项"), new(2026, 3, 2));
        await DueAsync(office, await SubmitAsync(office, "丙", "后到期的事项"), new(2026, 3, 3));
        using var registrar = await office.SignInAsync(Role.Registrar);
        using var stream = new MemoryStream(await registrar.GetByteArrayAsync($"/desk/requests?handler=Export&sort={sort}", Cancel));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(row => row.InnerText).ToList();
        string[] order = sort == "due" ? ["先到期", "后到期", "没有期限"] : ["后到期", "先到期", "没有期限"];
        Assert.All(rows.Zip(order), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }

    private static Task DueAsync(RunningOffice office, Guid id, DateOnly due) =>
        office.Changes.SaveAsync<int>(async db =>
            await db.Set<InformationRequest>()
                .Where(one => one.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplyDue, due))
        );

    internal static async Task<List<Guid>> IdsAsync(HttpClient client, string query)
    {
        var json = await client.GetFromJsonAsync<JsonElement>($"/api/v1/desk/requests?{query}", Cancel);
        return [.. json.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("id").GetGuid())];
    }

    /// <summary>A case with columns as they are given; closed states are closed today.</summary>
    internal static async Task<Guid> AddAsync(
        RunningOffice office,
        string title,
        RequestState state,
        int due,
        Guid? section = null,
        string? number = null,
        params (string Column, object? Value)[] columns
    )
    {
        var own = OwnOffice.Of(office);
        var (request, application) = own.CaseWithForm(title);
        await own.AddAsync(application);
        await own.SaveAsync(
            [request],
            (one, set) =>
            {
                set(nameof(one.State), state);
                set(nameof(one.ClockState), RequestStates.IsClosed(state) ? ClockState.Ended : ClockState.Running);
                set(nameof(one.ReplyDue), own.Today.AddDays(due));
                set(nameof(one.ClosedOn), RequestStates.IsClosed(state) ? own.Today : null);
                set(nameof(one.SectionId), state == RequestState.Received ? null : section ?? office.Section.Id);
                if (number is not null)
                    set(nameof(one.Number), RequestNumber.Parse(number).Value);
                foreach (var (column, value) in columns)
                    set(column, value);
            }
        );
        return request.Id;
    }

    private static async Task<Guid> SubmitAsync(RunningOffice office, string name, string title)
    {
        var submit = office.Services.GetRequiredService<SubmitRequest>();
        var taken = await submit.RunAsync(
            new SubmitRequest.Input
            {
                BodyId = office.BodyId,
                Channel = IntakeChannel.Internet,
                Dates = new ArrivalDates(OwnOffice.Of(office).Today),
                ApplicantClass = ApplicantClass.NaturalPerson,
                Person = new ApplicantData { Name = name, Phone = "13800001234" },
                Form = new DesiredForm(ObtainingManner.ElectronicFile, ObtainingRoute.EMail),
                Matters = [new SubmitRequest.Matter(title, "")],
                SubmissionKey = $"{Guid.NewGuid():N}",
            },
            Actor.Stranger,
            Cancel
        );
        return Assert.Single(taken.Value!.RequestIds);
    }
}

public sealed class ListPagesOnSqliteTests(OnSqlite on) : ListPagesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class ListPagesOnPostgresTests(OnPostgres on) : ListPagesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
