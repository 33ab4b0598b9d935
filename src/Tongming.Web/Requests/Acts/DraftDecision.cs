using System.ComponentModel.DataAnnotations;
using Tongming.Requests.Acts;
using Tongming.Requests.Papers;
using Tongming.Requests.Replies;
using Tongming.Requests.Reviews;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Acts;

/// <summary>Drafts the reply: one kind of reply, what it needs, and its paper (条例 第三十六条 to 第三十九条, R1-70, R1-71).</summary>
internal sealed class DraftDecision(DecisionPapers decisions) : ICaseAct
{
    /// <summary>What the officer writes. Which fields are needed follows from the kind; the rest stays empty.</summary>
    internal sealed record InputOf : IHasDay, IValidatableObject
    {
        [Required]
        [StringLength(3)]
        [Display(Name = "答复种类", Description = "一件只能有一种；区分处理的选“部分公开”。", GroupName = "结论")]
        public string Kind { get; init; } = "";

        [StringLength(20)]
        [Display(Name = "不予公开的情形", Description = "部分公开的须选；不予公开的由种类决定。", GroupName = "结论")]
        public string Ground { get; init; } = "";

        [StringLength(4000)]
        [DataType(DataType.MultilineText)]
        [Display(
            Name = "公开的内容或者位置",
            Description = "予以公开、部分公开的写内容；已主动公开的写在哪里、怎样获取。",
            GroupName = "结论"
        )]
        public string Content { get; init; } = "";

        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由", Description = "除予以公开外都要写明理由。", GroupName = "理由和依据")]
        public string Reason { get; init; } = "";

        [StringLength(1000)]
        [Display(Name = "不予公开的部分", Description = "部分公开的写。", GroupName = "理由和依据")]
        public string RefusedPart { get; init; } = "";

        [StringLength(300)]
        [Display(Name = "法律依据", Description = "不填即按答复种类写《条例》条款。", GroupName = "理由和依据")]
        public string LegalBasis { get; init; } = "";

        [StringLength(500)]
        [Display(
            Name = "公共利益的考虑",
            Description = "第三方不同意而决定公开的，须写明不公开会对公共利益造成什么重大影响。",
            GroupName = "理由和依据"
        )]
        public string PublicInterest { get; init; } = "";

        [StringLength(500)]
        [Display(Name = "检索范围", Description = "信息不存在的，须留下检索记录。", GroupName = "检索记录")]
        public string SearchWhere { get; init; } = "";

        [StringLength(200)]
        [Display(Name = "检索关键词", GroupName = "检索记录")]
        public string SearchKeywords { get; init; } = "";

        [StringLength(40)]
        [Display(Name = "检索人", GroupName = "检索记录")]
        public string SearchBy { get; init; } = "";

        [Display(Name = "检索日期", GroupName = "检索记录")]
        public DateOnly? SearchOn { get; init; }

        [StringLength(200)]
        [Display(
            Name = "负责机关、查询地点或者办理渠道",
            Description = "不属于本机关的写负责机关及联系方式；行政查询写查询地点；不予处理写渠道。",
            GroupName = "告知"
        )]
        public string Elsewhere { get; init; } = "";

        [StringLength(60)]
        [Display(Name = "原答复文号", Description = "重复申请的写。", GroupName = "告知")]
        public string EarlierNumber { get; init; } = "";

        [Display(Name = "原答复日期", GroupName = "告知")]
        public DateOnly? EarlierOn { get; init; }

        [Display(Name = "日期", Description = "不填即今天。", GroupName = "告知")]
        public DateOnly? On { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (ReplyKind.Find(Kind) is null)
                yield return new ValidationResult("请选择答复种类。", [nameof(Kind)]);
            if (Ground.Length > 0 && RefusalGround.Find(Ground) is null)
                yield return new ValidationResult("请选择不予公开的情形。", [nameof(Ground)]);
            if (Kind is "A1" or "A2" or "A3" && string.IsNullOrWhiteSpace(Content))
                yield return new ValidationResult("请写明公开的内容，或者在哪里、怎样获取。", [nameof(Content)]);
        }
    }

    public RequestAct Act => RequestAct.DraftDecision;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<ActResult>> CarryOutAsync(CaseWork work, object input)
    {
        var form = (InputOf)input;
        var kind = ReplyKind.Of(form.Kind);
        var hash = await decisions.DraftAsync(work, kind, DecisionValues.Of(form, kind));
        if (hash.Refusal is { } unsaid)
            return unsaid;
        var search = form.SearchOn is { } on ? new SearchRecord(form.SearchWhere, form.SearchKeywords, form.SearchBy, on) : null;
        var draft = new DecisionDraft(kind, hash.Value!, form.Reason, RefusalGround.Find(form.Ground), search)
        {
            EarlierDecision = form.EarlierNumber,
            OtherAgency = form.Elsewhere,
            PublicInterest = form.PublicInterest,
        };
        var outcome = work.Request.DraftDecision(work.Day, draft, work.Actor.Id, ReviewPlan.For(work.Body.ReviewDepth));
        return ActOutcome.Of(outcome, new ActResult { Facts = new { kind = kind.Code, draft = hash.Value }, Note = form.Reason });
    }
}
