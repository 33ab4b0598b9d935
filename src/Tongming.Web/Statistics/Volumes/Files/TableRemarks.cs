using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>What stands under a table.</summary>
internal static class TableRemarks
{
    private static readonly (CellStatus Status, string Words)[] Signs =
    [
        (CellStatus.Missing, "… 缺失"),
        (CellStatus.Confidential, "× 保密"),
        (CellStatus.NotApplicable, "- 不适用"),
        (CellStatus.Provisional, "ᵖ 初步数"),
        (CellStatus.Revised, "ʳ 修订数"),
    ];

    /// <summary>What stands behind a number.</summary>
    public static string SignBehind(CellStatus status) =>
        status switch
        {
            CellStatus.Provisional => "ᵖ",
            CellStatus.Revised => "ʳ",
            _ => "",
        };

    /// <summary>The signs that a table uses, its footnotes in order and where it comes from.</summary>
    public static IEnumerable<string> Of(TableLayout table, string source, VolumeContent content)
    {
        var used = table.Lines.SelectMany(line => line.Values).Select(value => value.Status).ToHashSet();
        if (Signs.Where(sign => used.Contains(sign.Status)).Select(sign => sign.Words).ToList() is { Count: > 0 } signs)
            yield return $"符号说明：{string.Join("　", signs)}";
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
