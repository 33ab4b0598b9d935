using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Shows an approved edition to the public from a moment to come.</summary>
internal sealed class ScheduleItem(ISearchIndex index, Calendars calendars) : IEditionAct
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
        return PublishItem.ReleaseAsync(work, Act, from, (index, calendars));
    }
}
