using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Disputes;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>Carries out what an applicant does with the own matter, with the files that came with it.</summary>
internal sealed class PerformOwnAct(
    PerformAct perform,
    EnterComplaint complain,
    IEnumerable<ICaseAct> acts,
    Changes changes,
    LegalClock clock
)
{
    /// <summary>What was done.</summary>
    /// <param name="Pass">Whose application.</param>
    /// <param name="RequestId">Which matter.</param>
    /// <param name="Text">What was written.</param>
    /// <param name="Token">The mark of the form.</param>
    /// <param name="Files">Files whose contents are in the store.</param>
    internal sealed record Input(Pass Pass, Guid RequestId, string Text, string Token, IReadOnlyList<IntakeFile> Files);

    /// <summary>Does it; answers the sentence that tells what happened and what comes next.</summary>
    public async Task<Outcome<string>> RunAsync(OwnAct act, Input input, CancellationToken cancel)
    {
        var actor = Actor.Applicant(input.Pass.BodyId, input.Pass.ApplicationId);
        if (act.Act is not { } kind)
        {
            var entered = await complain.RunAsync(new(input.Pass.BodyId, input.RequestId, input.Text, input.Token), actor, cancel);
            return entered.Refusal is { } wrong ? wrong : "意见或者投诉已经登记，会有专人核实处理，并告诉您结果。";
        }

        await KeepAsync(input, cancel);
        var target = new PerformAct.Target(input.Pass.BodyId, input.RequestId, input.Token, null)
        {
            Files = [.. input.Files.Select(file => new ActFile(file.Id, file.Name, file.Stored.Sha256))],
        };
        var done = await perform.RunAsync(acts.First(one => one.Act == kind), act.Input!(input.Text), target, actor, cancel);
        if (done.Refusal is not null || done.Value!.Repeated)
            await LetGoAsync(input);
        return done.Refusal is { } refusal ? refusal : done.Value!.Sentence ?? Sentence(act, done.Value);
    }

    private static string Sentence(OwnAct act, PerformAct.Done done) =>
        $"已{act.Label}{(done.ReplyDue is { } due ? $"，答复期限 {Platform.Ui.Desk.Dates.Long(due)}" : "")}。";

    private async Task KeepAsync(Input input, CancellationToken cancel)
    {
        if (input.Files.Count == 0)
            return;
        var (pass, now) = (input.Pass, clock.Now().Instant);
        await changes.SaveAsync<string>(
            db =>
            {
                db.AddRange(
                    input.Files.Select(file => new KeptFile(
                        pass.BodyId,
                        file.Id,
                        file.Stored,
                        new KeptFile.Label(
                            file.Name,
                            file.MediaType,
                            FilePurposes.OfRequest,
                            input.RequestId,
                            file.Purpose,
                            now,
                            pass.ApplicationId
                        )
                    ))
                );
                return Task.FromResult<Outcome<string>>(input.Token);
            },
            cancel
        );
    }

    /// <summary>Files of an act that was not carried out, or had been carried out before, belong to nothing.</summary>
    private async Task LetGoAsync(Input input)
    {
        var (body, ids) = (input.Pass.BodyId, input.Files.Select(file => file.Id).ToList());
        if (ids.Count > 0)
            await changes.SaveAsync<string>(async db =>
            {
                await db.Set<KeptFile>().Where(file => file.BodyId == body && ids.Contains(file.Id)).ExecuteDeleteAsync();
                return input.Token;
            });
    }
}
