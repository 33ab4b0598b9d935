using System.Globalization;
using System.Resources;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Statistics;

/// <summary>The Chinese sentences of statistics: what cannot be done, why, and how to mend it.</summary>
internal static class StatisticsText
{
    private static readonly ResourceManager Sentences = new(typeof(StatisticsText));

    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal)
    {
        var sentence =
            Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture)
            ?? throw new ArgumentException("No sentence for " + refusal.Code, nameof(refusal));
        var arguments = refusal.Arguments.Select(one =>
            one switch
            {
                DateOnly day => Dates.Plain(day),
                long number => number.ToString("N0", CultureInfo.InvariantCulture),
                int number => number.ToString("N0", CultureInfo.InvariantCulture),
                _ => one,
            }
        );
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. arguments]);
    }
}
