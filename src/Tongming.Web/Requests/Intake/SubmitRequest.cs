using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Lists;

namespace Tongming.Web.Requests.Intake;

/// <summary>
/// Takes in a form (份) with one or several matters (件), from the public page, from the counter or from a file of another system.
/// The same submission key is the same form, however often it is sent (条例 第二十九条, R1-42).
/// </summary>
internal sealed class SubmitRequest(Changes changes, LegalClock clock, ApplicantSeal seal, ISearchIndex index)
{
    /// <summary>What is handed in.</summary>
    internal sealed record Input
    {
        public required Guid BodyId { get; init; }

        public required IntakeChannel Channel { get; init; }

        /// <summary>When it arrived; null dates where the channel does not need them.</summary>
        public required ArrivalDates Dates { get; init; }

        public required ApplicantClass ApplicantClass { get; init; }

        public required ApplicantData Person { get; init; }

        public required DesiredForm Form { get; init; }

        /// <summary>At least one.</summary>
        public required IReadOnlyList<Matter> Matters { get; init; }

        /// <summary>Proof of the agent's authority (委托书), if an agent hands it in.</summary>
        public string? AgentAuthority { get; init; }

        /// <summary>Made once for each form that is shown.</summary>
        public required string SubmissionKey { get; init; }

        /// <summary>Files that came with it, their contents in the store already; they are kept with the application.</summary>
        public IReadOnlyList<IntakeFile> Files { get; init; } = [];

        /// <summary>What else happens in the change that takes it in, such as forgetting its draft.</summary>
        public Func<Db, Task>? Besides { get; init; }
    }

    /// <summary>One matter.</summary>
    internal sealed record Matter(string Title, string Description);

    /// <summary>What the applicant gets.</summary>
    /// <param name="ApplicationId">The form.</param>
    /// <param name="Code">The code by which it is followed.</param>
    /// <param name="RequestIds">Its matters.</param>
    /// <param name="SubmittedOn">Day of arrival.</param>
    internal sealed record Receipt(Guid ApplicationId, string Code, IReadOnlyList<Guid> RequestIds, DateOnly SubmittedOn);

    /// <summary>Takes it in, or says what is missing.</summary>
    public async Task<Outcome<Receipt>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var id = Guid.CreateVersion7(now.Instant);
        var code = await seal.CodeAsync(input.BodyId, input.SubmissionKey);
        var access = new ApplicationAccess
        {
            BodyId = input.BodyId,
            ApplicationId = id,
            CodeHash = await seal.CodeHashAsync(code),
            NameKey = await seal.NameKeyAsync(input.Person.Name),
        };
        var taken = Application.TakeIn(
            new NewApplication(id, input.BodyId, input.Channel, input.Dates, input.ApplicantClass, input.Form)
            {
                SealedPerson = seal.Seal(input.Person),
                ApplicantKey = await seal.KeyAsync(input.Person),
                AgentAuthority = input.AgentAuthority,
                SubmissionKey = input.SubmissionKey,
            },
            now.Day
        );
        if (taken.Refusal is { } refusal)
            return refusal;
        var requests = new List<InformationRequest>();
        foreach (var matter in input.Matters)
        {
            var submitted = InformationRequest.Submit(
                taken.Value!,
                new NewMatter(Guid.CreateVersion7(now.Instant), matter.Title, matter.Description)
            );
            if (submitted.Refusal is { } wrong)
                return wrong;
            requests.Add(submitted.Value!);
        }

        if (requests.Count == 0)
            return new Refusal("request.matter.missing");
        return await changes.SaveAsync(
            async db =>
            {
                if (input.Besides is { } besides)
                    await besides(db);
                return await SaveAsync(db, new Prepared(taken.Value!, access, requests, code, input.Files), actor, now);
            },
            cancel
        );
    }

    private async Task<Outcome<Receipt>> SaveAsync(Db db, Prepared form, Actor actor, Now now)
    {
        var application = form.Application;
        if (!await RowInsert.TryAsync(db, application))
            return await EarlierAsync(db, application) with { Code = form.Code };
        await RowInsert.RunAsync(db, form.Access);
        db.AddRange(form.Files.Select(file => Kept(file, application, now)));
        foreach (var request in form.Requests)
        {
            await RowInsert.RunAsync(db, request);
            await index.PutAsync(db, request);
            db.Record(Submitted(request, application, actor, now));
        }

        return new Receipt(application.Id, form.Code, [.. form.Requests.Select(request => request.Id)], application.ArrivedOn);
    }

    /// <summary>The same form, which was there already.</summary>
    private static async Task<Receipt> EarlierAsync(Db db, Application application)
    {
        var earlier = await db.Set<Application>()
            .AsNoTracking()
            .Where(other => other.BodyId == application.BodyId && other.SubmissionKey == application.SubmissionKey)
            .Select(other => new { other.Id, other.ArrivedOn })
            .SingleAsync();
        var requests = await db.Set<InformationRequest>()
            .Where(request => request.BodyId == application.BodyId && request.ApplicationId == earlier.Id)
            .OrderBy(request => request.Id)
            .Select(request => request.Id)
            .ToListAsync();
        return new Receipt(earlier.Id, "", requests, earlier.ArrivedOn);
    }

    private static KeptFile Kept(IntakeFile file, Application application, Now now) =>
        new(
            application.BodyId,
            file.Id,
            file.Stored,
            new KeptFile.Label(
                file.Name,
                file.MediaType,
                FilePurposes.OfApplication,
                application.Id,
                file.Purpose,
                now.Instant,
                application.Id
            )
        );

    private static LedgerAct Submitted(InformationRequest request, Application application, Actor actor, Now now) =>
        new()
        {
            BodyId = request.BodyId,
            Act = "request.submit",
            SubjectKind = "request",
            SubjectId = request.Id,
            Actor = actor.Kind == ActorKind.Stranger ? Actor.Applicant(request.BodyId, application.Id) : actor,
            Day = application.ArrivedOn,
            At = now.Instant,
            Why = RequestActs.Of(RequestAct.Submit).Article,
            Facts =
                $$"""{"application":"{{application.Id}}","channel":"{{application.Channel}}","class":"{{application.ApplicantClass}}"}""",
        };

    private sealed record Prepared(
        Application Application,
        ApplicationAccess Access,
        IReadOnlyList<InformationRequest> Requests,
        string Code,
        IReadOnlyList<IntakeFile> Files
    );
}
