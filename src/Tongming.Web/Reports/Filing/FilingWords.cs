using Tongming.Reports.Filing;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Reports.Filing;

/// <summary>How states of a report look.</summary>
internal static class FilingWords
{
    public static StateTone ToneOf(ReportState state) =>
        state switch
        {
            ReportState.Compiling => StateTone.Grey,
            ReportState.InReview => StateTone.Blue,
            ReportState.Approved => StateTone.Amber,
            _ => StateTone.Green,
        };
}
