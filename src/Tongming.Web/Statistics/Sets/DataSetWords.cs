using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Sets;

/// <summary>What people read about data sets.</summary>
internal static class DataSetWords
{
    /// <summary>The word of a rhythm.</summary>
    public static string Of(DataSetRhythm rhythm) =>
        rhythm switch
        {
            DataSetRhythm.Month => "每月",
            DataSetRhythm.Quarter => "每季",
            DataSetRhythm.Year => "每年",
            _ => "不定期",
        };

    /// <summary>What can be chosen in the form.</summary>
    public static FieldChoices Choices() => new FieldChoices().Words<StatisticsField>(StatisticsFields.NameOf).Words<DataSetRhythm>(Of);

    /// <summary>The field of the form to which a refusal belongs.</summary>
    public static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            "data-set.code" or "data-set.code.taken" => "Code",
            "data-set.title" => "Title",
            "data-set.words" => "Words",
            _ => "",
        };
}
