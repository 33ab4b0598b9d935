namespace Tongming.Synthetic;

/// <summary>A reporting body that does not exist.</summary>
/// <param name="Place">The place with its kind: 市, 区, 县.</param>
/// <param name="Office">What follows the place in its name.</param>
public sealed record SyntheticBody(string Place, string Office)
{
    private static readonly string[] Places =
    [
        "青崖市",
        "云渡市",
        "碧澜市",
        "望舒市",
        "澜汀区",
        "墨池区",
        "松浦区",
        "清禾县",
        "柳浪县",
        "栖梧县",
    ];

    private static readonly string[] Offices =
    [
        "统计局",
        "财政局",
        "教育局",
        "审计局",
        "水利局",
        "民政局",
        "司法局",
        "交通运输局",
        "住房和城乡建设局",
        "自然资源局",
        "人力资源和社会保障局",
        "公安局",
        "人民政府办公室",
        "人民政府",
        "人民政府",
        "竹泉镇人民政府",
        "东湾街道办事处",
    ];

    public string Name => Place + Office;

    /// <summary>The government of the whole place, whose numbers are those of all its bodies.</summary>
    public bool IsRegion => Office == "人民政府";

    /// <summary>How the text calls what its numbers cover.</summary>
    public string Scope => IsRegion ? $"全{Place[^1]}" : "全年";

    /// <summary>How the body calls itself.</summary>
    public string Self =>
        IsRegion ? $"我{Place[^1]}"
        : Office.EndsWith('局') ? "我局"
        : "本单位";

    public static SyntheticBody Draw(Random random) => new(random.Of(Places), random.Of(Offices));
}
