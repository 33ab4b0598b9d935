using Tongming.Statistics.Importing.Labels;
using Tongming.Statistics.Importing.Mappings;

namespace Tongming.Statistics.Importing.Running;

/// <summary>Finds a category that is the same for all of a sheet: in its name, in its title, or said once for all.</summary>
internal sealed class SheetScopeLabel(SheetContext sheet, SheetLead lead)
{
    public (int At, string Text) Of(DimensionPlan dimension)
    {
        var texts = dimension.Parts.SelectMany(part => TextsOf(part.Part)).Where(text => text.Length > 0).ToList();
        var joined = string.Join(dimension.IsTime ? "" : " / ", texts);
        if (!dimension.IsTime)
            return (dimension.Index.Find(joined, 0, -1), joined);
        // 2025年 and 1月 together, or else the first that names a period by itself.
        if (dimension.Index.Find(joined, 0, -1) is >= 0 and var whole)
            return (whole, joined);
        foreach (var text in texts)
            if (PeriodText.Find(text, sheet.Year) is { } read && dimension.Index.Find(read, 0, -1) is var found)
                return (found, text);
        return (DimensionIndex.Unreadable, joined);
    }

    private IEnumerable<string> TextsOf(LabelPart part) =>
        part.Place switch
        {
            LabelPlace.SheetName => [sheet.Sheet.Trim()],
            LabelPlace.Title => lead.Titles.SelectMany(row => row),
            _ => [part.Text!.Trim()],
        };
}
