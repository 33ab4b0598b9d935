using System.Globalization;
using System.Resources;

namespace Tongming.Web.Requests.Lists;

/// <summary>The sentences of lists, by the code of the refusal.</summary>
public static class ListsText
{
    private static readonly ResourceManager Sentences = new(typeof(ListsText));

    /// <summary>The sentence for a refusal of lists, of acts in general, or of the law of requests.</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture) is { } sentence
            ? string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments])
            : RequestText.Say(refusal);
    }
}
