using System.Globalization;
using System.Resources;

namespace Tongming.Web.Calendar;

/// <summary>The sentences of this module, by the code of the refusal.</summary>
public static class CalendarText
{
    private static readonly ResourceManager Sentences = new(typeof(CalendarText));

    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var sentence = Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture) ?? throw new KeyNotFoundException(refusal.Code);
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments]);
    }
}
