using System.Globalization;
using System.Resources;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests;

/// <summary>The sentences of this module, by the code of the refusal.</summary>
public static class RequestsText
{
    private static readonly ResourceManager Sentences = new(typeof(RequestsText));

    /// <summary>Whether the sentence stands here.</summary>
    internal static bool Knows(string code) => Sentences.GetString(code, CultureInfo.InvariantCulture) is not null;

    /// <summary>The sentence for a refusal of this module, of templates (<c>template.</c>) or of the reader (<c>document.</c>).</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (
            refusal.Code.StartsWith("document.", StringComparison.Ordinal) || refusal.Code.StartsWith("template.", StringComparison.Ordinal)
        )
            return TemplateText.Say(refusal);
        var sentence = Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture) ?? throw new KeyNotFoundException(refusal.Code);
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments]);
    }
}
