using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Releases;

/// <summary>What people read about releases, and what they can choose.</summary>
internal static class ReleaseChoices
{
    /// <summary>What can be chosen in the form.</summary>
    public static FieldChoices All() => new FieldChoices().Words<ReleaseKind>(ReleaseWords.NameOf);

    /// <summary>The field of the form to which a refusal belongs.</summary>
    public static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "release.title" => "Title",
            "release.contents" => "Contents",
            "release.past" or "release.far" => "Day",
            "release.minute" or "release.minute.taken" => "Time",
            _ => "",
        };

    /// <summary>How a release stands, as a badge.</summary>
    /// <param name="release">The release.</param>
    /// <param name="now">When it is looked at.</param>
    /// <param name="revised">Releases that were revised.</param>
    public static (StateTone Tone, string Word) BadgeOf(Release release, DateTimeOffset now, RevisedReleases revised) =>
        release.StandingAt(now, revised.Since(release)) switch
        {
            ReleaseStanding.Released => (StateTone.Green, "已发布"),
            ReleaseStanding.Revised => (StateTone.Green, "已发布，后有修订"),
            ReleaseStanding.Cancelled => (StateTone.Grey, "已取消"),
            ReleaseStanding.Overdue => (StateTone.Red, "过了时刻没有发布"),
            _ when release.State == ReleaseState.Embargoed => (StateTone.Amber, "待发布"),
            _ => (StateTone.Blue, ReleaseWords.NameOf(release.State)),
        };
}
