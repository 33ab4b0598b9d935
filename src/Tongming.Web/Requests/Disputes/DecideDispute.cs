using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Records the decision or judgment by the classes of table 4 (条例 第五十条).</summary>
internal sealed class DecideDispute(DisputeBook book)
{
    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [Display(
            Name = "审理结果",
            Description = "撤销、变更、确认违法、责令重作都是“结果纠正”；撤回、不予受理、驳回起诉、调解是“其他结果”。"
        )]
        public DisputeResult? Result { get; init; }

        [Display(Name = "决定或者裁判之日", Description = "不填即今天。")]
        public DateOnly? On { get; init; }

        [Display(AutoGenerateField = false)]
        public Guid DisputeId { get; init; }

        [Required]
        public string Token { get; init; } = "";

        public int? Version { get; init; }
    }

    /// <summary>Records it.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        book.SaveAsync(new("dispute.decide", $"{input.DisputeId:N}", input.Token), actor, work => DecideAsync(work, input), cancel);

    private static async Task<Outcome<DisputeBook.Entry>> DecideAsync(DisputeWork work, Input input)
    {
        var found = await AnswerDispute.FindAsync(work, input.DisputeId, input.Version);
        if (found.Value is not { } dispute)
            return found.Refusal!;
        var day = input.On ?? work.Now.Day;
        if (dispute.Decide(input.Result!.Value, day, work.Now.Day).Refusal is { } refusal)
            return refusal;
        return new DisputeBook.Entry(dispute.Id, dispute.RequestId, day)
        {
            Why = "条例 第五十条",
            Facts = new() { ["result"] = $"{dispute.Result}" },
        };
    }
}
