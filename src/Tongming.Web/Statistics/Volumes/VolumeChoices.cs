using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>What people read about volumes on the desk, and what they can choose.</summary>
internal static class VolumeChoices
{
    /// <summary>Faults that are told at a form.</summary>
    private const int MostTold = 8;

    /// <summary>What can be chosen in the forms.</summary>
    public static FieldChoices All() => new FieldChoices().Words<VolumeKind>(VolumeWords.NameOf);

    /// <summary>The field of the form to which a refusal belongs.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="text">Name of the field of the text in that form.</param>
    public static string FieldOf(Refusal refusal, string text) =>
        refusal.Code switch
        {
            "volume.name" => "Name",
            "volume.title" => "Title",
            "volume.period" or "volume.twice" => "Period",
            "volume.reason" => "Reason",
            "volume.text" or "volume.chapter" => text,
            _ => "",
        };

    /// <summary>A fault with its line.</summary>
    public static string Say(VolumeFault fault) => $"第 {fault.Line} 行：{StatisticsText.Say(fault.Refusal)}";

    /// <summary>Says at the form of a template what stands against its text.</summary>
    public static void Refuse(FormState form, Refusal refusal, string text)
    {
        var faults = VolumeScript.Of(text).Faults;
        if (faults.Any(fault => fault.Refusal.Code == refusal.Code))
            foreach (var fault in faults.Take(MostTold))
                form.Refuse(nameof(KeepTemplate.Input.Text), Say(fault));
        else
            form.Refuse(FieldOf(refusal, nameof(KeepTemplate.Input.Text)), StatisticsText.Say(refusal));
    }
}
