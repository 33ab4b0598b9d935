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
