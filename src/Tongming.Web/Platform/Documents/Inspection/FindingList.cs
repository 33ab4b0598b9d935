using Tongming.Texts.PersonalData;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Gathers findings. What is found a thousand times in one column or part is one finding with its number.</summary>
internal sealed class FindingList
{
    private readonly List<InspectionFinding> findings = [];
    private readonly Dictionary<(string Group, PersonalDataKind Kind, bool IsFlag, bool IsHidden), Tally> personal = [];

    public void Block(InspectionKind kind, string place, string sentence, bool isRemovable) =>
        findings.Add(new(kind, InspectionSeverity.Blocks, place, sentence, isRemovable));

    public void Note(InspectionKind kind, string place, string sentence, bool isRemovable = false) =>
        findings.Add(new(kind, InspectionSeverity.Notes, place, sentence, isRemovable));

    /// <summary>Looks for personal data.</summary>
    /// <param name="group">What is counted together, such as a column.</param>
    /// <param name="place">Where the words stand.</param>
    /// <param name="words">The words.</param>
    /// <param name="isHidden">True where cleaning takes the words out as a whole.</param>
    public void LookAt(string group, string place, string words, bool isHidden = false)
    {
        foreach (var match in PersonalDataFinder.Find(words))
            Count((group, match.Kind, match.IsOnlyFlagged, isHidden), place, match.Masked);
    }

    /// <summary>Looks at a cell under a heading 姓名.</summary>
    public void LookAtName(string group, string place, string name, bool isHidden)
    {
        foreach (var match in PersonalDataFinder.Find("姓名：" + name).Where(one => one.Kind == PersonalDataKind.PersonName))
            Count((group, match.Kind, false, isHidden), place, match.Masked);
    }

    /// <summary>What blocks first, in the order of finding.</summary>
    public IReadOnlyList<InspectionFinding> ToList() => [.. findings.Concat(personal.Select(Say)).OrderBy(one => one.Severity)];

    private void Count((string, PersonalDataKind, bool, bool) key, string place, string masked)
    {
        if (personal.TryGetValue(key, out var tally))
            tally.Count++;
        else
            personal[key] = new Tally(place, masked);
    }

    private static InspectionFinding Say(KeyValuePair<(string Group, PersonalDataKind Kind, bool IsFlag, bool IsHidden), Tally> found)
    {
        var (key, tally) = found;
        var place = tally.Count == 1 ? tally.Place : $"{tally.Place}等 {tally.Count} 处";
        var sentence = InspectionText.Say(
            key.IsFlag ? "finding.personal-data.flag" : "finding.personal-data",
            InspectionText.Say("kind." + key.Kind),
            tally.Example,
            tally.Count
        );
        return new(
            InspectionKind.PersonalData,
            key.IsFlag ? InspectionSeverity.Notes : InspectionSeverity.Blocks,
            place,
            sentence,
            key.IsHidden
        );
    }

    private sealed class Tally(string place, string example)
    {
        public string Place => place;

        public string Example => example;

        public int Count { get; set; } = 1;
    }
}
