using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Shows an approved edition to the public from this moment on.</summary>
internal sealed class PublishItem(ISearchIndex index) : IEditionAct
{
    /// <summary>Nothing is asked.</summary>
    internal sealed record InputOf;

    public PublicationAct Act => PublicationAct.Publish;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) => ReleaseAsync(work, Act, work.Now.Instant, index);

    /// <summary>Releases an edition at a moment, gives the item its number and puts the words into the index, all in one change.</summary>
    public static async Task<Outcome<EditionResult>> ReleaseAsync(
        EditionWork work,
        PublicationAct act,
        DateTimeOffset from,
        ISearchIndex index
    )
    {
        if (work.Edition.Release(act, from, work.Now.Instant, work.Shown).Refusal is { } refusal)
            return refusal;
        if (work.Item.IndexNumber is null)
            work.Item.Number(await PublishingOfBodies.NextIndexAsync(work.Db, work.Item, LegalClock.DayOf(from)));
        await index.PutAsync(work.Db, work.Edition);
        return new EditionResult
        {
            Facts = new { from = from.ToString("O"), index = work.Item.IndexNumber },
            Sentence =
                act == PublicationAct.Publish
                    ? $"已发布，公众现在就能看到。索引号 {work.Item.IndexNumber}。"
                    : $"已定时，{from.ToOffset(LegalClock.Zone):yyyy年M月d日 HH:mm} 起公众能看到。索引号 {work.Item.IndexNumber}。",
        };
    }
}

/// <summary>Shows an approved edition to the public from a moment to come.</summary>
internal sealed class ScheduleItem(ISearchIndex index) : IEditionAct
{
    /// <summary>What the form asks.</summary>
    internal sealed record InputOf
    {
        [Required]
        [Display(Name = "发布日期")]
        public DateOnly? On { get; init; }

        [Required]
        [Display(Name = "发布时间", Description = "到这一刻公众才能看到；以前在任何页面、搜索和接口里都看不到。")]
        public TimeOnly? At { get; init; }
    }

    public PublicationAct Act => PublicationAct.Schedule;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input)
    {
        var form = (InputOf)input;
        var from = new DateTimeOffset(form.On!.Value.ToDateTime(form.At!.Value), LegalClock.Zone).ToUniversalTime();
        return PublishItem.ReleaseAsync(work, Act, from, index);
    }
}

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
            await index.RemoveAsync(work.Db, edition.BodyId, ItemSearch.Kind, edition.Id);
        return new EditionResult { Note = reason, Sentence = "已撤下，公众现在看不到了。" };
    }
}
