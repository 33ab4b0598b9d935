using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.House;

/// <summary>A registered case of an office whose every text is marked, so that it is known wherever it appears.</summary>
internal sealed record MarkedCase(SubmitRequest.Receipt Receipt, string Number, IReadOnlyList<Guid> Files)
{
    /// <summary>What all marks have in common.</summary>
    public const string Mark = "机密标记";

    public const string Phone = "13900007788";

    public Guid Id => Receipt.RequestIds[0];

    public static async Task<MarkedCase> TakeInAsync(RunningOffice office)
    {
        var attachment = await KeepAsync(office, "丁", "attachment");
        var taken = await office.Services.GetRequiredService<SubmitRequest>().RunAsync(Form(office, attachment), Actor.Stranger);
        var receipt = taken.Value ?? throw new InvalidOperationException($"{taken.Refusal}");
        await ActAsync(office, receipt, Role.Registrar, RequestAct.Register, new RegisterRequest.InputOf());
        await ActAsync(office, receipt, Role.Registrar, RequestAct.AddNote, new AddNote.InputOf { Text = $"{Mark}戊" });
        var paper = await KeepAsync(office, "己", FilePurposes.IssuedPaper);
        var number = await office.Changes.SaveAsync<string>(async own =>
        {
            own.Add(Kept(office, paper, receipt.RequestIds[0]));
            var request = await own.Set<InformationRequest>()
                .SingleAsync(one => one.BodyId == office.BodyId && one.Id == receipt.RequestIds[0]);
            return request.Number!.Value.ToString();
        });
        return new MarkedCase(receipt, number.Value!, [attachment.Id, paper.Id]);
    }

    private static async Task ActAsync(RunningOffice office, SubmitRequest.Receipt receipt, Role role, RequestAct act, object input)
    {
        var carried = await office
            .Services.GetRequiredService<PerformAct>()
            .RunAsync(
                office.Services.GetServices<ICaseAct>().Single(one => one.Act == act),
                input,
                new PerformAct.Target(office.BodyId, receipt.RequestIds[0], $"{Guid.NewGuid():N}", null),
                office.ActorOf(role)
            );
        Assert.True(carried.Succeeded, $"{carried.Refusal}");
    }

    private static async Task<IntakeFile> KeepAsync(RunningOffice office, string mark, string purpose)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"{Mark}{mark}"));
        var stored = await office.Services.GetRequiredService<IFileStore>().PutAsync(office.BodyId, content);
        return new IntakeFile(Guid.CreateVersion7(), stored, $"{Mark}{mark}.txt", "text/plain", purpose);
    }

    private static KeptFile Kept(RunningOffice office, IntakeFile file, Guid request) =>
        new(
            office.BodyId,
            file.Id,
            file.Stored,
            new KeptFile.Label(
                file.Name,
                file.MediaType,
                FilePurposes.OfRequest,
                request,
                file.Purpose,
                TimeProvider.System.GetUtcNow(),
                Guid.Empty
            )
        );

    private static SubmitRequest.Input Form(RunningOffice office, IntakeFile attachment) =>
        new()
        {
            BodyId = office.BodyId,
            Channel = IntakeChannel.InPerson,
            Dates = new ArrivalDates(Tongming.Web.Platform.Time.LegalClock.DayOf(TimeProvider.System.GetUtcNow())),
            ApplicantClass = ApplicantClass.NaturalPerson,
            Person = new ApplicantData
            {
                Name = $"{Mark}丙",
                Phone = Phone,
                Address = $"{Mark}庚",
            },
            Form = new DesiredForm(ObtainingManner.Paper, ObtainingRoute.InPerson),
            Matters = [new SubmitRequest.Matter($"{Mark}甲", $"{Mark}乙")],
            SubmissionKey = $"{Guid.NewGuid():N}",
            Files = [attachment],
        };
}
