using System.Globalization;
using System.Resources;

namespace Tongming.Web.Platform.Documents;

/// <summary>The Chinese sentences of the reader: what is wrong with a file and how to mend it.</summary>
public static class DocumentText
{
    private static readonly ResourceManager Sentences = new(typeof(DocumentText));

    /// <summary>The sentence for a refusal of the reader.</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Say(refusal.Code, [.. refusal.Arguments]);
    }

    internal static string Say(string key, params object[] arguments)
    {
        var sentence =
            Sentences.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException("No sentence for " + key, nameof(key));
        return string.Format(CultureInfo.InvariantCulture, sentence, arguments);
    }
}
