using System.Globalization;
using Tongming.Reports.Bulletins;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>A cell of a table of a bulletin.</summary>
/// <param name="Words">What stands in it.</param>
/// <param name="Key">The number that it shows; null for words.</param>
/// <param name="Section">The section of the number; null for all together.</param>
internal sealed record BulletinCell(string Words, string? Key = null, Guid? Section = null)
{
    /// <summary>The month or quarter whose number it is; null for that of the bulletin.</summary>
    public string? Period { get; init; }

    /// <summary>Whether it is to be seen: something is overdue.</summary>
    public bool IsRed { get; init; }

    /// <summary>Whether it is a number, opened or not.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>A table of a bulletin: the one description from which page and document are written.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Heads">Its columns, the first one names the rows.</param>
/// <param name="Rows">Its rows, each as long as <paramref name="Heads"/>.</param>
internal sealed record BulletinTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<BulletinCell>> Rows)
{
    /// <summary>Why it has no rows.</summary>
    public string Empty { get; init; } = "";
}

/// <summary>Lays the numbers of a bulletin out in tables.</summary>
internal static class BulletinTables
{
    private static readonly string[] Work =
    [
        BulletinNumbers.Published,
        BulletinNumbers.Reviewed,
        BulletinNumbers.Received,
        BulletinNumbers.Closed,
        BulletinNumbers.Open,
    ];

    private static readonly string[] Reds = [BulletinNumbers.Stale, BulletinNumbers.Blank];

