using System.Text.RegularExpressions;
using Tongming.Statistics.Maps;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Statistics.Keeping;

/// <summary>
/// The maps that the operator has put into <c>maps</c> below the folder of data: read once, when the first one asks. A file that cannot be used is told in the log and left out, and so
/// is a folder; what others get is written anew, never the file itself.
/// </summary>
internal sealed partial class RegionMaps(DataOptions options, ILogger<RegionMaps> log)
{
    /// <summary>Most files that are read.</summary>
    public const int MostFiles = 20;

    private readonly Lazy<IReadOnlyList<Kept>> kept = new(() => ReadAll(Path.Combine(options.Folder, FolderName), log));

    /// <summary>Name of the folder.</summary>
    public const string FolderName = "maps";

    /// <summary>A map.</summary>
    /// <param name="Name">Its name in addresses, such as districts.geojson.</param>
    /// <param name="Map">Its regions without their borders.</param>
    /// <param name="Bytes">As it is served.</param>
    internal sealed record Kept(string Name, RegionMap Map, byte[] Bytes);

    /// <summary>The map that has most of a table's regions; the first one by name where several have as many; null where there is none at all.</summary>
    public Kept? BestFor(TableLayout table) => kept.Value.MaxBy(one => ChartFit.RegionsOn(table, one.Map));

    /// <summary>The map of a name, or null.</summary>
    public Kept? Find(string name) => kept.Value.FirstOrDefault(one => one.Name == name);

    private static List<Kept> ReadAll(string folder, ILogger log)
    {
        var found = new List<Kept>();
        if (!Directory.Exists(folder))
            return found;
        foreach (var file in FilesOf(folder, log))
        {
            var name = Path.GetFileName(file);
            var read = Read(file, name);
            if (read.Value is { } map)
            {
                found.Add(new Kept(name, map.WithoutBorders(), map.Write()));
                StatisticsLog.MapRead(log, name, map.Regions.Count);
            }
            else
                StatisticsLog.MapUnread(log, name, StatisticsText.Say(read.Refusal!));
        }

        return found;
    }

    private static IReadOnlyList<string> FilesOf(string folder, ILogger log)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.geojson").Order(StringComparer.Ordinal).Take(MostFiles)];
        }
        catch (IOException unread)
        {
            StatisticsLog.MapsUnread(log, unread.GetType().Name);
            return [];
        }
        catch (UnauthorizedAccessException unread)
        {
            StatisticsLog.MapsUnread(log, unread.GetType().Name);
            return [];
        }
    }

    private static Outcome<RegionMap> Read(string file, string name)
    {
        if (!Names().IsMatch(name))
            return new Refusal("map.file-name", name);
        try
        {
            return new FileInfo(file).Length > RegionMap.MostBytes
                ? new Refusal("map.too-large", RegionMap.MostBytes / 1_000_000)
                : RegionMap.Read(File.ReadAllBytes(file));
        }
        catch (IOException)
        {
            return new Refusal("map.unreadable");
        }
        catch (UnauthorizedAccessException)
        {
            return new Refusal("map.unreadable");
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,59}\.geojson$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
