using Tongming.Publications.Limits;

namespace Tongming.Publications.Catalogue;

/// <summary>What a row of the catalogue (主动公开基本目录) says. A value: rows of two years are compared field by field.</summary>
/// <param name="Level1">一级事项.</param>
/// <param name="Level2">二级事项.</param>
/// <param name="Level3">三级事项; empty where there is none.</param>
/// <param name="Content">公开内容（要素）.</param>
/// <param name="Subject">公开主体, by its full name.</param>
/// <param name="Basis">公开依据.</param>
[Law("R3-11", "R3-12")]
public sealed record CatalogueRow(string Level1, string Level2, string Level3, string Content, string Subject, string Basis)
{
    /// <summary>Longest of the three levels, in characters.</summary>
    public const int LongestLevel = 60;

    /// <summary>Longest content and basis, in characters.</summary>
    public const int LongestText = 1_000;

    /// <summary>Longest subject, manner, channel and phone, in characters.</summary>
    public const int LongestLine = 100;

    // People also type these in worksheets.
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n'];

    /// <summary>Which item of article 20 it carries out, 1 to 15; null where it stands in the catalogue for another reason (article 21, 22).</summary>
    public int? Article20 { get; init; }

    /// <summary>公开时限: by which row of the table of periods.</summary>
    public TimeLimitKind LimitKind { get; init; } = TimeLimitKind.Proactive;

    /// <summary>A shorter length of the row's own, in the unit of the period; null: that of the body.</summary>
    public int? LimitLength { get; init; }

    /// <summary>公开方式.</summary>
    public string Manner { get; init; } = "主动公开";

    /// <summary>公开渠道, one or several, parted by 、, as they stand in the table.</summary>
    public string Channels { get; init; } = "政府网站";

    /// <summary>The channels one by one.</summary>
    public IReadOnlyList<string> ChannelNames =>
        Channels.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>责任科室, or null.</summary>
    public Guid? SectionId { get; init; }

    /// <summary>责任人, or null.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>咨询电话; empty where not given.</summary>
    public string ConsultationPhone { get; init; } = "";

    /// <summary>监督举报电话; empty where not given.</summary>
    public string ComplaintPhone { get; init; } = "";

    /// <summary>The period as it holds for the row: the body's, or the row's own shorter one. Refused as <see cref="TimeLimit.Set"/>.</summary>
    [Law("R3-11", "R3-40")]
    public Outcome<TimeLimit> LimitIn(BodyTimeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return LimitLength is { } own ? TimeLimits.Of(LimitKind).Set(own) : limits.Of(LimitKind);
    }

    /// <summary>
    /// Whether the row can stand in a catalogue. Refused: <c>catalogue.level-missing</c> without first or second level;
    /// <c>catalogue.content-missing</c>, <c>.subject-missing</c>, <c>.basis-missing</c>, <c>.channel-missing</c>;
    /// <c>catalogue.too-long</c> with the field; <c>catalogue.article20</c> outside of 1 to 15; and where its period is longer than
    /// allowed, as <see cref="TimeLimit.Set"/> says.
    /// </summary>
    public Outcome<CatalogueRow> Check()
    {
        if (IsMissing(Level1) || IsMissing(Level2))
            return new Refusal("catalogue.level-missing");
        if (IsMissing(Content))
            return new Refusal("catalogue.content-missing");
        if (IsMissing(Subject))
            return new Refusal("catalogue.subject-missing");
        if (IsMissing(Basis))
            return new Refusal("catalogue.basis-missing");
        if (ChannelNames.Count == 0)
            return new Refusal("catalogue.channel-missing");
        if (TooLong() is { } field)
            return new Refusal("catalogue.too-long", CatalogueFields.NameOf(field));
        if (Article20 is < 1 or > 15)
            return new Refusal("catalogue.article20");
        var limit = LimitIn(BodyTimeLimits.AsInRuleBook);
        return limit.Succeeded ? this : limit.Refusal;
    }

    /// <summary>The three levels as one line, by which rows of two catalogues are matched where nothing else matches them.</summary>
    public string Path =>
        string.Join(" / ", new[] { Level1, Level2, Level3 }.Select(level => level.Trim()).Where(level => level.Length > 0));

    private static bool IsMissing(string text) => string.IsNullOrWhiteSpace(text);

    private CatalogueField? TooLong()
    {
        foreach (var field in CatalogueFields.All)
        {
            var longest = field switch
            {
                CatalogueField.Level1 or CatalogueField.Level2 or CatalogueField.Level3 => LongestLevel,
                CatalogueField.Content or CatalogueField.Basis or CatalogueField.Channels => LongestText,
                _ => LongestLine,
            };
            if (CatalogueFields.ValueOf(this, field).Length > longest)
                return field;
        }

        return null;
    }
}
