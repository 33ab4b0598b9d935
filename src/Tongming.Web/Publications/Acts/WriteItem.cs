using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Changes the edition that is being worked on. The same content changes nothing; other content voids the approvals.</summary>
internal sealed class EditItem : IEditionAct
{
    public PublicationAct Act => PublicationAct.Edit;

    public Type Input => typeof(EditionFields);

    public async Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var before = work.Edition.Content();
        var content = await DraftItem.ReadAsync(work.Db, work.Edition.BodyId, (EditionFields)input, before);
        if (content.Refusal is { } refusal)
            return refusal;
        var approvals = work.Edition.ApprovalsText;
        var hash = work.Edition.ContentHash;
        if (work.Edition.Edit(content.Value!, work.Actor.Id).Refusal is { } refused)
            return refused;
        return new EditionResult
        {
            Sentence =
                work.Edition.ContentHash == hash ? "内容没有变化，审核意见仍然有效。"
                : approvals.Length > 0 ? "已保存。内容变了，原来的审核意见作废，请重新提交审核。"
                : "已保存。",
        };
    }
}

/// <summary>Gives the edition into the review.</summary>
internal sealed class SubmitItem : IEditionAct
{
    /// <summary>Nothing is asked.</summary>
    internal sealed record InputOf;

    public PublicationAct Act => PublicationAct.Submit;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var plan = await PublishingOfBodies.PlanAsync(work.Db, work.Edition.BodyId, work.Edition.Kind);
        return work.Edition.Submit(plan).Refusal is { } refusal ? refusal : new EditionResult { Facts = new { depth = plan.Depth } };
    }
}

/// <summary>Gives up a draft; what is shown stays.</summary>
internal sealed class DiscardItem : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [StringLength(500)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "说明")]
        public string Reason { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.Discard;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        Acting.Now(work.Edition.Discard(), new EditionResult { Note = ((InputOf)input).Reason });
}

/// <summary>A note beside the item, for colleagues.</summary>
internal sealed class AddItemNote : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(2000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "备注")]
        public string Text { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.AddNote;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        Acting.Now((Outcome<EditionState>)work.Edition.State, new EditionResult { Note = ((InputOf)input).Text });
}

/// <summary>Puts the outcome of the domain and the result of an act together.</summary>
internal static class Acting
{
    public static Task<Outcome<EditionResult>> Now(Outcome<EditionState> outcome, EditionResult? result = null) =>
        Task.FromResult<Outcome<EditionResult>>(outcome.Refusal is { } refusal ? refusal : result ?? new EditionResult());
}
