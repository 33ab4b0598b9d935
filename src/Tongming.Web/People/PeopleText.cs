using System.Globalization;
using System.Resources;

namespace Tongming.Web.People;

/// <summary>The sentences of this module, by the code of the refusal.</summary>
internal static class PeopleText
{
    private static readonly ResourceManager Sentences = new(typeof(PeopleText));

    /// <summary>The sentence for a refusal of this module.</summary>
    public static string Say(Refusal refusal)
    {
        var sentence = Sentences.GetString(refusal.Code, CultureInfo.InvariantCulture) ?? throw new KeyNotFoundException(refusal.Code);
        object[] arguments = [.. refusal.Arguments.Select(one => one is DateOnly day ? day.ToString("yyyy年M月d日") : one)];
        return string.Format(CultureInfo.InvariantCulture, sentence, arguments);
    }
}