    /// <summary>A number as it is printed.</summary>
    public static string Written(decimal value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>Each section with what it owed and what became of it, all together last.</summary>
    public static BulletinTable Sections(BulletinPaper paper)
    {
        var columns = ColumnsOf(paper);
        var sections = paper.Figures.SectionsWith([.. columns.Select(one => BulletinNumbers.KeyOf(null, one))]);
        return new BulletinTable(
            "各科室应办事项",
            ["科室", .. columns.Select(BulletinNumbers.NameOf)],
            sections.Count == 0
                ? []
                :
                [
                    .. sections.Select(section => Row(paper.SectionOf(section), columns.Select(one => Duty(paper, null, one, section)))),
                    Row("合计", columns.Select(one => Duty(paper, null, one, null))),
                ]
        )
        {
            Empty = "本期没有到期和逾期的事项。",
        };
    }

    /// <summary>The same by kind of duty.</summary>
    public static BulletinTable Matters(BulletinPaper paper)
    {
        var columns = ColumnsOf(paper);
        return new BulletinTable(
            "各类应办事项",
            ["事项", .. columns.Select(BulletinNumbers.NameOf)],
            [
                .. BulletinNumbers.Matters.Select(matter =>
                    Row(BulletinNumbers.NameOf(matter), columns.Select(one => Duty(paper, matter, one, null)))
                ),
            ]
        );
    }

    /// <summary>What each section published, reviewed and answered.</summary>
    public static BulletinTable Works(BulletinPaper paper, ReadBulletin names)
    {
        var sections = paper.Figures.SectionsWith(Work);
        return new BulletinTable(
            "各科室发布和办件",
            ["科室", .. Work.Select(names.NameOf), "平均用时（工作日）"],
            sections.Count == 0
                ? []
                :
                [
                    .. sections.Select(section =>
                        Row(
                            paper.SectionOf(section),
                            [.. Work.Select(key => Number(key, paper.Figures.Of(key, section), section)), Average(paper.Figures, section)]
                        )
                    ),
                    Row("合计", [.. Work.Select(key => Number(key, paper.Figures[key], null)), Average(paper.Figures, null)]),
                ]
        )
        {
            Empty = "本期没有发布、审核和办件。",
        };
    }

    /// <summary>Every number of the body beside the period before, and of a quarter beside its months.</summary>
    public static BulletinTable Compared(BulletinPaper paper, ReadBulletin names)
    {
        var rows = new List<IReadOnlyList<BulletinCell>>();
        foreach (var key in ComparedKeys(paper, names))
        {
            var (now, before) = (paper.Figures[key], paper.FiguresBefore[key]);
            rows.Add(
                Row(
                    names.NameOf(key),
                    [
                        .. paper.Months.Select(month => Number(key, month.Figures[key], null) with { Period = month.Code, IsRed = false }),
                        Number(key, now, null),
                        new BulletinCell(Written(before)) { IsNumber = true },
                        new BulletinCell(Change(now - before)) { IsNumber = true },
                    ]
                )
            );
            if (key == BulletinNumbers.Open)
                rows.Add(
                    Row(
                        "答复平均用时（工作日）",
                        [
                            .. paper.Months.Select(month => Average(month.Figures, null) with { Period = month.Code }),
                            Average(paper.Figures, null),
                            new BulletinCell(AverageWords(paper.FiguresBefore.AverageDays())) { IsNumber = true },
                            new BulletinCell(
                                paper.Figures.AverageDays() is { } days && paper.FiguresBefore.AverageDays() is { } earlier
                                    ? Change(days - earlier)
                                    : "—"
                            )
                            {
                                IsNumber = true,
                            },
                        ]
                    )
                );
        }

        return new BulletinTable(
            paper.IsQuarter ? "各月和上季度对比" : "与上月对比",
            [
                "项目",
                .. paper.Months.Select(month => month.Name[(month.Name.IndexOf('年', StringComparison.Ordinal) + 1)..]),
                paper.IsQuarter ? "本季度" : "本月",
                paper.BeforeName,
                "增减",
            ],
            rows
        );
    }

    /// <summary>What was late, with the section and the person in charge.</summary>
    public static BulletinTable Late(BulletinPaper paper) =>
        new(
            "逾期清单",
            ["事项", "内容", "科室", "责任人", "期限", "完成"],
            [
                .. paper.Late.Select(one =>
                    (IReadOnlyList<BulletinCell>)
                        [
                            new BulletinCell(one.Matter),
                            new BulletinCell(one.Label),
                            new BulletinCell(one.Section),
                            new BulletinCell(one.Person),
                            new BulletinCell($"{one.Due:yyyy-MM-dd}"),
                            new BulletinCell(one.Done is { } done ? $"{done:yyyy-MM-dd}" : "未完成") { IsRed = one.Done is null },
                        ]
                ),
            ]
        )
        {
            Empty = "本期没有逾期的事项。",
        };

    /// <summary>All tables in their order.</summary>
    public static IReadOnlyList<BulletinTable> Of(BulletinPaper paper, ReadBulletin names) =>
        [Sections(paper), Matters(paper), Works(paper, names), Compared(paper, names), Late(paper)];

    private static IEnumerable<string> ComparedKeys(BulletinPaper paper, ReadBulletin names)
    {
        var channels = names
            .Definitions.Select(one => one.Key)
            .Where(key => key.StartsWith("channel.", StringComparison.Ordinal) && key != BulletinNumbers.AllChannels)
            .Where(key => paper.Figures[key] + paper.FiguresBefore[key] != 0);
        return
        [
            .. ColumnsOf(paper).Select(one => BulletinNumbers.KeyOf(null, one)),
            BulletinNumbers.Received,
            BulletinNumbers.Closed,
            BulletinNumbers.Open,
            BulletinNumbers.Published,
            BulletinNumbers.Reviewed,
            BulletinNumbers.AllChannels,
            .. channels,
            BulletinNumbers.Fresh,
            BulletinNumbers.Exempt,
            BulletinNumbers.Stale,
            BulletinNumbers.Blank,
        ];
    }

    /// <summary>What is due today is told only where something is.</summary>
    private static List<DutyNumber> ColumnsOf(BulletinPaper paper) =>
        [
            .. BulletinNumbers.Columns.Where(one =>
                one != DutyNumber.Pending || paper.Figures[BulletinNumbers.KeyOf(null, DutyNumber.Pending)] > 0
            ),
        ];

    private static IReadOnlyList<BulletinCell> Row(string name, IEnumerable<BulletinCell> cells) => [new BulletinCell(name), .. cells];

    private static BulletinCell Duty(BulletinPaper paper, BulletinMatter? matter, DutyNumber column, Guid? section)
    {
        var key = BulletinNumbers.KeyOf(matter, column);
        var value = section is { } of ? paper.Figures.Of(key, of) : paper.Figures[key];
        return Number(key, value, section) with { IsRed = column == DutyNumber.Overdue && value > 0 };
    }

    private static BulletinCell Number(string key, decimal value, Guid? section) =>
        new(Written(value), key, section) { IsNumber = true, IsRed = value > 0 && Reds.Contains(key) };

    private static BulletinCell Average(BulletinFigures figures, Guid? section) =>
        new(AverageWords(figures.AverageDays(section)), BulletinNumbers.AnswerDays, section) { IsNumber = true };

    private static string AverageWords(decimal? days) => days is { } some ? Written(some) : "—";

    private static string Change(decimal change) => change == 0 ? "0" : change.ToString("+#,0.#;−#,0.#", CultureInfo.InvariantCulture);
}
