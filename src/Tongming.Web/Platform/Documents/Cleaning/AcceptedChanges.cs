using System.Xml.Linq;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Accepts all tracked changes as a word processor does: what was inserted stays, what was deleted goes, and a paragraph whose end was deleted joins the next one.</summary>
internal sealed class AcceptedChanges(RemovedWords removed)
{
    public void In(XElement root)
    {
        Remove(root.All("tr").Where(one => one.Child("trPr").Child("del") is not null));
        Remove(root.All("tc").Where(one => one.Child("tcPr").Child("cellDel") is not null));
        root.All("tr").Where(one => !one.All("tc").Any()).RemoveAll();
        root.All("tbl").Where(one => !one.All("tr").Any()).RemoveAll();
        var joined = root.All("p").Where(WordParagraphEnds.IsDeleted).ToList();
        Remove(root.All("del", "moveFrom").Where(one => !IsMark(one)));
        foreach (var change in WordHidden.ChangesIn(root).ToList())
        {
            if (change.Parent is null)
                continue;
            if (change.Is("ins") || change.Is("moveTo"))
            {
                if (IsMark(change))
                    change.Remove();
                else
                    change.ReplaceWith(change.Nodes());
            }
            else
            {
                if (!IsMark(change))
                    removed.AddTree(change);
                change.Remove();
            }
        }

        root.All(
                "moveFromRangeEnd",
                "moveToRangeEnd",
                "customXmlInsRangeEnd",
                "customXmlDelRangeEnd",
                "customXmlMoveFromRangeEnd",
                "customXmlMoveToRangeEnd"
            )
            .RemoveAll();
        foreach (var paragraph in joined)
            WordParagraphEnds.Join(paragraph);
    }

    private void Remove(IEnumerable<XElement> elements)
    {
        foreach (var element in elements.ToList())
        {
            if (element.Parent is null)
                continue;
            removed.AddTree(element);
            element.Remove();
        }
    }

    /// <summary>True for a change that only marks the end of a paragraph, a row or a number, and holds nothing.</summary>
    private static bool IsMark(XElement change) =>
        change.Parent is { } parent && (parent.Is("rPr") || parent.Is("trPr") || parent.Is("numPr") || parent.Is("ctrlPr"));
}
