using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>
/// Enters a complaint about a case that somebody has before him: the applicant on the own page, who needs no right for it (条例
/// 第四十七条、第五十一条, R1-81).
/// </summary>
internal sealed class EnterComplaint(DisputeBook book)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "complaint.enter";

    /// <summary>What is complained of.</summary>
    /// <param name="RequestId">The case; one that the actor does not see is refused as one that does not exist.</param>
    /// <param name="Subject">The complaint in the person's own words.</param>
    /// <param name="Token">The mark of the form: the same mark is the same complaint.</param>
    internal sealed record Input(Guid RequestId, string Subject, string Token);

    /// <summary>Enters it; answers its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        book.SaveAsync(
            new(Act, $"{input.RequestId:N}", input.Token),
            actor,
            async work =>
                await work.SeenAsync(input.RequestId) is { } request
                    ? Enter(work, input.Subject, work.Now.Day, request)
                    : new Refusal("request.not-found"),
            cancel
        );

    /// <summary>What all entries of complaints have in common.</summary>
    /// <param name="work">The open change.</param>
    /// <param name="subject">What is complained of.</param>
    /// <param name="receivedOn">The day on which it arrived.</param>
    /// <param name="about">The case that it is about, which the actor sees; null for none.</param>
    internal static Outcome<DisputeBook.Entry> Enter(DisputeWork work, string subject, DateOnly receivedOn, InformationRequest? about)
    {
        var id = Guid.CreateVersion7(work.Now.Instant);
        var entered = Complaint.Enter(id, work.Actor.BodyId, subject.Trim(), receivedOn, work.Now.Day);
        if (entered.Value is not { } complaint)
            return entered.Refusal!;
        if (about is not null && complaint.Concern(about).Refusal is { } foreign)
            return foreign;
        work.Db.Add(complaint);
        return new DisputeBook.Entry(complaint.Id, complaint.RequestId, receivedOn) { Why = "条例 第四十七条、第五十一条" };
    }
}
