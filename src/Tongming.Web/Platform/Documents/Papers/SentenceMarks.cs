using System.Text.RegularExpressions;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>Fits typed words into the sentence of a template, so that no mark stands twice whatever was typed at their ends.</summary>
internal static partial class SentenceMarks
{
    private const string Marks = "。，、；：！？";

    /// <summary>
    /// The value as it stands in its sentence. Marks at its beginning go and runs of marks become one; the mark at its end goes where
    /// the template has a mark of its own or goes on with the same sentence. Example: 属于商业秘密。 before 。 gives 属于商业秘密.
    /// </summary>
    /// <param name="value">What was typed.</param>
    /// <param name="before">The template's words before it in the paragraph.</param>
    /// <param name="after">What follows it in the paragraph, values put in.</param>
    /// <param name="isFieldNext">Whether another field follows directly: then each is a sentence of its own.</param>
    public static string Fit(string value, string before, string after, bool isFieldNext)
    {
        var tidy = Runs()
            .Replace(Leading().Replace(value, ""), run => run.Value.Contains('。', StringComparison.Ordinal) ? "。" : run.Value[..1]);
        var meetsMark = after.Length > 0 && Marks.Contains(after[0], StringComparison.Ordinal);
        var goesOn = after.Length > 0 && !isFieldNext && before.Length > 0 && !Marks.Contains(before[^1], StringComparison.Ordinal);
        return meetsMark || (goesOn && before[^1] != '〕') ? tidy.TrimEnd('。', '，', '、', '；', '：', ',', ';') : tidy;
    }

    [GeneratedRegex("(?<=^|\u001D)[。，、；：]+", RegexOptions.None, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex("[。，、；：]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Runs();
}
