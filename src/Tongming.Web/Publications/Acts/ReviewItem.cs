using System.ComponentModel.DataAnnotations;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Web.Publications.Acts;

/// <summary>A step of the review: the content as it stands is reviewed and proof-read; what is changed afterwards needs it anew.</summary>
internal abstract class ReviewItem(EditionStep step) : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Display(Name = "已审：政治、法律、政策、保密、表述、舆情，公开的方式、时机和范围")]
        public bool Reviewed { get; init; }

        [Display(Name = "已校：文字、数字、日期、人名、单位、附件和链接")]
        public bool Proofread { get; init; }

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "意见", Description = "写进审查单。")]
        public string Opinion { get; init; } = "同意。";

        [Required]
        [StringLength(64)]
        [DataType("hidden")]
        [Display(Name = "内容指纹")]
        public string ContentHash { get; init; } = "";
    }

    public PublicationAct Act => PublicationActs.Of(step);

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var form = (InputOf)input;
        if (!form.Reviewed || !form.Proofread)
            return Task.FromResult<Outcome<EditionResult>>(new Refusal("publication.review.both"));
        return Acting.Now(
            work.Edition.Review(step, work.Actor.Id, work.Now.Day, form.ContentHash),
            new EditionResult { Facts = new { reviewed = true, proofread = true }, Note = form.Opinion }
        );
    }
}

/// <summary>初审初校.</summary>
internal sealed class ReviewItemFirst() : ReviewItem(EditionStep.First);

/// <summary>复审复校.</summary>
internal sealed class ReviewItemSecond() : ReviewItem(EditionStep.Second);

/// <summary>保密审查.</summary>
internal sealed class ReviewItemSecrecy() : ReviewItem(EditionStep.Secrecy);

/// <summary>终审终校.</summary>
internal sealed class ReviewItemFinal() : ReviewItem(EditionStep.Final);

/// <summary>Gives the edition back to the drafter, with remarks.</summary>
internal sealed class ReturnItem : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "退回意见", Description = "哪里要改、改成什么；拟稿人和审核人都能看到。")]
        public string Reason { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.Return;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var reason = ((InputOf)input).Reason;
        return Acting.Now(work.Edition.Return(reason), new EditionResult { Note = reason });
    }
}

/// <summary>Asks the competent or the secrecy department (条例 第十七条).</summary>
internal sealed class ReferItem : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(100)]
        [Display(Name = "报请哪个部门", Description = "有关主管部门或者保密行政管理部门。")]
        public string To { get; init; } = "";

        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "报请事项")]
        public string Question { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.ReferSecrecy;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var form = (InputOf)input;
        return Acting.Now(work.Edition.ReferSecrecy(), new EditionResult { Note = $"{form.To}：{form.Question}" });
    }
}

/// <summary>Records what that department decided.</summary>
internal sealed class RecordItemRuling : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "确定意见", Description = "由谁、哪一天、怎样确定。不能公开的，登记以后请退回。")]
        public string Ruling { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.RecordSecrecyRuling;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        Acting.Now(work.Edition.RecordSecrecyRuling(), new EditionResult { Note = ((InputOf)input).Ruling });
}

/// <summary>The recorded path for what cannot wait; the reviews that were passed over follow.</summary>
internal sealed class ApproveItemUrgently : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "应急理由", Description = "为什么来不及逐级审核。保密审查不能省；跳过的审核发布后补办。")]
        public string Reason { get; init; } = "";

        [Required]
        [StringLength(64)]
        [DataType("hidden")]
        [Display(Name = "内容指纹")]
        public string ContentHash { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.ApproveUrgently;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var form = (InputOf)input;
        return Acting.Now(
            work.Edition.ApproveUrgently(work.Actor.Id, form.ContentHash, form.Reason),
            new EditionResult { Note = form.Reason }
        );
    }
}
