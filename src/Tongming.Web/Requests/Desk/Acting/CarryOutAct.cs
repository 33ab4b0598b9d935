using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Files;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>Carries out an act for somebody at the desk, on the page and by the API alike: with its files, and with its papers sealed.</summary>
internal sealed class CarryOutAct(PerformAct perform, SealPapers seal, LegalClock clock, Calendars calendars)
{
    /// <summary>What is sent.</summary>
    /// <param name="Act">Which act.</param>
    /// <param name="Input">Its input.</param>
    /// <param name="Token">The mark of the form.</param>
    /// <param name="Version">The version of the case that the form showed, or null.</param>
    internal sealed record Sent(ICaseAct Act, object Input, string Token, int? Version);

    /// <summary>What came of it.</summary>
    /// <param name="Done">State and term.</param>
    /// <param name="Sentence">What happened and what comes next.</param>
    internal sealed record Told(PerformAct.Done Done, string Sentence);

    /// <summary>Carries it out, or says why not.</summary>
    public async Task<Outcome<Told>> RunAsync(Sent sent, KeptRows rows, Actor actor, CancellationToken cancel)
    {
        var target = new PerformAct.Target(rows.BodyId, rows.RequestId, sent.Token, sent.Version)
        {
            Files = rows.AsActFiles(),
            Also = db => rows.Write(db, sent.Act.Act, actor, clock.Now()),
        };
        var done = await perform.RunAsync(sent.Act, sent.Input, target, actor, cancel);
        if (done.Refusal is { } refusal)
            return refusal;
        await SealAsync(rows.RequestId, cancel);
        return new Told(done.Value!, await SentenceAsync(sent.Act.Act, rows.BodyId, done.Value!, cancel));
    }

    /// <summary>The act is done whatever becomes of the copies: a full disk is for the job to try again.</summary>
    private async Task SealAsync(Guid requestId, CancellationToken cancel)
    {
        try
        {
            await seal.SealAsync(requestId, cancel);
        }
        catch (Exception left) when (left is IOException or OperationCanceledException or UnauthorizedAccessException)
        {
            // The job seals what is left over.
        }
    }

    private async Task<string> SentenceAsync(RequestAct act, Guid bodyId, PerformAct.Done done, CancellationToken cancel)
    {
        var today = clock.Now().Day;
        var what = done.Repeated
            ? $"“{RequestActs.Of(act).Label}”已经办过，没有重复办理。"
            : done.Sentence ?? $"“{RequestActs.Of(act).Label}”已办理。";
        var term =
            done.ReplyDue is { } due && !RequestStates.IsClosed(done.State)
                ? $"答复期限 {Dates.Long(due)}，{CaseWords.Left(due, today, await calendars.OfAsync(bodyId, cancel))}。"
                : "";
        var next = CaseWords.Next(done.State) is { } step ? $"下一步：{step}。" : "";
        return $"{what}状态：{RequestStates.NameOf(done.State)}。{term}{next}";
    }
}
