using System.Globalization;
using System.Resources;

namespace Tongming.Web.Requests;

/// <summary>The Chinese sentences of requests: what cannot be done, why, and how to mend it.</summary>
public static class RequestText
{
    private static readonly ResourceManager Sentences = new(typeof(RequestText));

    /// <summary>The sentence for a refusal; days in it are written as 2026年3月2日.</summary>
    public static string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var sentence =
            Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture)
            ?? throw new ArgumentException("No sentence for " + refusal.Code, nameof(refusal));
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Arguments.Select(Written)]);
    }

    private static object Written(object argument) =>
        argument is DateOnly day ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日") : argument;
}
