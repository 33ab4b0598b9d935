using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Paragraphs whose end somebody deleted with changes tracked.</summary>
internal static class WordParagraphEnds
{
    public static bool IsDeleted(XElement paragraph) =>
        paragraph.Child("pPr").Child("rPr") is { } mark && (mark.Child("del") is not null || mark.Child("moveFrom") is not null);

    /// <summary>Puts what is left of a paragraph in front of the next one; where none follows, it stays, unless it is empty and not alone.</summary>
    public static void Join(XElement paragraph)
    {
        if (paragraph.Parent is not { } parent || paragraph.Child("pPr").Child("sectPr") is not null)
            return;
        var next = paragraph
            .ElementsAfterSelf()
            .SkipWhile(one => one.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal))
            .FirstOrDefault();
        var content = paragraph.Elements().Where(one => !one.Is("pPr")).ToList();
        if (next?.Is("p") == true)
        {
            foreach (var element in content)
                element.Remove();
            if (next.Child("pPr") is { } properties)
                properties.AddAfterSelf(content);
            else
                next.AddFirst(content);
            paragraph.Remove();
        }
        else if (content.Count == 0 && parent.Children("p").Skip(1).Any())
            paragraph.Remove();
    }
}
