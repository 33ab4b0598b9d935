using System.ComponentModel.DataAnnotations;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Disputes;

namespace Tongming.Web.Requests.Disputes;

/// <summary>Enters a reconsideration or suit when the copy arrives; the term of the answer follows from it (R2-37).</summary>
internal sealed class EnterDispute(DisputeBook book, RequestOptions options)
{
    /// <summary>Longest name of a forum.</summary>
    public const int LongestForum = 100;

    /// <summary>Longest case number.</summary>
    public const int LongestNumber = 60;

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(RequestNumber.MaximumLength)]
        [Display(Name = "登记号", Description = "被申请复议或者被起诉的申请件，例如：20260302-001。")]
        public string Number { get; init; } = "";

        [Required]
        [Display(Name = "类别")]
        public DisputeKind? Kind { get; init; }

        [Required]
        [StringLength(LongestForum)]
        [Display(Name = "复议机关或者法院", Description = "写全称。")]
        public string Forum { get; init; } = "";

        [StringLength(LongestNumber)]
        [Display(Name = "案号")]
        public string CaseNumber { get; init; } = "";

        [Required]
        [Display(Name = "收到副本之日", Description = "收到复议申请书副本或者起诉状副本的日期，答复期限从次日起算。")]
        public DateOnly? NotifiedOn { get; init; }

        [Display(Name = "复议机关通知适用简易程序", Description = "简易程序的答复期限是 5 个工作日，普通程序是 10 个工作日。诉讼不勾选。")]
        public bool IsSimplified { get; init; }

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Enters it and gives its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default) =>
        book.SaveAsync(new("dispute.enter", input.Number.Trim(), input.Token), actor, work => EnterAsync(work, input), cancel);

    private async Task<Outcome<DisputeBook.Entry>> EnterAsync(DisputeWork work, Input input)
    {
        var found = await work.CaseAsync(input.Number);
        if (found.Value is not { } request)
            return found.Refusal!;
        var kind = input.Kind!.Value;
        var entered = Dispute.Enter(
            new NewDispute(
                Guid.CreateVersion7(work.Now.Instant),
                request.Id,
                kind,
                input.Forum.Trim(),
                input.CaseNumber.Trim(),
                input.NotifiedOn!.Value
            )
            {
                IsSimplified = input.IsSimplified && kind == DisputeKind.Reconsideration,
            },
            request,
            new ActDay(work.Now.Day, work.Now.Day, work.Calendar, options.Rules)
        );
        if (entered.Value is not { } dispute)
            return entered.Refusal!;
        work.Db.Add(dispute);
        return new DisputeBook.Entry(dispute.Id, request.Id, work.Now.Day)
        {
            Facts = new()
            {
                ["kind"] = $"{kind}",
                ["notified"] = $"{dispute.NotifiedOn:yyyy-MM-dd}",
                ["due"] = $"{dispute.AnswerDue:yyyy-MM-dd}",
            },
        };
    }
}
