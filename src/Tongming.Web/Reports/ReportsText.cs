using System.Globalization;
using System.Resources;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Reports;

/// <summary>The sentences of this module, by the code of the refusal.</summary>
internal static class ReportsText
{
    private static readonly ResourceManager Sentences = new(typeof(ReportsText));

    /// <summary>The sentence for a refusal of this module or of the reader.</summary>
    public static string Say(Refusal refusal) =>
        refusal.Code.StartsWith("document.", StringComparison.Ordinal)
            ? DocumentText.Say(refusal)
            : Say(refusal.Code, [.. refusal.Arguments]);

    /// <summary>The sentence with that code.</summary>
    public static string Say(string code, params object[] arguments)
    {
        var sentence = Sentences.GetString(code, CultureInfo.InvariantCulture) ?? throw new KeyNotFoundException(code);
        return string.Format(CultureInfo.InvariantCulture, sentence, arguments);
    }
}
