using Tongming.Publications;
using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

/// <summary>Texts that are checked, and what is found in them.</summary>
internal static class Checked
{
    public static readonly WordingList NoList = new([]);

    /// <summary>What the checks of words, numbers and signs find in a text: rule and words.</summary>
    public static IReadOnlyList<(CheckRule Rule, string Words)> In(string text, WordingList? list = null) =>
        [
            .. EditionChecks
                .OfText(new CheckedText(new CheckPlace(CheckPart.Text), text), list ?? NoList)
                .Select(one => (one.Rule, one.Words)),
        ];

    /// <summary>The rules that find something in the markup of an edition.</summary>
    public static IReadOnlyList<CheckFinding> InMarkup(string html, params EditionFile[] files) =>
        EditionChecks.Of(
            new EditionContent
            {
                Title = "公告",
                Html = html,
                Files = files,
            },
            NoList
        );
}
