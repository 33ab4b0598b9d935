using Tongming.Statistics.Screening;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Statistics.Imports;

/// <summary>What people read about imports.</summary>
internal static class ImportWords
{
    /// <summary>The word of a state.</summary>
    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Waiting => "等待核查",
            ImportState.Running => "正在核查",
            ImportState.Screened => "已核查，等人决定",
            ImportState.Failed => "不能读",
            ImportState.Taken => "已收入",
            _ => "已放弃",
        };

    /// <summary>The colour of a verdict.</summary>
    public static StateTone ToneOf(ScreeningVerdict verdict) =>
        verdict switch
        {
            ScreeningVerdict.Pass => StateTone.Green,
            ScreeningVerdict.Warning => StateTone.Amber,
            _ => StateTone.Red,
        };
}
