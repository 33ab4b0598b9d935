using System.Globalization;
using System.Resources;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>The Chinese sentences of what is found in files, of cleaning and of taking files in.</summary>
public static class InspectionText
{
    private static readonly ResourceManager Sentences = new(typeof(InspectionText));

    /// <summary>The sentence for a refusal of inspection, cleaning or intake, those of the reader included.</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code.StartsWith("document.", StringComparison.Ordinal)
            ? DocumentText.Say(refusal)
            : Say(refusal.Code, [.. refusal.Arguments]);
    }

    internal static string Say(string key, params object[] arguments)
    {
        var sentence =
            Sentences.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException("No sentence for " + key, nameof(key));
        return string.Format(CultureInfo.InvariantCulture, sentence, arguments);
    }
}
