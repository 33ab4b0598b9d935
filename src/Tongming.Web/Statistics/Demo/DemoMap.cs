using System.Text;
using Tongming.Web.Platform.Data;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Demo;

/// <summary>演示用示意图: squares in the place of the demo's towns. No border of it is anybody's.</summary>
internal static class DemoMap
{
    /// <summary>Lower left corner and size of each town in hundredths of a degree.</summary>
    private static readonly (string Code, string Name, int X, int Y, int Width, int Height)[] Towns =
    [
        ("01", "甲镇", 0, 6, 8, 6),
        ("02", "乙镇", 8, 6, 6, 6),
        ("03", "丙镇", 14, 3, 6, 9),
        ("04", "丁街道", 0, 0, 6, 6),
        ("05", "戊街道", 6, 0, 8, 6),
    ];

    /// <summary>The file, as an operator would bring it.</summary>
    public static string Text()
    {
        var towns = Towns.Select(one =>
        {
            var (left, right, low, high) = (Degree(one.X), Degree(one.X + one.Width), Degree(one.Y), Degree(one.Y + one.Height));
            return $$$"""{"type":"Feature","properties":{"code":"{{{one.Code}}}","name":"{{{one.Name}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{left}}},{{{low}}}],[{{{right}}},{{{low}}}],[{{{right}}},{{{high}}}],[{{{left}}},{{{high}}}],[{{{left}}},{{{low}}}]]]}}""";
        });
        return $$"""{"type":"FeatureCollection","name":"演示用示意图，非真实边界","features":[{{string.Join(',', towns)}}]}""";
    }

    /// <summary>Puts it where the program looks for maps, unless a file of that name is there.</summary>
    public static async Task PutAsync(DataOptions options, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, RegionMaps.FolderName));
        var file = Path.Combine(folder.FullName, "demo-towns.geojson");
        if (!File.Exists(file))
            await File.WriteAllTextAsync(file, Text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
    }

    /// <summary>On the meridian and the equator, where no land is.</summary>
    private static string Degree(int hundredths) => $"{hundredths / 100}.{hundredths % 100:00}";
}
