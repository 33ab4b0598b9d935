using System.Globalization;
using System.Resources;

namespace Tongming.Web.Platform.Backups;

/// <summary>The Chinese sentences for operators who back up, restore or move.</summary>
internal static class BackupText
{
    private static readonly ResourceManager Sentences = new(typeof(BackupText));

    /// <summary>The sentence for a refusal.</summary>
    public static string Say(Refusal refusal)
    {
        var sentence =
            Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture)
            ?? throw new ArgumentException("No sentence for " + refusal.Code, nameof(refusal));
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments]);
    }
}
