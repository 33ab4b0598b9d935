using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Requests;

namespace Tongming.Web.Requests.Disputes.Complaints;

/// <summary>Enters a complaint in the body's ledger (条例 第四十七条、第五十一条).</summary>
internal sealed class ReceiveComplaint(DisputeBook book)
{
    /// <summary>Longest subject.</summary>
    public const int LongestSubject = 1000;

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(LongestSubject)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "举报投诉的事项", Description = "只写事项，不写举报人的姓名和联系方式。")]
        public string Subject { get; init; } = "";

        [Display(Name = "收到之日", Description = "不填即今天。")]
        public DateOnly? ReceivedOn { get; init; }

        [StringLength(RequestNumber.MaximumLength)]
        [Display(Name = "涉及的登记号", Description = "和某件申请有关时填写，例如：20260302-001。")]
        public string Number { get; init; } = "";

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Enters it and gives its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        book.SaveAsync(new(EnterComplaint.Act, input.Number.Trim(), input.Token), actor, work => EnterAsync(work, input), cancel);

    private static async Task<Outcome<DisputeBook.Entry>> EnterAsync(DisputeWork work, Input input)
    {
        if (work.WhyNot() is { } refusal)
            return refusal;
        var day = input.ReceivedOn ?? work.Now.Day;
        if (input.Number.Length == 0)
            return EnterComplaint.Enter(work, input.Subject, day, null);
        var found = await work.SeenAsync(input.Number);
        return found.Value is { } request ? EnterComplaint.Enter(work, input.Subject, day, request) : found.Refusal!;
    }
}
