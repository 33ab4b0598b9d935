using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>Volumes that somebody made to do harm, or that nobody thought of.</summary>
internal static class Hostile
{
    public const string Words = "=HYPERLINK(\"x\",\"y\")\u0001\u0000]]><w:p/>\uFFFE\uD800 &amp; \u202Eabc\r\n第二行\"%";

    public static readonly Dictionary<string, VolumeContent> Volumes = new()
    {
        ["words"] = new VolumeContent(
            Words,
            "202603",
            Words,
            [new(Words, [new(Words, [new VolumeParagraph(Words), Table(Words), Chart(Words)])])],
            [new(Words, Words, Words, Words)]
        ),
        ["long"] = VolumeMade.Of(Table(new string('长', 40_000)), Chart(new string('a', 40_000))),
        ["nothing"] = new VolumeContent("", "2025", "", [new("", [new("", [])])], []),
        ["no lines"] = VolumeMade.Of(
            VolumeMade.Tabled(new TableLayout([], [], [], [])),
            VolumeMade.Charted(
                new TableLayout(
                    ["a"],
                    [
                        [],
                    ],
                    [],
                    []
                ),
                ChartKind.Line
            ),
            VolumeMade.Tabled(
                new TableLayout(
                    ["a"],
                    [
                        [],
                    ],
                    [VolumeMade.Line([VolumeMade.Title("b")])],
                    []
                )
            )
        ),
        ["only missing"] = VolumeMade.Of(
            new[] { ChartKind.Line, ChartKind.Bar, ChartKind.Stacked }
                .Select(kind => VolumeMade.Charted(VolumeMade.Months(("甲", [null, null])), kind))
                .ToArray()
        ),
        ["wide chart"] = VolumeMade.Of(VolumeMade.Charted(VolumeMade.Wide(200, 300), ChartKind.Line)),
        ["many signs"] = VolumeMade.Of(VolumeMade.Tabled(ManySigns())),
        ["odd numbers"] = VolumeMade.Of(VolumeMade.Charted(OddNumbers(), ChartKind.Bar)),
        ["uneven"] = VolumeMade.Of(
            VolumeMade.Tabled(
                VolumeMade.Crossed() with
                {
                    Head =
                    [
                        [new(VolumeMade.Title("只有一栏"), 1)],
                        [new(VolumeMade.Title("又一栏"), 9)],
                    ],
                }
            )
        ),
    };

    public static TheoryData<string> Names => [.. Volumes.Keys];

    public static TableLayout ManySigns() =>
        new(
            ["行"],
            [
                [new(VolumeMade.Title("数"), 1)],
            ],
            [
                .. Enumerable
                    .Range(1, 400)
                    .Select(row => VolumeMade.Line([VolumeMade.Title($"{row}")], VolumeMade.Value($"{row}.0", mark: $"{row}"))),
            ],
            [.. Enumerable.Range(1, 400).Select(note => $"第{note}条附注")]
        );

    public static TableLayout OddNumbers()
    {
        string[] odd = ["1E+300", "NaN", "∞", "123,456,789,012,345,678,901,234,567,890", "0.1234567891234567", "-0.0", "", "=1+1", "12.3%"];
        return new TableLayout(
            ["行"],
            [
                [.. odd.Select((_, at) => new TableSpan(VolumeMade.Title($"{at}"), 1))],
            ],
            [VolumeMade.Line([VolumeMade.Title("数")], [.. odd.Select(text => VolumeMade.Value(text, CellStatus.Provisional))])],
            []
        );
    }

    private static VolumeTable Table(string words) => new(words, Titled(words), words);

    private static VolumeChart Chart(string words) => new(words, ChartKind.Stacked, Titled(words), words);

    private static TableLayout Titled(string words)
    {
        var title = new TableTitle(words, words, words, 99);
        return new TableLayout(
            [words],
            [
                [new(title, 1), new(title, 1)],
            ],
            [VolumeMade.Line([title], VolumeMade.Value("1.5", CellStatus.Present, words), VolumeMade.Value(words, CellStatus.Missing))],
            [words]
        );
    }
}
