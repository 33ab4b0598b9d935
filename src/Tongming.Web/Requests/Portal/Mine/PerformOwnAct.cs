using Tongming.People;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Disputes.Complaints;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>Carries out what an applicant does with the own matter, with the files that came with it.</summary>
internal sealed class PerformOwnAct(PerformAct perform, EnterComplaint complain, IEnumerable<ICaseAct> acts, LegalClock clock)
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
            var entered = await complain.RunAsync(new(input.RequestId, input.Text, input.Token), actor, cancel);
            return entered.Refusal is { } wrong ? wrong : "意见或者投诉已经登记，会有专人核实处理，并告诉您结果。";
        }

        var now = clock.Now().Instant;
        var target = new PerformAct.Target(input.Pass.BodyId, input.RequestId, input.Token, null)
        {
            Files = [.. input.Files.Select(file => new ActFile(file.Id, file.Name, file.Stored.Sha256))],
            Also = db => db.AddRange(input.Files.Select(file => Kept(file, input, now))),
        };
        var done = await perform.RunAsync(acts.First(one => one.Act == kind), act.Input!(input.Text), target, actor, cancel);
        return done.Refusal is { } refusal ? refusal : done.Value!.Sentence ?? Sentence(act, done.Value);
    }

    private static string Sentence(OwnAct act, PerformAct.Done done) =>
        $"已{act.Label}{(done.ReplyDue is { } due ? $"，答复期限 {Platform.Ui.Desk.Dates.Long(due)}" : "")}。";

    private static KeptFile Kept(IntakeFile file, Input input, DateTimeOffset now) =>
        new(
            input.Pass.BodyId,
            file.Id,
            file.Stored,
            new KeptFile.Label(
                file.Name,
                file.MediaType,
                FilePurposes.OfRequest,
                input.RequestId,
                file.Purpose,
                now,
                input.Pass.ApplicationId
            )
        );
}
