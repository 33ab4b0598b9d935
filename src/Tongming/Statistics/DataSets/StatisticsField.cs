namespace Tongming.Statistics.DataSets;

/// <summary>领域: the eleven fields by which bureaus order their numbers, and one for what covers several of them. (S-087)</summary>
public enum StatisticsField
{
    /// <summary>综合: national accounts, prices, income and whatever covers several fields.</summary>
    General,

    /// <summary>农业.</summary>
    Agriculture,

    /// <summary>工业.</summary>
    Industry,

    /// <summary>建筑业.</summary>
    Construction,

    /// <summary>贸易 (批发和零售业).</summary>
    Trade,

    /// <summary>餐饮住宿.</summary>
    Catering,

    /// <summary>房地产.</summary>
    RealEstate,

    /// <summary>人口.</summary>
    Population,

    /// <summary>科技.</summary>
    Science,

    /// <summary>投资.</summary>
    Investment,

    /// <summary>能源.</summary>
    Energy,

    /// <summary>服务业.</summary>
    Services,
}

/// <summary>The words of the fields.</summary>
public static class StatisticsFields
{
    private static readonly (StatisticsField Field, string Name, string Code)[] Words =
    [
        (StatisticsField.General, "综合", "general"),
        (StatisticsField.Agriculture, "农业", "agriculture"),
        (StatisticsField.Industry, "工业", "industry"),
        (StatisticsField.Construction, "建筑业", "construction"),
        (StatisticsField.Trade, "贸易", "trade"),
        (StatisticsField.Catering, "餐饮住宿", "catering"),
        (StatisticsField.RealEstate, "房地产", "real-estate"),
        (StatisticsField.Population, "人口", "population"),
        (StatisticsField.Science, "科技", "science"),
        (StatisticsField.Investment, "投资", "investment"),
        (StatisticsField.Energy, "能源", "energy"),
        (StatisticsField.Services, "服务业", "services"),
    ];

    /// <summary>All fields in the order in which they are shown.</summary>
    public static IReadOnlyList<StatisticsField> All { get; } = [.. Words.Select(one => one.Field)];

    /// <summary>What people read.</summary>
    public static string NameOf(StatisticsField field) => Words[(int)field].Name;

    /// <summary>What stands in addresses and files.</summary>
    public static string CodeOf(StatisticsField field) => Words[(int)field].Code;

    /// <summary>The field of a code, or null.</summary>
    public static StatisticsField? OfCode(string code) =>
        Words.Where(one => one.Code == code).Select(one => (StatisticsField?)one.Field).FirstOrDefault();
}
