using System.Globalization;
using System.Resources;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>The Chinese sentences for refusals of templates and of printing.</summary>
public static class TemplateText
{
    private static readonly ResourceManager Sentences = new(typeof(TemplateText));

    /// <summary>The sentence for a refusal of this folder (<c>template.</c>) or of the reader (<c>document.</c>).</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Code.StartsWith("document.", StringComparison.Ordinal))
            return DocumentText.Say(refusal);
        var sentence = Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture) ?? throw new KeyNotFoundException(refusal.Code);
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments]);
    }
}
