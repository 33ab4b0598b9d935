using System.Text;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>The properties of files of old office programs: two streams of numbered values.</summary>
internal static class OldProperties
{
    private const int MaxProperties = 500;
    private const int AnsiText = 0x1E;
    private const int WideText = 0x1F;
    private const int CodePage = 1;
    private const int Utf8 = 65001;

    private static readonly Dictionary<int, string> Summary = new()
    {
        [2] = "标题",
        [3] = "主题",
        [4] = "作者",
        [5] = "关键词",
        [6] = "备注",
        [8] = "最后修改者",
    };

    private static readonly Dictionary<int, string> Document = new()
    {
        [2] = "类别",
        [14] = "经理",
        [15] = "单位",
    };

    /// <summary>What somebody wrote into the properties. A broken stream gives what could be read before it broke.</summary>
    public static IEnumerable<(string Name, string Value)> In(CompoundFile file) =>
        Read(file, "\u0005SummaryInformation", Summary).Concat(Read(file, "\u0005DocumentSummaryInformation", Document));

    private static List<(string Name, string Value)> Read(CompoundFile file, string stream, Dictionary<int, string> names)
    {
        var found = new List<(string, string)>();
        try
        {
            if (file.Stream(stream) is not { } bytes || bytes.Length < 48)
                return found;
            var set = bytes.Unsigned(44);
            var count = Math.Min(bytes.Unsigned(set + 4), MaxProperties);
            var codePage = 936;
            for (var index = 0; index < count; index++)
            {
                var (id, at) = (bytes.Int(set + 8 + index * 8L), set + (long)bytes.Unsigned(set + 12 + index * 8L));
                if (id == CodePage)
                    codePage = bytes.Short(at + 4);
                else if (names.TryGetValue(id, out var name) && Text(bytes, at, codePage) is { Length: > 0 } value)
                    found.Add((name, value));
            }
        }
        catch (UnreadableException)
        {
            // The properties are no reason to refuse a file that blocks anyway.
        }

        return found;
    }

    private static string Text(BoundedBytes bytes, long at, int codePage)
    {
        var type = bytes.Int(at);
        if (type is not (AnsiText or WideText))
            return "";
        var length = bytes.Unsigned(at + 4) * (type == WideText ? 2L : 1L);
        var written = bytes.Part(at + 8, length).All.Span;
        var encoding =
            type == WideText || codePage == 1200 ? Encoding.Unicode
            : codePage == Utf8 ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;
        return encoding.GetString(written).Trim('\0', ' ');
    }
}
