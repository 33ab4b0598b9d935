using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

public abstract class FilterCasesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Title = "全区用电量";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly OwnOffice office = OwnOffice.At(on, 2026, 3, 18);

    [Fact]
    public async Task Who_sees_few_cases_finds_all_of_them_however_many_others_have_the_words()
    {
        var (section, own) = (Guid.CreateVersion7(), office.Case(Title));
        await office.SaveAsync([own], (request, set) => set(nameof(request.SectionId), section));
        await PutAsync(Id(own));
        // More than the index is asked for at once.
        await PutAsync([.. Enumerable.Range(0, 2 * FilterCases.MostFound + 1).Select(_ => Guid.CreateVersion7())]);
        var reader = office.Reader(Role.CaseOfficer);
        reader = reader with { Actor = reader.Actor with { SectionId = section } };
        Assert.Equal((1, false), await CountAsync(reader, new CaseFilter { Text = "用电" }));
    }

    [Fact]
    public async Task A_search_that_finds_more_than_it_gives_says_so()
    {
        await ManyAsync();
        Assert.Equal((FilterCases.MostFound, true), await CountAsync(office.Reader(Role.Registrar), new CaseFilter { Text = "用电" }));
        Assert.Equal(
            (1, false),
            await CountAsync(office.Reader(Role.Registrar), new CaseFilter { Text = "用电", State = RequestState.Assigned })
        );
    }

    [Fact]
    public async Task An_applicant_with_more_applications_than_are_given_is_said_to_be_cut()
    {
        var cases = await ManyAsync();
        var key = await Seal.NameKeyAsync("测试人");
        await office.AddAsync([
            .. cases.Select(request => new ApplicationAccess
            {
                BodyId = office.BodyId,
                ApplicationId = request.ApplicationId,
                CodeHash = $"{Guid.NewGuid():N}",
                NameKey = key,
            }),
        ]);
        Assert.Equal(
            (FilterCases.MostFound, true),
            await CountAsync(office.Reader(Role.Registrar), new CaseFilter { Applicant = "测试人" })
        );
        var assigned = new CaseFilter { Applicant = "测试人", State = RequestState.Assigned };
        Assert.Equal((1, false), await CountAsync(office.Reader(Role.Registrar), assigned));
    }

    /// <summary>By the secrets of the program that all tests of the engine share.</summary>
    private ApplicantSeal Seal => RunningProgram.SharedOn(on).Services.GetRequiredService<ApplicantSeal>();

    private static Guid[] Id(InformationRequest request) => [request.Id];

    /// <summary>One more than a search gives, the oldest of them assigned.</summary>
    private async Task<IReadOnlyList<InformationRequest>> ManyAsync()
    {
        var cases = Enumerable.Range(0, FilterCases.MostFound + 1).Select(_ => office.Case(Title)).ToList();
        await office.SaveAsync(
            cases,
            (request, set) => set(nameof(request.State), request == cases[0] ? RequestState.Assigned : RequestState.Received)
        );
        await PutAsync([.. cases.Select(request => request.Id)]);
        return cases;
    }

    private async Task PutAsync(Guid[] ids) =>
        await office.Changes.SaveAsync<string>(async db =>
        {
            foreach (var id in ids)
                await office.Index.PutAsync(db, office.BodyId, RequestSearch.Kind, new SearchText(id, Title));
            return "put";
        });

    private async Task<(int, bool)> CountAsync(ListActor reader, CaseFilter filter)
    {
        await using var db = office.Engine.OpenForReading();
        var found = await new FilterCases(office.Changes, office.Clock, office.Index, Seal).RunAsync(db, reader, filter, Cancel);
        return (await found.Cases.CountAsync(Cancel), found.IsCut);
    }
}

public sealed class FilterCasesOnSqliteTests(OnSqlite on) : FilterCasesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FilterCasesOnPostgresTests(OnPostgres on) : FilterCasesTests<OnPostgres>(on), IClassFixture<OnPostgres>;
