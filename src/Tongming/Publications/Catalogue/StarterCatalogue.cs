using Tongming.Publications.Limits;

namespace Tongming.Publications.Catalogue;

/// <summary>One proposed row.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Confidence">How sure the rule book is that such a row belongs there.</param>
/// <param name="Doubt">What has to be checked, in Chinese; empty where only the body's own facts are.</param>
public sealed record StarterLine(CatalogueRow Row, NormConfidence Confidence, string Doubt);

/// <summary>One item that a statistics bureau normally lacks.</summary>
/// <param name="Item">The item of article 20.</param>
/// <param name="Reason">The proposed reason.</param>
public sealed record StarterNil(Article20Item Item, string Reason);

/// <summary>
/// A catalogue to begin with, for the statistics bureau of a county. A draft that nobody has verified: every line is shown as such
/// until somebody of the body confirms it. Second-level names from memory say so in their doubt.
/// </summary>
[Law("R1-31", "R3-11", "R3-12", "R1-38")]
public static partial class StarterCatalogue
{
    private const string GuessedName = "二级事项名称未见原文（R3-12），请对照省、市统计局目录核对";
    private const string BureauPractice = "依据其他统计局的做法拟写，请按本机关实际核对";
    private const string OwnCatalogue = "《条例》第二十二条";

    /// <summary>The sentence that stands above the draft.</summary>
    public const string Warning = "本目录为系统拟写的草稿，未经核对，须由本机关逐条确认后使用。";

    /// <summary>The items that are proposed as nil, each with its reason; to be checked like everything else.</summary>
    public static IReadOnlyList<StarterNil> Nils { get; } =
    [.. Article20Item.All.Where(item => item.UsuallyNil is not null).Select(item => new StarterNil(item, item.UsuallyNil!))];

    /// <summary>
    /// The rows for a body. Together with <see cref="Nils"/> they cover all fifteen items of article 20. Sections, people and phones are
    /// left to be filled in.
    /// </summary>
    /// <param name="subject">公开主体: the full name of the body.</param>
    public static IReadOnlyList<StarterLine> For(string subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return [.. Lines.Select(line => line with { Row = line.Row with { Subject = subject.Trim() } })];
    }

    private static StarterLine Sure(int item, string level1, string level2, string content, string basis = "") =>
        new(Row(item, level1, level2, content, basis), NormConfidence.Law, "");

    private static StarterLine Likely(int item, string level1, string level2, string content, string basis = "") =>
        new(Row(item, level1, level2, content, basis), NormConfidence.Partly, BureauPractice);

    private static StarterLine Guessed(int item, string level1, string level2, string content, string basis = "") =>
        new(Row(item, level1, level2, content, basis), NormConfidence.Memory, GuessedName);

    private static StarterLine By(this StarterLine line, TimeLimitKind limit, string level3 = "") =>
        line with
        {
            Row = line.Row with { LimitKind = limit, Level3 = level3 },
        };

    private static StarterLine Below(this StarterLine line, string level3) => line with { Row = line.Row with { Level3 = level3 } };

    private static CatalogueRow Row(int item, string level1, string level2, string content, string basis) =>
        new(
            level1,
            level2,
            "",
            content,
            "",
            basis.Length > 0 ? basis : $"《条例》{(item == 0 ? OwnCatalogue[4..] : Article20Item.Of(item).Citation)}"
        )
        {
            Article20 = item == 0 ? null : item,
        };
}
