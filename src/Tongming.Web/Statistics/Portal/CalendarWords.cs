using Tongming.Statistics.Releases;

namespace Tongming.Web.Statistics.Portal;

/// <summary>What strangers read about how a release stands.</summary>
internal static class CalendarWords
{
    /// <summary>The word.</summary>
    public static string Of(ReleaseStanding standing) =>
        standing switch
        {
            ReleaseStanding.Expected => "将发布",
            ReleaseStanding.Overdue => "未按时发布",
            ReleaseStanding.Released => "已发布",
            ReleaseStanding.Revised => "已发布，后有修订",
            _ => "已取消",
        };
}
