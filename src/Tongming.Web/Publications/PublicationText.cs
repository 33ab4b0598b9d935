using System.Globalization;
using System.Resources;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications;

/// <summary>The Chinese sentences of publishing: what cannot be done, why, and how to mend it.</summary>
public static class PublicationText
{
    private static readonly ResourceManager Sentences = new(typeof(PublicationText));

    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var sentence =
            Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture)
            ?? throw new ArgumentException("No sentence for " + refusal.Code, nameof(refusal));
        var arguments = refusal.Arguments.Select(one => one is DateOnly day ? Dates.Plain(day) : one);
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. arguments]);
    }
}
