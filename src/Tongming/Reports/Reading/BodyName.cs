using System.Text.RegularExpressions;

namespace Tongming.Reports.Reading;

/// <summary>Names of public bodies: “某市某区统计局”, its region and its kind.</summary>
internal static partial class BodyName
{
    private const string RegionMarks = "省市区县州旗盟镇乡";
    private const int LongestRegion = 9;
    private const string Kinds =
        "人民政府办公室|人民政府办公厅|人民政府|政府办公室|管理委员会|管委会|委员会|街道办事处|办事处|公安局|局|厅|办公室|办公厅|研究院|法院|检察院|总队|支队|调查队|中心|联合会|委";

    /// <summary>True where the words are nothing but the name of a body or a region.</summary>
    public static bool IsWhole(string words) => words.Length is >= 3 and <= 30 && Whole.IsMatch(words);

    /// <summary>The kind of body at the end of a name, such as 局 or 人民政府; empty where it ends in none.</summary>
    public static string KindOf(string name)
    {
        var match = Kind.Match(name);
        return match.Success ? match.Value : "";
    }

    /// <summary>The region before a body's name: 甲市乙区 of 甲市乙区统计局; empty where there is none.</summary>
    public static string RegionOf(string name)
    {
        var end = 0;
        while (NextRegion(name, end) is { } next)
            end = next;
        return name[..end];
    }

    /// <summary>
    /// True where two names can mean the same body, written in full or short: 乙区统计局 and 甲市乙区统计局, a government and
    /// its office, a region and its government.
    /// </summary>
    public static bool CanBeSame(string one, string other)
    {
        if (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))
            return true;
        var (regionOne, regionOther) = (RegionOf(one), RegionOf(other));
        var (restOne, restOther) = (one[regionOne.Length..], other[regionOther.Length..]);
        var sameRegion =
            regionOne.Length == 0
            || regionOther.Length == 0
            || regionOne.EndsWith(regionOther, StringComparison.Ordinal)
            || regionOther.EndsWith(regionOne, StringComparison.Ordinal)
            || IsGeneric(regionOne)
            || IsGeneric(regionOther);
        return sameRegion && (restOne == restOther || (IsGovernment(restOne) && IsGovernment(restOther)));
    }

    /// <summary>True for a region whose report speaks for everything in it: a government, a region's bare name, the committee of a zone.</summary>
    public static bool IsOfRegion(string name)
    {
        if (TownGovernment.IsMatch(name))
            return false;
        return name.EndsWith("人民政府", StringComparison.Ordinal) || RegionOf(name).Length == name.Length || ZoneCommittee.IsMatch(name);
    }

    /// <summary>Where the region that begins at <paramref name="start"/> ends, or null where none begins there.</summary>
    private static int? NextRegion(string name, int start)
    {
        for (var at = start; at < name.Length && at <= start + LongestRegion; at++)
        {
            if (name[at] is '局' or '厅' or '部' or '委')
                return null;
            if (name[at] == '街' && at > start && at + 1 < name.Length && name[at + 1] == '道')
                return at + 2;
            if (!RegionMarks.Contains(name[at], StringComparison.Ordinal) || IsPartOfWord(name, start, at))
                continue;
            return at + 1;
        }

        return null;
    }

    /// <summary>市 of 市场 and 城市 ends no region's name, nor does 乡 of 城乡.</summary>
    private static bool IsPartOfWord(string name, int start, int at)
    {
        var next = at + 1 < name.Length ? name[at + 1] : ' ';
        var before = at > 0 ? name[at - 1] : ' ';
        return next is '场' or '容' or '域' or '村' or '际'
            || (next == '政' && !name.AsSpan(at + 1).StartsWith("政府") && !name.AsSpan(at + 1).StartsWith("政务"))
            || (before == '城' && (name[at] == '市' ? at == start + 1 : next is '建' or '规' or '居' or '住'))
            || (name[at] == '区' && before is '社' or '景')
            || (name[at] == '盟' && before == '联');
    }

    private static bool IsGovernment(string rest) =>
        rest is "" or "人民政府" or "政府" or "人民政府办公室" or "政府办公室" or "人民政府办公厅" or "政府办" or "管理委员会" or "管委会";

    private static bool IsGeneric(string region) => region.Length == 1;

    [GeneratedRegex(
        @"^([\u4e00-\u9fff·]{1,26}(" + Kinds + @")|[\u4e00-\u9fff]{2,12}(省|市|区|县|州|旗|盟|镇|乡))$",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite
    )]
    private static partial Regex Whole { get; }

    [GeneratedRegex("(" + Kinds + ")$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Kind { get; }

    [GeneratedRegex("(镇|乡|街道)(人民政府|政府|办事处)?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex TownGovernment { get; }

    [GeneratedRegex("(新区|开发区|园区|示范区|度假区|高新区|经开区)(管理委员会|管委会)$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex ZoneCommittee { get; }
}
