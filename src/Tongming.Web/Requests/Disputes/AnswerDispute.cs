using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Records that the body has handed in its answer with evidence (R2-37); a late one too.</summary>
internal sealed class AnswerDispute(DisputeBook book)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Display(Name = "提交答复（答辩）之日", Description = "不填即今天。")]
        public DateOnly? On { get; init; }

        [Display(AutoGenerateField = false)]
        public Guid DisputeId { get; init; }

        [Required]
        public string Token { get; init; } = "";

        public int? Version { get; init; }
    }

    /// <summary>Records it.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        book.SaveAsync(new("dispute.answer", $"{input.DisputeId:N}", input.Token), actor, work => AnswerAsync(work, input), cancel);

    /// <summary>The dispute for a change, if the actor may change it and the form is not stale.</summary>
    internal static async Task<Outcome<Dispute>> FindAsync(DisputeWork work, Guid id, int? version)
    {
        var dispute = await work.Db.Set<Dispute>().FirstOrDefaultAsync(one => one.BodyId == work.Actor.BodyId && one.Id == id);
        if (dispute is null)
            return new Refusal("dispute.not-found");
        var request = await work.CaseAsync(dispute.RequestId);
        if (request.Refusal is { } refusal)
            return refusal;
        return version is { } shown && shown != dispute.Version ? new Refusal("request.stale") : dispute;
    }

    private static async Task<Outcome<DisputeBook.Entry>> AnswerAsync(DisputeWork work, Input input)
    {
        var found = await FindAsync(work, input.DisputeId, input.Version);
        if (found.Value is not { } dispute)
            return found.Refusal!;
        var day = input.On ?? work.Now.Day;
        if (dispute.Answer(day, work.Now.Day).Refusal is { } refusal)
            return refusal;
        return new DisputeBook.Entry(dispute.Id, dispute.RequestId, day)
        {
            Why = dispute.Kind == DisputeKind.Reconsideration ? "行政复议法 第四十八条" : "行政诉讼法 第六十七条",
            Facts = new() { ["due"] = $"{dispute.AnswerDue:yyyy-MM-dd}", ["late"] = day > dispute.AnswerDue },
        };
    }
}
