using Microsoft.Extensions.DependencyInjection;
using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests;

/// <summary>A case that is withdrawn, with a paper, a file, a query code and a note, as the acts leave it.</summary>
internal sealed record ClosedCase(Application Application, InformationRequest Request, KeptFile File)
{
    public const string Name = "演示申请人甲";
    public const string Phone = "13800001234";
    public const string Note = "来电说明：演示申请人甲要求撤回。";

    public static readonly byte[] Content = "演示申请人甲的身份证明"u8.ToArray();

    /// <summary>Makes one that came in and ended on a day; archived on the same day unless told.</summary>
    public static async Task<ClosedCase> InAsync(RunningOffice office, DateOnly day, bool archived = true)
    {
        var seal = office.Services.GetRequiredService<ApplicantSeal>();
        var person = new ApplicantData { Name = Name, Phone = Phone };
        var form = new NewApplication(
            Guid.CreateVersion7(),
            office.BodyId,
            IntakeChannel.InPerson,
            new ArrivalDates(day),
            ApplicantClass.NaturalPerson,
            new DesiredForm(ObtainingManner.ElectronicFile, ObtainingRoute.EMail)
        )
        {
            SealedPerson = seal.Seal(person),
            ApplicantKey = await seal.KeyAsync(person),
            SubmissionKey = $"{Guid.NewGuid():N}",
        };
        var application = Application.TakeIn(form, day).Value!;
        var request = InformationRequest.Submit(application, new NewMatter(Guid.CreateVersion7(), "2025年统计公报", "全文")).Value!;
        await CloseAsync(office, request, day, archived);
        var stored = await office.Services.GetRequiredService<IFileStore>().PutAsync(office.BodyId, new MemoryStream(Content));
        var label = new KeptFile.Label("身份证明.pdf", "application/pdf", "application", application.Id, "identity", Now, Guid.Empty);
        var made = new ClosedCase(application, request, new KeptFile(office.BodyId, Guid.CreateVersion7(), stored, label));
        await SaveAsync(office, made, await seal.NameKeyAsync(Name));
        return made;
    }

    private static DateTimeOffset Now => new LegalClock(TimeProvider.System).Now().Instant;

    private static async Task CloseAsync(RunningOffice office, InformationRequest request, DateOnly day, bool archived)
    {
        var calendar = await office.Services.GetRequiredService<Calendars>().OfAsync(office.BodyId);
        var on = new ActDay(day, day, calendar, ClockRules.OfLaw);
        Assert.True(request.Register(on, new RequestNumber(day, 1), new ReceiptDate(day, ReceiptBasis.HandedIn)).Succeeded);
        Assert.True(request.Withdraw(on).Succeeded);
        Assert.True(!archived || request.Archive(on).Succeeded);
    }

    private static async Task SaveAsync(RunningOffice office, ClosedCase made, string nameKey)
    {
        var paper = new CasePaper
        {
            BodyId = office.BodyId,
            Id = Guid.CreateVersion7(),
            RequestId = made.Request.Id,
            Kind = PaperKind.T02,
            IssuedOn = made.Application.ArrivedOn,
            Values = office
                .Services.GetRequiredService<PaperSeal>()
                .Seal(PaperFields.All.ToDictionary(field => field.Name, field => PaperValue.Of(field.Example))),
            MadeAt = Now,
        };
        var access = new ApplicationAccess
        {
            BodyId = office.BodyId,
            ApplicationId = made.Application.Id,
            CodeHash = $"{Guid.NewGuid():N}",
            NameKey = nameKey,
        };
        var saved = await office.Changes.SaveAsync<string>(db =>
        {
            db.AddRange(made.Application, made.Request, made.File, paper, access);
            db.Record(
                new LedgerAct
                {
                    BodyId = office.BodyId,
                    Act = "request.withdraw",
                    SubjectKind = "request",
                    SubjectId = made.Request.Id,
                    Actor = office.ActorOf(Tongming.People.Role.Registrar),
                    Day = made.Application.ArrivedOn,
                    At = Now,
                    Note = Note,
                }
            );
            return Task.FromResult<Outcome<string>>("saved");
        });
        Assert.True(saved.Succeeded);
    }
}
