using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Requests.Lists;

namespace Tongming.Web.Tests.Requests.Cases;

public abstract class CaseScopeTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static DateOnly Today => new LegalClock(TimeProvider.System).Now().Day;

    [Fact]
    public async Task Who_stands_in_for_an_officer_of_another_section_sees_that_section_and_the_officers_cases()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (here, there) = await CasesAsync(office);
        var self = await office.HireAsync(office.BodyId, "承办人甲", Role.CaseOfficer);
        var away = await office.HireAsync(office.BodyId, "承办人乙", Role.CaseOfficer);
        var held = await AddAsync(office, "乙手里的件", Guid.CreateVersion7(), away.Id);
        await StandInAsync(office, self, away);
        Assert.Equal(Set(here, there, held), await SeenAsync(office, self));
    }

    [Fact]
    public async Task Who_works_on_no_cases_sees_none_of_the_own_section_while_standing_in_for_another()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (here, there) = await CasesAsync(office);
        var self = await office.HireAsync(office.BodyId, "综合岗");
        var away = await office.HireAsync(office.BodyId, "承办人乙", Role.CaseOfficer);
        var old = await AddAsync(office, "从前办的件", Guid.CreateVersion7(), self.Id);
        await StandInAsync(office, self, away);
        var seen = await SeenAsync(office, self);
        Assert.DoesNotContain(here, seen);
        Assert.DoesNotContain(old, seen);
        Assert.Equal(Set(there), seen);
    }

    [Fact]
    public async Task Who_stands_in_for_somebody_who_sees_the_whole_body_sees_it()
    {
        await using var office = await RunningOffice.StartAsync(on);
        var (here, there) = await CasesAsync(office);
        var self = await office.HireAsync(office.BodyId, "承办人甲", Role.CaseOfficer);
        var away = await office.HireAsync(office.BodyId, "档案员乙", Role.Archivist);
        await StandInAsync(office, self, away);
        Assert.Equal(Set(here, there), await SeenAsync(office, self));
    }

    [Fact]
    public async Task What_waits_for_the_one_who_is_away_waits_for_the_substitute()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await CasesAsync(office);
        var self = await office.HireAsync(office.BodyId, "综合岗");
        var away = await office.HireAsync(office.BodyId, "承办人乙", Role.CaseOfficer);
        await StandInAsync(office, self, away);
        using var client = await office.SignInAsync(self);
        var today = await OfficeProgram.GetAsync(client, "/api/v1/desk/today");
        Assert.Equal("draft-decision", today.GetProperty("waiting")[0].GetProperty("act").GetString());
        Assert.Equal(1, today.GetProperty("waiting")[0].GetProperty("count").GetInt32());
    }

    /// <summary>A case of the office's section, where the substitute works, and one of another section, where the other works.</summary>
    private static async Task<(Guid Here, Guid There)> CasesAsync(RunningOffice office) =>
        (await AddAsync(office, "本科的件", office.Section.Id), await AddAsync(office, "别科的件", Other(office)));

    private static Task<Guid> AddAsync(RunningOffice office, string title, Guid section, Guid? officer = null) =>
        ListPagesTests<TEngine>.AddAsync(
            office,
            title,
            RequestState.Assigned,
            due: 10,
            section: section,
            columns: [(nameof(InformationRequest.OfficerId), officer)]
        );

    /// <summary>A second section, the same one each time for an office.</summary>
    private static Guid Other(RunningOffice office)
    {
        var bytes = office.Section.Id.ToByteArray();
        bytes[15] ^= 0xff;
        return new Guid(bytes);
    }

    private static async Task StandInAsync(RunningOffice office, Person self, Person away)
    {
        var saved = await office.Changes.SaveAsync<string>(async db =>
        {
            db.Add(new Section(office.BodyId, Other(office), "别的科室"));
            var people = await db.Set<Person>()
                .Where(person => person.BodyId == office.BodyId && (person.Id == self.Id || person.Id == away.Id))
                .ToDictionaryAsync(person => person.Id);
            people[self.Id].Join(office.Section.Id);
            people[away.Id].Join(Other(office));
            var replaced = people[away.Id].BeReplacedBy(people[self.Id], Today, Today.AddDays(1));
            return replaced.Refusal is { } refusal ? refusal : "away";
        });
        Assert.True(saved.Succeeded, $"{saved.Refusal}");
    }

    private static async Task<SortedSet<Guid>> SeenAsync(RunningOffice office, Person person)
    {
        using var client = await office.SignInAsync(person);
        var list = await OfficeProgram.GetAsync(client, "/api/v1/desk/requests");
        return [.. list.GetProperty("cases").EnumerateArray().Select(line => line.GetProperty("id").GetGuid())];
    }

    private static SortedSet<Guid> Set(params Guid[] ids) => [.. ids];
}

public sealed class CaseScopeOnSqliteTests(OnSqlite on) : CaseScopeTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class CaseScopeOnPostgresTests(OnPostgres on) : CaseScopeTests<OnPostgres>(on), IClassFixture<OnPostgres>;
