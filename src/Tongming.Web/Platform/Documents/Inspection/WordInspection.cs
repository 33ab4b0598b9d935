using System.Xml.Linq;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Looks through a word-processor file (docx): body, headers and footers, notes.</summary>
internal sealed class WordInspection(PackedParts parts, string main, FindingList findings)
{
    private readonly WordHidden hidden = WordHidden.In(parts, main);

    public void Through()
    {
        var names = WordHidden.TextParts(parts, main).ToList();
        foreach (var (name, place) in names)
            if (parts.Tree(name)?.Root is { } root)
                Part(root, place);
        Marks([.. names.Select(one => one.Name)]);
        if (parts.Relations(main).FirstOrDefault(one => one is { IsExternal: false, Type: "settings" })?.Target is { } settings)
            Settings(parts.Tree(settings)?.Root);
    }

    private void Part(XElement root, string place)
    {
        Changes(root, place);
        var number = 0;
        foreach (var paragraph in root.All("p").Where(one => one.Name.Namespace == root.Name.Namespace))
        {
            var where = $"{place}第{++number}段";
            var (shown, unseen) = Words(paragraph);
            findings.LookAt(place, where, shown);
            findings.LookAt(place, where + "（隐藏或已删除）", unseen, isHidden: true);
        }

        var runs = root.All("r").Where(one => hidden.IsHidden(one) && one.All("t").Any(text => text.Value.Trim().Length > 0)).ToList();
        var others = SheetInspection.HiddenShapes(root).Count() + root.All("trPr").Count(one => one.Child("hidden") is not null);
        if (runs.Count > 0)
            findings.Block(InspectionKind.HiddenText, place, InspectionText.Say("finding.HiddenText", runs.Count), isRemovable: true);
        if (others > 0)
            findings.Block(InspectionKind.HiddenText, place, InspectionText.Say("finding.HiddenShapes", others), isRemovable: true);
        var faint = root.All("rPr").Count(WordHidden.IsFaint);
        if (faint > 0)
            findings.Note(InspectionKind.FaintText, place, InspectionText.Say("finding.FaintText"));
        Links(root, place);
    }

    private void Changes(XElement root, string place)
    {
        var changes = WordHidden.ChangesIn(root).ToList();
        if (changes.Count == 0)
            return;
        var writers = changes
            .Select(one => one.Value("author"))
            .Where(one => !string.IsNullOrEmpty(one))
            .Distinct(StringComparer.Ordinal)
            .Count();
        findings.Block(
            InspectionKind.TrackedChanges,
            place,
            InspectionText.Say("finding.TrackedChanges.text", changes.Count, writers),
            isRemovable: true
        );
    }

    private void Links(XElement root, string place)
    {
        if (WordHidden.LinkFieldsIn(root).Any())
            findings.Block(InspectionKind.ExternalLink, place, InspectionText.Say("finding.LinkFields"), isRemovable: true);
        if (root.All("dataBinding").Any())
            findings.Block(InspectionKind.CustomXml, place, InspectionText.Say("finding.DataBinding"), isRemovable: true);
        foreach (var description in root.All("docPr", "cNvPr").Select(one => one.Value("descr") + " " + one.Value("title")))
            findings.LookAt(place + "图片说明", place + "图片说明", description);
    }

    private void Settings(XElement? settings)
    {
        if (settings.Children("mailMerge").Any())
            findings.Block(InspectionKind.ExternalLink, "邮件合并", InspectionText.Say("finding.MailMerge"), isRemovable: true);
        var variables = settings.All("docVar").ToList();
        if (variables.Count == 0)
            return;
        findings.Block(
            InspectionKind.Leftovers,
            "文档变量",
            InspectionText.Say("finding.DocumentVariables", variables.Count),
            isRemovable: true
        );
        foreach (var variable in variables)
            findings.LookAt("文档变量", "文档变量", variable.Value("val") ?? "", isHidden: true);
    }

    /// <summary>A mark of secrecy stands at the head of the body or in a header.</summary>
    private void Marks(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var lines = parts.Tree(name)?.Root.All("p").Take(100).Select(paragraph => Words(paragraph).Shown);
            if (ClassificationMark.AtHead(string.Join('\n', lines ?? [])) is not { } mark)
                continue;
            findings.Block(
                InspectionKind.ClassificationMark,
                "文首或页眉",
                InspectionText.Say("finding.ClassificationMark", mark.Words),
                isRemovable: false
            );
            return;
        }
    }

    private (string Shown, string Unseen) Words(XElement paragraph)
    {
        var (shown, unseen) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        foreach (var text in hidden.WordsOf(paragraph))
            (text.IsHidden ? unseen : shown).Append(text.Words);
        return (shown.ToString(), unseen.ToString());
    }
}
