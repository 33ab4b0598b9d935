using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>What stands under a table.</summary>
internal static class TableRemarks
{
    /// <summary>The signs that a table uses, its footnotes in order and where it comes from.</summary>
    public static IEnumerable<string> Of(TableLayout table, string source, VolumeContent content)
    {
        var signs = CellSigns.LegendOf(table.Lines.SelectMany(line => line.Values).Select(value => value.Status));
        if (signs.Length > 0)
            yield return $"符号说明：{signs}";
        for (var note = 0; note < table.Notes.Count; note++)
            yield return $"[{note + 1}] {PlainWords.Line(table.Notes[note])}";
        if (content.Sources.FirstOrDefault(one => one.Code == source) is { } found)
            yield return $"数据来源：{PlainWords.Line(found.Title)}（{PlainWords.Line(found.Code)}），版本 {PlainWords.Line(found.Number)}";
        else if (source.Length > 0)
            yield return $"数据来源：{PlainWords.Line(source)}";
    }

    /// <summary>A digest short enough to be read out: its first twelve characters.</summary>
    public static string ShortDigest(VolumeSource source) => source.Digest.Length > 12 ? source.Digest[..12] : source.Digest;
}
