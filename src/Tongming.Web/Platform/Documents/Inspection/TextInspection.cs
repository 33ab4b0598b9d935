using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Html;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Looks through plain texts, tables of values separated by commas, and pages; of a page the source too, because its hidden parts are sent along.</summary>
internal sealed class TextInspection(DocumentLimits limits, FindingList findings)
{
    private static readonly string[] Hiding =
    [
        "display:none",
        "display: none",
        "visibility:hidden",
        "visibility: hidden",
        "type=\"hidden\"",
        "font-size:0",
    ];

    public void Look(string fileName, ReadOnlySpan<byte> content)
    {
        var decoded = CharacterEncoding.Decode(content, HtmlFile.DeclaredCharset(content));
        if (!decoded.IsText)
            throw new UnreadableException(Recognition.Unrecognised(fileName));
        if (decoded.Text.Length > limits.MaxTextCharacters)
            throw new UnreadableException("document.too-long", limits.MaxTextCharacters);
        var isPage = HtmlFile.Recognises(decoded.Text, Recognition.EndingOf(fileName));
        if (!isPage && Recognition.OfText(decoded.Text) is { } refusal)
        {
            findings.Block(
                InspectionKind.UnknownKind,
                "",
                InspectionText.Say("finding.UnknownKind", DocumentText.Say(refusal)),
                isRemovable: false
            );
            return;
        }

        if (isPage)
            Page(decoded);
        Lines(decoded.Text);
        var head = isPage && HtmlFile.Read(decoded, limits) is { Succeeded: true } read ? read.Value.Text.Text : decoded.Text;
        if (ClassificationMark.AtHead(head) is { } mark)
            findings.Block(
                InspectionKind.ClassificationMark,
                "文首",
                InspectionText.Say("finding.ClassificationMark", mark.Words),
                isRemovable: false
            );
    }

    private void Lines(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            findings.LookAt("正文", $"第{++number}行", line.ToString());
    }

    private void Page(DecodedText decoded)
    {
        var comments = MarkupRemains.CommentsIn(decoded.Text).Count();
        if (comments > 0)
            findings.Block(InspectionKind.Comments, "网页源码", InspectionText.Say("finding.PageComments", comments), isRemovable: true);
        if (MarkupRemains.AuthorsIn(decoded.Text).Any())
            findings.Block(InspectionKind.Properties, "网页源码", InspectionText.Say("finding.PageAuthors"), isRemovable: true);
        if (Hiding.Any(one => decoded.Text.Contains(one, StringComparison.OrdinalIgnoreCase)))
            findings.Block(InspectionKind.HiddenText, "网页源码", InspectionText.Say("finding.PageHidden"), isRemovable: false);
    }
}
