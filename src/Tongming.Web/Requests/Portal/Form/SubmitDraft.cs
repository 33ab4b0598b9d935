using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>Makes an application of a draft that is complete; answers the address of its receipt.</summary>
internal sealed class SubmitDraft(SubmitRequest submit, Engine engine, TimedPass passes, LegalClock clock)
{
    /// <summary>Submits it. The same draft again leads to the same receipt.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="besides">What happens in the same change.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Outcome<string>> RunAsync(FormDraft draft, Func<Db, Task> besides, CancellationToken cancel)
    {
        var receipt = await submit.RunAsync(Input(draft, clock.Now().Day) with { Besides = besides }, Actor.Stranger, cancel);
        return receipt.Refusal is { } refusal ? refusal : Address(draft.BodyId, receipt.Value!.ApplicationId);
    }

    /// <summary>Where the receipt of a form is that was submitted before; null where it was not.</summary>
    public async Task<string?> EarlierAsync(Guid bodyId, string key, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        var earlier = await db.Set<Application>()
            .Where(application => application.BodyId == bodyId && application.SubmissionKey == key)
            .Select(application => (Guid?)application.Id)
            .FirstOrDefaultAsync(cancel);
        return earlier is { } id ? Address(bodyId, id) : null;
    }

    /// <summary>A complete draft as what is handed in.</summary>
    public static SubmitRequest.Input Input(FormDraft draft, DateOnly today)
    {
        var kind = StepForms.Answers<ApplicantKind>(draft);
        var wish = StepForms.Answers<ObtainingWish>(draft);
        return new SubmitRequest.Input
        {
            BodyId = draft.BodyId,
            Channel = IntakeChannel.Internet,
            Dates = new ArrivalDates(today),
            ApplicantClass = kind.Class,
            Person = Person(draft, kind),
            Form = new DesiredForm(wish.Manner, wish.Route),
            Matters = [.. draft.Matters.Select(matter => new SubmitRequest.Matter(matter.Title.Trim(), matter.Whole))],
            AgentAuthority = kind.ByAgent ? FilePurposes.NameOf(FilePurposes.Authority) : null,
            SubmissionKey = draft.SubmissionKey,
            Files = draft.Files,
        };
    }

    private static ApplicantData Person(FormDraft draft, ApplicantKind kind)
    {
        var contact = StepForms.Answers<ApplicantContact>(draft);
        var agent = kind.ByAgent ? StepForms.Answers<ApplicantAgent>(draft) : null;
        var person = new ApplicantData
        {
            Name = draft.Value("Name").Trim(),
            ProofKind = draft.Value("ProofKind"),
            ProofNumber = draft.Value("ProofNumber").Trim(),
            Phone = contact.Phone,
            Email = contact.Email ?? "",
            Address = contact.Address ?? "",
            AgentName = agent?.AgentName ?? "",
            AgentPhone = agent?.AgentPhone ?? "",
        };
        return FormSteps.IsOrganisation(draft) ? person with { Representative = draft.Value("Representative").Trim() } : person;
    }

    private string Address(Guid bodyId, Guid applicationId) =>
        $"/requests/receipt/{passes.Write(TimedPass.ForReceipt, new Pass(bodyId, applicationId))}";
}
