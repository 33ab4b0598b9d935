using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Takes the item down, with all its editions.</summary>
internal sealed class WithdrawItem(ISearchIndex index) : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [StringLength(1000)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "撤下理由", Description = "记入台账。撤下以后，页面、列表、搜索、附件和接口里同时看不到。")]
        public string Reason { get; init; } = "";
    }

    public PublicationAct Act => PublicationAct.Withdraw;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var reason = ((InputOf)input).Reason;
        if (work.Item.Withdraw(work.Editions, work.Now.Instant, reason).Refusal is { } refusal)
            return refusal;
        foreach (var edition in work.Editions.Where(one => one.State == EditionState.Withdrawn))
            await index.RemoveAsync(work.Db, edition);
        return new EditionResult { Note = reason, Sentence = "已撤下，公众现在看不到了。" };
    }
}
