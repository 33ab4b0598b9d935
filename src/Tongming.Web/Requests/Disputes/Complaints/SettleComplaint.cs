using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>Records what came of a complaint and what was told (条例 第五十一条).</summary>
internal sealed class SettleComplaint(DisputeBook book)
{
    /// <summary>Longest measure.</summary>
    public const int LongestMeasure = 1000;

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [Display(Name = "处理结果")]
        public ComplaintResult? Result { get; init; }

        [Required]
        [StringLength(LongestMeasure)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "处理措施或者告知内容", Description = "只写做了什么、告知了什么，不写举报人的姓名和联系方式。")]
        public string Measure { get; init; } = "";

        [Display(Name = "办结之日", Description = "不填即今天。")]
        public DateOnly? On { get; init; }

        [Display(AutoGenerateField = false)]
        public Guid ComplaintId { get; init; }

        [Required]
        public string Token { get; init; } = "";

        public int? Version { get; init; }
    }

    /// <summary>Records it.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        book.SaveAsync(new("complaint.settle", $"{input.ComplaintId:N}", input.Token), actor, work => SettleAsync(work, input), cancel);

    private static async Task<Outcome<DisputeBook.Entry>> SettleAsync(DisputeWork work, Input input)
    {
        var complaint = await work
            .Db.Set<Complaint>()
            .FirstOrDefaultAsync(one => one.BodyId == work.Actor.BodyId && one.Id == input.ComplaintId);
        if (complaint is null)
            return new Refusal("complaint.not-found");
        if (await WhyNotAsync(work, complaint) is { } refusal)
            return refusal;
        if (input.Version is { } shown && shown != complaint.Version)
            return new Refusal("request.stale");
        var day = input.On ?? work.Now.Day;
        if (complaint.Close(input.Result!.Value, input.Measure.Trim(), day, work.Now.Day).Refusal is { } wrong)
            return wrong;
        return new DisputeBook.Entry(complaint.Id, complaint.RequestId, day) { Facts = new() { ["result"] = $"{complaint.Result}" } };
    }

    /// <summary>A complaint can be settled whatever has become of its case: one that stays open keeps the case from being destroyed.</summary>
    private static async Task<Refusal?> WhyNotAsync(DisputeWork work, Complaint complaint) =>
        complaint.RequestId is { } request && await work.SeenAsync(request) is null ? new Refusal("complaint.not-found") : work.WhyNot();
}
