using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Shows an approved edition to the public from this moment on.</summary>
internal sealed class PublishItem(ISearchIndex index, Calendars calendars) : IEditionAct
{
    /// <summary>Nothing is asked.</summary>
    internal sealed record InputOf;

    public PublicationAct Act => PublicationAct.Publish;

    public Type Input => typeof(InputOf);

    public Task<Outcome<EditionResult>> CarryOutAsync(EditionWork work, object input) =>
        ReleaseAsync(work, Act, work.Now.Instant, (index, calendars));

    /// <summary>Releases an edition at a moment, gives the item its number and puts the words into the index, all in one change.</summary>
    public static async Task<Outcome<EditionResult>> ReleaseAsync(
        EditionWork work,
        PublicationAct act,
        DateTimeOffset from,
        (ISearchIndex Index, Calendars Calendars) by
    )
    {
        var goesOut = (LegalClock.DayOf(from), work.Now.Instant);
        if (await Interpretations.WhyNotAsync(work.Db, by.Calendars, work.Edition, goesOut) is { } uninterpreted)
            return uninterpreted;
        if (work.Edition.Release(act, from, work.Now.Instant, work.Shown).Refusal is { } refusal)
            return refusal;
        if (work.Item.IndexNumber is null)
            work.Item.Number(await PublishingOfBodies.NextIndexAsync(work.Db, work.Item, LegalClock.DayOf(from)));
        await by.Index.PutAsync(work.Db, work.Edition);
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
