using Tongming.Statistics.Cubes;

namespace Tongming.Tests.Statistics;

/// <summary>Cubes made of a number: all kinds of dimensions, nasty labels and notes, whole and sparse ones.</summary>
internal static partial class RandomCubes
{
    private static readonly string[] Labels =
    [
        "总计",
        "其他",
        "其他",
        "农、林、牧、渔业",
        "他说：“好”",
        "5\" screens; and more",
        "a,b;c=d(e)",
        "#1",
        "--",
        "..",
        "\"\"",
        "=SUM(A1)",
        "《年鉴》𠮷",
        "x[en]",
        "a\\b",
        "<b>&amp;</b>",
    ];

    private static readonly string[] Texts =
    [
        "初步核算数。",
        "一行；\n又一行",
        "with \"quotes\" and ; semicolons",
        "# hash ## twice",
        "数据\"\"引号\"",
        new string('长', 300),
        "*",
        "a\n\nb",
    ];

    public static Cube Of(Random random)
    {
        var shape = ShapeOf(random);
        var builder = new CubeBuilder(shape);
        var filled = random.Next(4) switch
        {
            0 => 0.02,
            1 => 1,
            _ => random.NextDouble(),
        };
        var plain = random.Next(3) == 0;
        for (var at = 0L; at < shape.CellCount; at++)
            if (random.NextDouble() < filled)
                builder.Set(at, CellOf(random, plain));
        for (var notes = random.Next(5); notes > 0; notes--)
            builder.Note(random.NextInt64(shape.CellCount), Pick(random, Texts));
        return builder.Build();
    }

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static CubeShape ShapeOf(Random random)
    {
        var count = random.Next(1, 5);
        var longest = random.Next(12);
        var dimensions = new List<Dimension>();
        var roles = new List<DimensionRole> { DimensionRole.Time, DimensionRole.Indicator, DimensionRole.Region };
        for (var at = 0; at < count; at++)
        {
            var role = random.Next(3) == 0 || roles.Count == 0 ? DimensionRole.Classification : Pick(random, roles);
            roles.Remove(role);
            // One dimension may be long, so that some cubes have several blocks and none is large.
            var size = at == longest ? random.Next(60, 90) : random.Next(1, 6);
            dimensions.Add(
                new Dimension($"D{at}", Pick(random, Labels), role, CategoriesOf(random, role, size)) { Notes = NotesOf(random) }
            );
        }

        var heading = new CubeHeading(random.Next(4) == 0 ? "" : Pick(random, Labels))
        {
            Code = random.Next(2) == 0 ? "TJ01" : null,
            SubjectCode = random.Next(2) == 0 ? "GY" : null,
            Source = random.Next(2) == 0 ? "某市统计局" : null,
            Updated = random.Next(2) == 0 ? new DateTimeOffset(2026, 1, 1, 1, 30, 0, TimeSpan.Zero).AddMinutes(random.Next(900_000)) : null,
            Notes = NotesOf(random),
        };
        var shape = CubeShape.Create(heading, dimensions);
        return shape.Value ?? throw new InvalidOperationException(shape.Refusal!.Code);
    }

    private static Category[] CategoriesOf(Random random, DimensionRole role, int size)
    {
        var made = new Category[size];
        for (var at = 0; at < size; at++)
            made[at] = new Category(CodeOf(random, role, at), Pick(random, Labels))
            {
                Parent = at > 0 && random.Next(3) == 0 ? made[random.Next(at)].Code : null,
                Unit = role == DimensionRole.Indicator && random.Next(4) > 0 ? UnitOf(random) : null,
                Location = role == DimensionRole.Region && random.Next(3) == 0 ? new CategoryLocation(120.5, random.Next(90)) : null,
                Notes = NotesOf(random),
            };
        if (random.Next(2) == 0)
            random.Shuffle(made);
        return made;
    }

    private static string CodeOf(Random random, DimensionRole role, int at) =>
        role == DimensionRole.Time ? $"{2000 + (at / 12)}{(at % 12) + 1:00}"
        : random.Next(5) == 0 ? $"c;\"{at}\" <"
        : $"{(char)('A' + (at % 26))}{at}";

    private static IndicatorUnit UnitOf(Random random) =>
        new(Pick(random, ["亿元", "%", "", "万\"人\"；"]), random.Next(4) == 0 ? null : random.Next(0, 5))
        {
            Prices = Pick(random, Enum.GetValues<PriceBasis>()),
            Period = Pick(random, Enum.GetValues<PeriodBasis>()),
            Measure = Pick(random, Enum.GetValues<IndicatorMeasure>()),
            Base = random.Next(3) == 0 ? "2020年=100" : null,
        };

    private static IReadOnlyList<string> NotesOf(Random random) =>
        [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(1, 3) : 0).Select(_ => Pick(random, Texts)).Distinct()];

    private static CubeCell CellOf(Random random, bool plain)
    {
        var status = plain ? CellStatus.Present : Pick(random, Enum.GetValues<CellStatus>());
        var number = Pick(random, [0, -0.0, 1, 12.5, -3.25, 1e300, 4.9e-324, random.NextDouble() * 1e6, Math.PI, random.Next()]);
        return CellSigns.HasNumber(status) || (status == CellStatus.Confidential && random.Next(2) == 0)
            ? new CubeCell(number, status)
            : new CubeCell(double.NaN, status);
    }
}
