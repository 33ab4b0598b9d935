using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

/// <summary>What the office does with the only request of the body, without its pages.</summary>
internal static class CaseAtWork
{
    /// <summary>Carries out acts of the domain on the request and writes them into the ledger.</summary>
    public static async Task<Guid> DoAsync(
        RunningOffice office,
        RequestAct act,
        Func<InformationRequest, ActDay, Application, Outcome<RequestState>> work
    )
    {
        var calendar = await office.Services.GetRequiredService<Calendars>().OfAsync(office.BodyId);
        var now = office.Services.GetRequiredService<LegalClock>().Now();
        var rules = office.Services.GetRequiredService<RequestOptions>().Rules;
        var done = await office.Changes.SaveAsync<Guid>(async db =>
        {
            var request = await db.Set<InformationRequest>().SingleAsync(request => request.BodyId == office.BodyId);
            var application = await db.Set<Application>().SingleAsync(application => application.BodyId == office.BodyId);
            var outcome = work(request, new ActDay(now.Day, now.Day, calendar, rules), application);
            if (outcome.Refusal is { } refusal)
                return refusal;
            db.Record(
                new LedgerAct
                {
                    BodyId = office.BodyId,
                    Act = $"request.{RequestActs.Of(act).Code}",
                    SubjectKind = "request",
                    SubjectId = request.Id,
                    Actor = office.ActorOf(Role.Registrar),
                    Day = now.Day,
                    At = now.Instant,
                }
            );
            return request.Id;
        });
        Assert.True(done.Succeeded, done.Refusal?.Code);
        return done.Value;
    }

    /// <summary>Registers and confirms it today.</summary>
    public static Task<Guid> ReceiveAsync(RunningOffice office) =>
        DoAsync(
            office,
            RequestAct.Register,
            (request, day, application) => request.Register(day, new RequestNumber(day.On, 1), application.Confirm(day.On, day.Today).Value)
        );

    /// <summary>Puts a paper with a sealed copy into the case; answers its id.</summary>
    public static async Task<Guid> KeepAsync(RunningOffice office, Guid request, PaperKind kind, PaperFor reader, bool isIssued = true)
    {
        var store = office.Services.GetRequiredService<IFileStore>();
        using var content = new MemoryStream("%PDF-1.7 演示"u8.ToArray());
        var stored = await store.PutAsync(office.BodyId, content);
        var now = TimeProvider.System.GetUtcNow();
        var label = new KeptFile.Label($"{kind}.pdf", "application/pdf", FilePurposes.OfRequest, request, "paper", now, Guid.Empty);
        var file = new KeptFile(office.BodyId, Guid.CreateVersion7(), stored, label);
        var paper = new CasePaper
        {
            BodyId = office.BodyId,
            Id = Guid.CreateVersion7(),
            RequestId = request,
            Kind = kind,
            For = reader,
            IssuedOn = isIssued ? LegalClock.DayOf(now) : null,
            FileId = file.Id,
            MadeAt = now,
        };
        await office.Changes.SaveAsync<string>(db =>
        {
            db.AddRange(file, paper);
            return Task.FromResult<Outcome<string>>("kept");
        });
        return paper.Id;
    }
}
