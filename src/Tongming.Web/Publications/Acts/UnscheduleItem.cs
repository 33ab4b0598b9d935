using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Takes back a release that has not come yet.</summary>
internal sealed class UnscheduleItem(ISearchIndex index) : IEditionAct
{
    /// <summary>Nothing is asked.</summary>
    internal sealed record InputOf;

    public PublicationAct Act => PublicationAct.Unschedule;

    public Type Input => typeof(InputOf);

    public async Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        if (work.Edition.Unschedule(work.Now.Instant, work.Before(work.Edition)).Refusal is { } refusal)
            return refusal;
        await index.RemoveAsync(work.Db, work.Edition.BodyId, ItemSearch.Kind, work.Edition.Id);
        return new EditionResult { Sentence = "已取消定时，稿件仍是已审定，可以重新定时或者立即发布。" };
    }
}
