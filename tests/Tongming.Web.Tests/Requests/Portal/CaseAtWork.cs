using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Tests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests;
using Tongming.Requests.Acts;

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
            (request, day, application) =>
                request.Register(day, new RequestNumber(day.On, 1), application.Confirm(day.On, day.Today).Value)
        );

    /// <summary>Keeps a file with the request.</summary>
    public static async Task<Guid> KeepAsync(RunningOffice office, Guid request, string name, string purpose)
    {
        var store = office.Services.GetRequiredService<IFileStore>();
        using var content = new MemoryStream("%PDF-1.7 演示"u8.ToArray());
        var stored = await store.PutAsync(office.BodyId, content);
        var file = new KeptFile(
            office.BodyId,
            Guid.CreateVersion7(),
            stored,
            new KeptFile.Label(name, "application/pdf", FilePurposes.OfRequest, request, purpose, TimeProvider.System.GetUtcNow(), Guid.Empty)
        );
        await office.Changes.SaveAsync<string>(db =>
        {
            db.Add(file);
            return Task.FromResult<Outcome<string>>("kept");
        });
        return file.Id;
    }
}
