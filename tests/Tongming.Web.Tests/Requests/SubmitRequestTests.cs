using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests;

public abstract class SubmitRequestTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly Guid body = Guid.CreateVersion7();

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_request_and_one_code()
    {
        var submit = Submit();
        var first = (await submit.RunAsync(Form("k1"), Actor.Stranger)).Value!;
        var second = (await submit.RunAsync(Form("k1"), Actor.Stranger)).Value!;
        Assert.Equal(first.Code, second.Code);
        Assert.Equal(first.RequestIds, second.RequestIds);

        await using var db = on.Engine.OpenForReading();
        Assert.Equal(1, await db.Set<InformationRequest>().CountAsync(request => request.BodyId == body));
        Assert.Equal(1, await db.Set<LedgerEntry>().CountAsync(entry => entry.BodyId == body));
    }

    [Fact]
    public async Task A_retried_form_that_overtakes_itself_makes_one_request()
    {
        var submit = Submit();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => submit.RunAsync(Form("k2"), Actor.Stranger)));
        Assert.Single(receipts.Select(receipt => receipt.Value!.ApplicationId).Distinct());
    }

    [Fact]
    public async Task Who_asks_is_stored_encrypted_only()
    {
        await Submit().RunAsync(Form("k3"), Actor.Stranger);
        await using var db = on.Engine.OpenForReading();
        var application = await db.Set<Application>().SingleAsync(application => application.BodyId == body);
        Assert.DoesNotContain("演示申请人", application.SealedPerson);
        Assert.Equal("演示申请人", Seal().Open(application.SealedPerson).Name);
        var entry = await db.Set<LedgerEntry>().SingleAsync(entry => entry.BodyId == body);
        Assert.DoesNotContain("演示申请人", entry.Facts + entry.Why);
    }

    private SubmitRequest Submit() => new(on.Changes, Clock(), Seal(), on.Engine.IsPostgres ? new PostgresSearchIndex() : new SqliteSearchIndex());

    private ApplicantSeal Seal() => new(Protection, new Secrets(on.Engine, on.Changes, Protection));

    private static readonly IDataProtectionProvider Protection = DataProtectionProvider.Create(
        Directory.CreateTempSubdirectory("tongming-keys-")
    );

    private static LegalClock Clock() => new(TimeProvider.System);

    private SubmitRequest.Input Form(string key) =>
        new()
        {
            BodyId = body,
            Channel = IntakeChannel.Internet,
            Dates = new ArrivalDates(Clock().Now().Day),
            ApplicantClass = ApplicantClass.NaturalPerson,
            Person = new ApplicantData { Name = "演示申请人", Phone = "13800001234" },
            Form = new DesiredForm(ObtainingManner.ElectronicFile, ObtainingRoute.EMail),
            Matters = [new SubmitRequest.Matter("2025年分行业用电量", "请提供 2025 年全区分行业用电量。")],
            SubmissionKey = key,
        };
}

public sealed class SubmitRequestOnSqliteTests(OnSqlite on) : SubmitRequestTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class SubmitRequestOnPostgresTests(OnPostgres on) : SubmitRequestTests<OnPostgres>(on), IClassFixture<OnPostgres>;
